import { expect } from 'chai';
import { type DecisionMemory, type DialogName, decide, type Known } from '../../dialogs/index.ts';
import type { Verdict } from '../../safety/index.ts';
import { normalise, type Reading } from '../../understanding/index.ts';

const HOW_TO = 'plank-how';
const known: Known = {
  snippet: (id, language) =>
    ['core-why', 'core-what', HOW_TO].includes(id)
      ? ({
          id,
          version: 2,
          language,
          howTo: id === HOW_TO,
          followUps: id === 'core-why' ? { how: HOW_TO } : {},
        } as ReturnType<Known['snippet']>)
      : undefined,
};

function reading(intent: string, certainty: Reading['certainty'] = 'sure', others: string[] = []): Reading {
  const candidates = [{ intent, score: 0.8 }, ...others.map((other) => ({ intent: other, score: 0.6 }))];
  return {
    utterance: normalise('some words'),
    language: 'en',
    candidates,
    margin: 0.2,
    certainty,
    opinion: undefined,
  };
}

function verdict(name: Verdict['name'], more: Partial<Verdict> = {}): Verdict {
  return { name, variant: 'act', rule: 'r', lines: [], discloses: false, matches: [], ...more };
}

const FRESH: DecisionMemory = { flagged: false };
const ASK = reading('ask-topic:core-why');

describe('decide', () => {
  it('answers a sure topic with its snippet', () => {
    const decision = decide(ASK, undefined, FRESH, known);
    expect(decision).to.include({ dialog: 'answer', verdict: 'GENERAL', outcome: 'answered', margin: 0.2 });
    expect(decision.snippet).to.deep.equal({ id: 'core-why', version: 2, language: 'en' });
  });

  for (const name of ['EMERGENCY', 'CRISIS', 'URGENT', 'MEDICAL'] as const) {
    it(`lets ${name} go before a sure topic, with or without a rule`, () => {
      const { rule: _, ...ruleless } = verdict(name);
      for (const one of [verdict(name), ruleless]) {
        const decision = decide(ASK, one, FRESH, known);
        expect(decision.verdict).to.equal(name);
        expect(decision.snippet).to.equal(undefined);
      }
    });
  }

  describe('where the whole of a message asks for nothing', () => {
    const nothing = reading('off-topic');
    const calm = {
      verdict: undefined,
      confidence: 0,
      urgency: -4,
      forDoctor: -6,
    };
    const beside = (sentences: Reading[], more: Partial<Reading> = {}): Reading => {
      return { ...nothing, opinion: calm, sentences: () => sentences, ...more };
    };

    it('answers the one sentence that asks', () => {
      expect(decide(beside([nothing, ASK]), undefined, FRESH, known)).to.include({ outcome: 'answered' });
      expect(decide(beside([nothing]), undefined, FRESH, known)).to.include({ phrase: 'off_topic' });
      const greeting = beside([ASK], { candidates: [{ intent: 'greet', score: 0.8 }] });
      expect(decide(greeting, undefined, FRESH, known)).to.include({ outcome: 'answered' });
    });

    it('replies to a sentence that is surely meant for the bot where none asks for an answer', () => {
      const decided = (...sentences: Reading[]) => decide(beside(sentences), undefined, FRESH, known);
      expect(decided(nothing, reading('thank')).phrase).to.equal('thanks');
      expect(decided(reading('thank'), ASK)).to.include({ outcome: 'answered' });
      expect(decided(nothing, reading('thank', 'close')).phrase).to.equal('off_topic');
    });

    it('replies to what is asked beside a greeting, and to a sure sentence where the whole is only near to something', () => {
      const greeted = beside([reading('greet'), reading('ask-identity')], {
        candidates: [{ intent: 'greet', score: 0.8 }],
      });
      expect(decide(greeted, undefined, FRESH, known).phrase).to.equal('identity');
      const hello = beside([reading('greet'), nothing], { candidates: [{ intent: 'greet', score: 0.8 }] });
      expect(decide(hello, undefined, FRESH, known).phrase).to.equal('greet');
      const near: Partial<Reading> = { candidates: [{ intent: 'complain', score: 0.5 }], certainty: 'close' };
      const decided = (...sentences: Reading[]) =>
        decide(beside(sentences, near), undefined, FRESH, known).phrase;
      expect(decided(nothing, reading('ask-identity'))).to.equal('identity');
      expect(decided(nothing, reading('ask-identity', 'close'))).to.equal('complaint');
    });

    it('lets a member choose where several ask', () => {
      const decision = decide(beside([ASK, reading('ask-topic:core-what')]), undefined, FRESH, known);
      expect(decision.outcome).to.equal('asked_which');
      expect(decision.between).to.deep.equal(['ask-topic:core-why', 'ask-topic:core-what']);
      const plan = [reading('ask-cost'), reading('ask-network')];
      expect(decide(beside(plan), undefined, FRESH, known).outcome).to.equal('signposted_plan');
    });

    it('answers none where a part may be for a doctor, a rule spoke, or the whole is known', () => {
      const doubtful = beside([ASK], { opinion: { ...calm, forDoctor: 0 } });
      expect(decide(doubtful, undefined, FRESH, known).phrase).to.equal('off_topic');
      expect(decide(beside([ASK], { opinion: undefined }), undefined, FRESH, known).phrase).to.equal(
        'off_topic',
      );
      expect(decide(beside([ASK]), verdict('PLAN'), FRESH, known).outcome).to.equal('signposted_plan');
      const complaint = beside([ASK], { candidates: [{ intent: 'complain', score: 0.8 }] });
      expect(decide(complaint, undefined, FRESH, known).phrase).to.equal('complaint');
    });
  });

  it('tells what is unmistakably off the topic from what it has not understood', () => {
    const shares = { EMERGENCY: 0, CRISIS: 0, URGENT: 0, MEDICAL: 0.05, PLAN: 0.05, GENERAL: 0.05 };
    const unclear = (OFFTOPIC: number, medical = 0): Reading => ({
      ...reading('greet', 'unknown'),
      candidates: [{ intent: 'ask-medical', score: medical }],
      about: { ...shares, OFFTOPIC },
    });
    const outcome = (said: Reading) => decide(said, undefined, FRESH, known).outcome;
    expect(outcome(unclear(0.85))).to.equal('flow_off_topic');
    expect(outcome(unclear(0.7))).to.equal('not_understood');
    expect(outcome(unclear(0.85, 0.1))).to.equal('not_understood');
    expect(outcome({ ...unclear(0.85), utterance: normalise('🙂🙂') })).to.equal('not_understood');
  });

  it('takes easier for an easier form of what is shown, and else for an easier routine', () => {
    const given = { id: 'walking-starter', week: 1 };
    const offer = { dialog: 'routine', outcome: 'asked_routine', form: 'easier' };
    const decided = (routine: DecisionMemory['routine'], said = reading('easier')) =>
      decide(said, undefined, { ...FRESH, routine }, known);
    expect(decided({ ...given, exercise: 2 })).to.include({ dialog: 'exercises', form: 'easier', index: 2 });
    expect(decided(given)).to.include(offer);
    expect(decided(undefined)).to.include({ dialog: 'followUp', phrase: 'routine.none' });
    const both = reading('easier', 'close', ['start-routine', 'ask-topic:core-why']);
    expect(decided(given, both)).to.include(offer);
    expect(decided(undefined, both)).to.include(offer);
  });

  it('answers after the line of a soft crisis', () => {
    const soft = verdict('CRISIS', { variant: 'soft', also: 'GENERAL' });
    const decision = decide(ASK, soft, FRESH, known);
    expect(decision).to.include({ dialog: 'answer', verdict: 'CRISIS', outcome: 'signposted_crisis' });
    expect(decision.before).to.deep.equal(['crisis.soft']);
  });

  it('says the line alone where nothing of a soft crisis can be answered', () => {
    const soft = verdict('CRISIS', { variant: 'soft', also: 'OFFTOPIC' });
    expect(decide(ASK, soft, FRESH, known)).to.include({ dialog: 'softCrisis', verdict: 'CRISIS' });
  });

  it('knows an emergency that is a crisis too', () => {
    const lines: Verdict['lines'] = ['overdose-on-purpose'];
    expect(decide(ASK, verdict('EMERGENCY', { lines }), FRESH, known).alsoCrisis).to.equal(true);
    expect(decide(ASK, verdict('EMERGENCY'), FRESH, known).alsoCrisis).to.equal(false);
  });

  it('under the flag answers facts, and sends how-to and routines to the doctor', () => {
    const flagged = { flagged: true };
    expect(decide(ASK, undefined, flagged, known).outcome).to.equal('answered');
    for (const intent of [`ask-topic:${HOW_TO}`, 'start-routine']) {
      const decision = decide(reading(intent), undefined, flagged, known);
      expect(decision).to.include({ verdict: 'MEDICAL', outcome: 'signposted_doctor', rule: 'health-flag' });
      expect(decision.snippet).to.equal(undefined);
    }
  });

  it('under the flag offers only facts to choose between', () => {
    const close = reading('ask-topic:core-why', 'close', [`ask-topic:${HOW_TO}`, 'start-routine']);
    expect(decide(close, undefined, { flagged: true }, known).between).to.deep.equal(['ask-topic:core-why']);
    const instructing = reading(`ask-topic:${HOW_TO}`, 'close');
    expect(decide(instructing, undefined, { flagged: true }, known).dialog).to.equal('doctor');
  });

  it('while held gives no exercise content, and still talks and names the plan', () => {
    for (const held of ['EMERGENCY', 'CRISIS'] as const) {
      const memory = { flagged: false, held };
      for (const intent of ['ask-topic:core-why', 'start-routine', 'ask-more', 'stop-rules']) {
        expect(decide(reading(intent), undefined, memory, known).dialog, intent).to.equal('afterAlarm');
      }
      expect(decide(reading('ask-cost'), undefined, memory, known).dialog).to.equal('plan');
      expect(decide(reading('greet'), undefined, memory, known).dialog).to.equal('smallTalk');
      expect(decide(reading('report-fine'), undefined, memory, known).phrase).to.equal('held.after');
    }
  });

  it('gives no second check after one that ended in a reason to wait', () => {
    const decision = decide(reading('start-routine'), undefined, { ...FRESH, checkStopped: true }, known);
    expect(decision).to.include({ dialog: 'doctor', rule: 'one-check' });
  });

  it('asks which of close topics is meant, and offers none beside a medical reading', () => {
    const close = reading('ask-topic:core-why', 'close', ['ask-topic:core-what']);
    expect(decide(close, undefined, FRESH, known)).to.include({ outcome: 'asked_which' });
    const medical = reading('ask-topic:core-why', 'close', ['ask-medical']);
    expect(decide(medical, undefined, FRESH, known).outcome).to.equal('signposted_doctor');
  });

  it('does not answer what is unknown, withdrawn, or without words', () => {
    for (const one of [reading('ask-topic:core-why', 'unknown'), reading('ask-topic:gone'), undefined]) {
      expect(decide(one, undefined, FRESH, known).outcome).to.equal('not_understood');
    }
  });

  it('sends what is like something off the topic to the plan where it is plainly about that', () => {
    const none = { EMERGENCY: 0, CRISIS: 0, URGENT: 0, MEDICAL: 0, GENERAL: 0 };
    const card = (plan: number) =>
      decide(
        { ...reading('off-topic'), about: { ...none, PLAN: plan, OFFTOPIC: 0.9 - plan } },
        undefined,
        FRESH,
        known,
      );
    expect(card(0.7).verdict).to.equal('PLAN');
    expect(card(0.5)).to.include({ verdict: 'OFFTOPIC', outcome: 'not_understood' });
  });

  it('sends what is plainly of the plan to it, though the words are those of the chat itself', () => {
    const about = { EMERGENCY: 0, CRISIS: 0, URGENT: 0, MEDICAL: 0, PLAN: 0.8, GENERAL: 0, OFFTOPIC: 0.2 };
    const decided = (certainty: Reading['certainty'], PLAN: number) =>
      decide({ ...reading('complain', certainty), about: { ...about, PLAN } }, undefined, FRESH, known);
    expect(decided('close', 0.8)).to.include({ outcome: 'signposted_plan' });
    expect(decided('close', 0.5)).to.include({ phrase: 'complaint' });
    expect(decided('sure', 0.8)).to.include({ phrase: 'complaint' });
    expect(decided('sure', 0.95)).to.include({ outcome: 'signposted_plan' });
  });

  it('leaves a rule for the plan aside where the message is plainly of another company', () => {
    const none = { EMERGENCY: 0, CRISIS: 0, URGENT: 0, MEDICAL: 0, GENERAL: 0 };
    const charged = (plan: number) =>
      decide(
        { ...reading('off-topic'), about: { ...none, PLAN: plan, OFFTOPIC: 1 - plan } },
        verdict('PLAN'),
        FRESH,
        known,
      ).outcome;
    expect(charged(0.2)).to.equal('flow_off_topic');
    expect(charged(0.45)).to.equal('signposted_plan');
  });

  it('takes the next one for an exercise where one is shown, or nothing speaks against it', () => {
    const none = { EMERGENCY: 0, CRISIS: 0, URGENT: 0, MEDICAL: 0, PLAN: 0 };
    const next = (OFFTOPIC: number, memory: DecisionMemory = FRESH) =>
      decide(
        { ...reading('next-exercise'), about: { ...none, GENERAL: 1 - OFFTOPIC, OFFTOPIC } },
        undefined,
        memory,
        known,
      ).verdict;
    expect(next(0.9)).to.equal('OFFTOPIC');
    expect(next(0.6)).to.equal('GENERAL');
    expect(next(0.9, { ...FRESH, routine: { id: 'walking-starter', week: 1 } })).to.equal('GENERAL');
  });

  it('offers the list of questions beside nothing that is off the topic', () => {
    const about = { EMERGENCY: 0, CRISIS: 0, URGENT: 0, MEDICAL: 0, PLAN: 0, GENERAL: 0.4, OFFTOPIC: 0.6 };
    const list = (first: string, second: string) =>
      decide({ ...reading(first, 'close', [second]), about }, undefined, FRESH, known).outcome;
    expect(list('list-questions', 'off-topic')).to.equal('asked_which');
    expect(list('off-topic', 'list-questions')).to.equal('flow_off_topic');
  });

  it('answers talk as talk, unless it surely wants something or may be medical', () => {
    const talk = (one: Reading) => decide({ ...one, isTalk: true }, undefined, FRESH, known).phrase;
    expect(talk(reading('off-topic'))).to.equal('talk');
    expect(talk(reading('ask-topic:core-why', 'unknown'))).to.equal('talk');
    const weak = reading('forget-me', 'close');
    expect(talk({ ...weak, candidates: [{ intent: 'forget-me', score: 0.3 }] })).to.equal('talk');
    expect(decide({ ...weak, isTalk: true }, undefined, FRESH, known).outcome).to.equal('asked_forget');
    expect(talk(reading('thank'))).to.equal('thanks');
    expect(talk(reading('off-topic', 'close', ['ask-medical']))).not.to.equal('talk');
    const held = { ...FRESH, held: 'EMERGENCY' } as const;
    expect(decide({ ...reading('off-topic'), isTalk: true }, undefined, held, known).phrase).to.equal(
      'held.can',
    );
  });

  it('follows up on the last topic', () => {
    const decision = decide(reading('ask-how'), undefined, { ...FRESH, topic: 'core-why' }, known);
    expect(decision.snippet?.id).to.equal(HOW_TO);
    expect(decide(reading('ask-why'), undefined, FRESH, known).outcome).to.equal('asked_which');
  });

  it('leads on with why and more, and never round to what was answered', () => {
    const chain = {
      ...known,
      snippet: (id: string) => ({ id, followUps: { why: 'core-what', how: HOW_TO } }),
    };
    const memory = { ...FRESH, topic: 'core-why', answered: ['core-what', HOW_TO, 'core-why'] };
    const why = decide(reading('ask-why'), undefined, memory, chain as unknown as Known);
    expect(why).to.include({ dialog: 'followUp', phrase: 'follow.none' });
    const how = decide(reading('ask-how'), undefined, memory, chain as unknown as Known);
    expect(how.snippet?.id).to.equal(HOW_TO);
  });

  it('gives the reason for what was said last', () => {
    const routine = { id: 'walking-starter', week: 1 };
    const reasonAfter = (last: DialogName, more: Partial<DecisionMemory> = {}) =>
      decide(reading('ask-reason'), undefined, { ...FRESH, last, ...more }, known).phrase;
    expect(reasonAfter('answer', { topic: 'core-why' })).to.equal('source.topic');
    expect(reasonAfter('smallTalk')).to.equal('source.none');
    expect(reasonAfter('doctor', { flagged: true })).to.equal('doctor.why');
    expect(reasonAfter('emergency', { held: 'EMERGENCY' })).to.equal('reason.alarm');
    expect(reasonAfter('plan')).to.equal('reason.plan');
    expect(reasonAfter('fallback')).to.equal('reason.unclear');
    expect(reasonAfter('routine')).to.equal('check.why');
    expect(reasonAfter('exercises', { routine })).to.equal('reason.routine');
  });

  it('keeps plan, general and off-topic verdicts of the gate', () => {
    expect(decide(ASK, verdict('PLAN'), FRESH, known)).to.include({ dialog: 'plan', verdict: 'PLAN' });
    expect(decide(ASK, verdict('OFFTOPIC'), FRESH, known)).to.include({ phrase: 'off_topic' });
    const lines: Verdict['lines'] = ['chest'];
    const general = decide(ASK, verdict('GENERAL', { lines }), FRESH, known);
    expect(general).to.include({ dialog: 'answer', verdict: 'GENERAL' });
    expect(general.lines).to.deep.equal(['chest']);
  });
});
