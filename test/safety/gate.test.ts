import { expect } from 'chai';
import {
  compileGate,
  FRESH_MEMORY,
  failClosed,
  joinSplit,
  type Opinion,
  underFlag,
} from '../../safety/index.ts';
import { normalise } from '../../understanding/index.ts';
import { gate, rules, screen, verdictOf } from './gateUnderTest.ts';

const OF_DOCTOR: Opinion = { verdict: 'MEDICAL', confidence: 0.95, urgency: -4, forDoctor: 0 };

describe('the safety gate', () => {
  it('takes a denial back at a new subject', () => {
    expect(verdictOf('no chest pain')).to.equal('none');
    expect(verdictOf('no fever, my chest hurts')).to.equal('EMERGENCY');
    expect(verdictOf('no tengo fiebre pero me duele el pecho')).to.equal('EMERGENCY');
  });

  it('reads what stopped lately as a recent event', () => {
    expect(verdictOf('ya no me duele el pecho')).to.equal('EMERGENCY');
    expect(verdictOf("my chest doesn't hurt anymore")).to.equal('EMERGENCY');
  });

  it('lets what is long past and over be asked of the doctor', () => {
    expect(verdictOf('my dad had a stroke in 2012, can he swim?')).to.equal('MEDICAL');
    expect(verdictOf('tuve un infarto hace 6 años')).to.equal('MEDICAL');
  });

  it('leaves animals out, and not their owners', () => {
    expect(verdictOf('my dog collapsed')).to.equal('OFFTOPIC');
    expect(verdictOf('I was walking my dog and my chest got tight')).to.equal('EMERGENCY');
    expect(verdictOf("my dog died and I don't want to live anymore")).to.equal('CRISIS');
  });

  it('never lets a denial cancel a crisis', () => {
    expect(screen("I'm not suicidal")).to.include({ name: 'CRISIS', variant: 'soft' });
    expect(screen("I'm not suicidal, I just feel hopeless")).to.include({ name: 'CRISIS', variant: 'act' });
  });

  it('reads misspelt, joined and spelt-out words', () => {
    for (const text of [
      'cantbreathe',
      'my chset hurst',
      'k i l l m y s e l f',
      'dolordepecho',
      'K1LL MYSELF',
    ]) {
      expect(verdictOf(text), text).to.be.oneOf(['EMERGENCY', 'CRISIS']);
    }
    expect(verdictOf('my chess plan')).to.equal('none');
  });

  it('takes a misspelt word for the likeliest one', () => {
    for (const text of [
      'shoot me some stetches',
      'whree do i put my feet in a palnk',
      'how to strretch afetr sittinng on a plne',
      'el trbaajo me aburrre, qué hago en casa para moveerme',
      'do you spak spainsh',
      'para q sive caleentar anes de corer',
      'hula hula sire para la cinttura o es ceunto',
    ]) {
      expect(verdictOf(text), text).to.be.oneOf(['none', 'GENERAL', 'OFFTOPIC']);
    }
    for (const text of [
      'my chset is tgiht',
      'he stoped breatihng',
      'me dueel el pecoh',
      'no pueod respriar',
    ]) {
      expect(verdictOf(text), text).to.equal('EMERGENCY');
    }
  });

  it("reads a Spanish 'si' as a yes where it is written as one, or nothing is asked", () => {
    for (const text of [
      'sí me duele el pecho',
      'si, me duele el pecho',
      'si tengo un dolor en el pecho',
      'si me duele el pecho cuando camino',
    ]) {
      expect(screen(text), text).to.include({ name: 'EMERGENCY', variant: 'act' });
    }
    for (const text of [
      'si me duele el pecho qué hago',
      '¿y si me duele el pecho?',
      'si me duele el pecho llamo al 911',
      'si me desmayo en la clase a quién llaman',
    ]) {
      expect(screen(text), text).to.include({ name: 'EMERGENCY', variant: 'info' });
    }
  });

  it('finds an alarm in the middle of a long story', () => {
    const story = 'we went to the store and bought some apples for the week. '.repeat(20);
    expect(verdictOf(`${story}then his face drooped and ${story}`)).to.equal('EMERGENCY');
  });

  it('asks for the doctor on how-to requests once a health matter was disclosed', () => {
    expect(verdictOf('how do I do a plank?')).to.equal('none');
    expect(verdictOf('how do I do a plank?', { flagged: true })).to.equal('MEDICAL');
    expect(underFlag(true, 'routine')?.name).to.equal('MEDICAL');
    expect(underFlag(true, 'fact')).to.equal(undefined);
    expect(underFlag(false, 'routine')).to.equal(undefined);
  });

  it('tells a disclosure from a question about people', () => {
    expect(screen('I have arthritis')?.discloses).to.equal(true);
    expect(screen('what is arthritis?')?.discloses).to.equal(false);
    expect(screen('what are the signs of a stroke?')?.discloses).to.equal(false);
  });

  it('reads a thought that was sent in pieces', () => {
    const joined = normalise(joinSplit(['my chest'], 'feels tight') ?? '');
    expect(verdictOf('feels tight')).to.equal('none');
    expect(gate.screen(normalise('feels tight'), FRESH_MEMORY, { joined })?.name).to.equal('EMERGENCY');
    const later = normalise(joinSplit(['my chest hurts'], 'ok thanks') ?? '');
    expect(gate.screen(normalise('ok thanks'), FRESH_MEMORY, { joined: later })).to.equal(undefined);
  });

  it('lets a second opinion raise and never lower what fired', () => {
    const plank = normalise('how do I do a plank?');
    expect(gate.screen(plank, FRESH_MEMORY, { opinion: OF_DOCTOR })?.name).to.equal('MEDICAL');
    const covered = normalise('is PT covered?');
    expect(gate.screen(covered, FRESH_MEMORY, { opinion: { ...OF_DOCTOR, confidence: 0.1 } })?.name).to.equal(
      'PLAN',
    );
    const chest = normalise('my chest hurts');
    expect(
      gate.screen(chest, FRESH_MEMORY, { opinion: { ...OF_DOCTOR, verdict: 'GENERAL' } })?.name,
    ).to.equal('EMERGENCY');
    expect(gate.screen(chest, FRESH_MEMORY, { opinion: OF_DOCTOR })?.name).to.equal('EMERGENCY');
  });

  it('lets a tentative rule fire where the second opinion seconds it or there is none', () => {
    const none: Opinion = { verdict: undefined, confidence: 0, urgency: -4, forDoctor: -6 };
    const ivy = normalise('poison ivy treatment');
    expect(gate.screen(ivy, FRESH_MEMORY)?.name).to.equal('MEDICAL');
    expect(gate.screen(ivy, FRESH_MEMORY, { opinion: { ...none, forDoctor: 0 } })?.name).to.equal('MEDICAL');
    expect(gate.screen(ivy, FRESH_MEMORY, { opinion: none })).to.equal(undefined);
    const chest = normalise('my chest hurts');
    expect(gate.screen(chest, FRESH_MEMORY, { opinion: none })?.name).to.equal('EMERGENCY');
    const visit = normalise('my grandson is coming over for lunch');
    const joined = normalise(joinSplit(['my knee hurts'], visit.text) ?? '');
    expect(gate.screen(visit, FRESH_MEMORY, { joined })?.name).to.equal('MEDICAL');
    expect(gate.screen(visit, FRESH_MEMORY, { opinion: none, joined })).to.equal(undefined);
  });

  it('asks the second opinion of a misspelt word that a medical rule goes by, but for an alarm and among few words', () => {
    const none: Opinion = { verdict: undefined, confidence: 0, urgency: -4, forDoctor: -3.5 };
    const name = (text: string, opinion?: Opinion) =>
      gate.screen(normalise(text), FRESH_MEMORY, { opinion })?.name;
    const slip = 'so the word of the day is asthmma';
    expect(name(slip)).to.equal('MEDICAL');
    expect(name(slip, { ...none, forDoctor: 0 })).to.equal('MEDICAL');
    expect(name(slip, none)).to.equal(undefined);
    expect(name('asthmma and walking', none)).to.equal('MEDICAL');
    expect(name('asthmma, so the word of the day is asthma', none)).to.equal('MEDICAL');
    expect(name('my ches hurts', none)).to.equal('EMERGENCY');
  });

  it('reads a misspelt word as it was meant, and asks the second opinion of what it is near to as written', () => {
    const harmless: Opinion = { verdict: undefined, confidence: 0, urgency: -4, forDoctor: -3.5 };
    const written = normalise('i drwned my pnacakes in so much syrup');
    const meant = normalise('i drowned my pancakes in so much syrup');
    expect(gate.screen(written, FRESH_MEMORY)?.name).to.equal('EMERGENCY');
    expect(gate.screen(written, FRESH_MEMORY, { meant })?.name).to.equal('EMERGENCY');
    expect(gate.screen(written, FRESH_MEMORY, { meant, opinion: harmless })).to.equal(undefined);
    const inDoubt = { ...harmless, forDoctor: -2 };
    expect(gate.screen(written, FRESH_MEMORY, { meant, opinion: inDoubt })?.name).to.equal('EMERGENCY');
    const chest = normalise('ever since supper my chesst really hrts');
    const hurts = normalise('ever since supper my chest really hurts');
    expect(gate.screen(chest, FRESH_MEMORY, { meant: hurts, opinion: harmless })?.name).to.equal('EMERGENCY');
  });

  it('tells words that it holds as they are written from slips', () => {
    expect(gate.knows('chest')).to.equal(true);
    expect(gate.knows('kitchen')).to.equal(true);
    expect(gate.knows('chesst')).to.equal(false);
  });

  it('finds nothing together with a message that is less grave than that message alone', () => {
    const next = normalise('so what do I do');
    const heardAfter = (before: string) => {
      const joined = normalise(joinSplit([before], next.text) ?? '');
      return gate.screen(next, FRESH_MEMORY, { joined })?.name;
    };
    expect(heardAfter('back pain')).to.equal('MEDICAL');
    expect(heardAfter('back pain with fever and chills')).to.equal(undefined);
  });

  it('leaves a second opinion nothing but an alarm where a rule knows the whole of a message', () => {
    const medical: Opinion = { ...OF_DOCTOR, urgency: 2 };
    const help = normalise('Hi, can stretching help my back?');
    expect(gate.screen(help, FRESH_MEMORY, { opinion: medical })?.name).to.equal('GENERAL');
    expect(gate.screen(help, FRESH_MEMORY, { opinion: { ...medical, verdict: 'EMERGENCY' } })?.name).to.equal(
      'EMERGENCY',
    );
    const more = normalise('can stretching help my back? it went out when I got up');
    expect(gate.screen(more, FRESH_MEMORY, { opinion: { ...OF_DOCTOR, urgency: -4 } })?.name).to.equal(
      'MEDICAL',
    );
  });

  it('asks more of a part of a message than of the whole for an alarm over a rule for the doctor', () => {
    const alarm: Opinion = { ...OF_DOCTOR, verdict: 'EMERGENCY', confidence: 0.4 };
    const part = { start: 0, end: 10 };
    const disc = normalise('I have a herniated disc, can I do planks?');
    expect(gate.screen(disc, FRESH_MEMORY, { opinion: alarm })?.name).to.equal('EMERGENCY');
    expect(gate.screen(disc, FRESH_MEMORY, { opinion: { ...alarm, part } })?.name).to.equal('MEDICAL');
    expect(gate.screen(disc, FRESH_MEMORY, { opinion: { ...alarm, part, confidence: 0.8 } })?.name).to.equal(
      'EMERGENCY',
    );
  });

  it('lets a second opinion tell what a rule sends to the doctor to go today', () => {
    const disc = normalise('I have a herniated disc, can I do planks?');
    expect(gate.screen(disc, FRESH_MEMORY, { opinion: OF_DOCTOR })?.name).to.equal('MEDICAL');
    expect(gate.screen(disc, FRESH_MEMORY, { opinion: { ...OF_DOCTOR, urgency: 1 } })?.name).to.equal(
      'URGENT',
    );
    const plank = normalise('how do I do a plank?');
    expect(gate.screen(plank, FRESH_MEMORY, { opinion: { ...OF_DOCTOR, urgency: 1 } })?.name).to.equal(
      'MEDICAL',
    );
  });

  it('carries the lines of what a message names where only the second opinion found the alarm', () => {
    const emergency: Opinion = { verdict: 'EMERGENCY', confidence: 0.9, urgency: 2, forDoctor: 0 };
    const lines = gate.screen(normalise("i'm deaf and the nachos won't go"), FRESH_MEMORY, {
      opinion: emergency,
    })?.lines;
    expect(lines).to.deep.equal(['deaf']);
  });

  it('carries the lines that the answer needs', () => {
    expect(screen('he took a whole bottle of tylenol to kill himself')?.lines).to.include(
      'overdose-on-purpose',
    );
    expect(screen('my boyfriend hit me again')?.lines).to.include('violence');
    expect(screen("I'm a veteran and I want to die")?.lines).to.include('veteran');
  });

  it('explains what it read', () => {
    const { words, concepts } = gate.explain(normalise('no chest pain'));
    expect(words).to.deep.equal(['no', 'chest', 'pain']);
    expect(concepts.find(({ name }) => name === 'chest-pain-said')).to.include({ denied: true, clause: 0 });
  });

  it('gives the same verdict for twins by person, sex, age and name', () => {
    const people = [
      'my mom',
      'my dad',
      'my wife',
      'my husband',
      'my son',
      'Maria',
      'Jamal',
      'my 80 year old aunt',
    ];
    for (const who of people) {
      expect(verdictOf(`${who} has chest pain`), who).to.equal('EMERGENCY');
      expect(verdictOf(`${who} wants to die`), who).to.equal('CRISIS');
    }
  });

  it('fails closed to the doctor response', () => {
    expect(failClosed()).to.include({ name: 'MEDICAL', variant: 'act' });
  });

  it('refuses rules that name a concept that does not exist', () => {
    const [rule] = rules.rules;
    const broken = { ...rules, rules: rule === undefined ? [] : [{ ...rule, all: [['no-such-thing']] }] };
    expect(() => compileGate(broken)).to.throw("There is no concept 'no-such-thing'");
  });
});
