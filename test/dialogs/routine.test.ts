import { expect } from 'chai';
import type { Knowledge } from '../../bots/index.ts';
import { Conversation, openKnowledge } from '../conversations/conversation.ts';

const CLEAR = ['yes', ...Array<string>(12).fill('no'), 'yes'];

describe('the choice of a routine', () => {
  let knowledge: Knowledge;

  before(async function () {
    this.timeout(240_000);
    knowledge = await openKnowledge();
  });

  const NO_ROUTINE: [locale: string, start: string, no: string][] = [
    ['en-US', 'start a routine', 'no thanks'],
    ['en-US', 'start a routine', 'not now'],
    ['es-MX', 'empezar una rutina', 'ninguno'],
    ['es-MX', 'empezar una rutina', 'ahora no'],
  ];
  for (const [locale, start, no] of NO_ROUTINE) {
    it(`is left with '${no}' where it is asked what the routine is for`, async () => {
      const conversation = new Conversation(knowledge, 'web', locale);
      for (const step of [start, ...CLEAR]) await conversation.says(step);
      const [reply, ...more] = await conversation.says(no);
      expect(reply?.receipt.outcome).to.equal('flow_cancelled');
      expect(more).to.deep.equal([]);
    });
  }

  const SEVERAL: [locale: string, start: string, said: string, name: string][] = [
    ['en-US', 'start a routine', 'my back and walking please', 'Gentle back mobility'],
    ['en-US', 'start a routine', 'walking or stretching', 'Walking starter'],
    ['es-MX', 'empezar una rutina', 'para la espalda y también caminar', 'Movilidad suave de espalda'],
    ['es-MX', 'empezar una rutina', 'más fuerza en el abdomen', 'Core para empezar'],
  ];
  for (const [locale, start, said, name] of SEVERAL) {
    it(`begins with the first of several wishes: '${said}'`, async () => {
      const conversation = new Conversation(knowledge, 'web', locale);
      for (const step of [start, ...CLEAR]) await conversation.says(step);
      const [reply, ...more] = await conversation.says(said);
      expect(reply?.text).to.include(name);
      expect(more).to.deep.equal([]);
    });
  }

  for (const [locale, start, said, told] of [
    ['en-US', 'start a routine', 'idk something for balance and legs', 'I have none of those for you'],
    ['en-US', 'start a routine', 'better balance', 'I have none of those for you'],
    ['es-MX', 'empezar una rutina', 'mejor equilibrio', 'De esas no tengo una'],
  ] as const) {
    it(`says of '${said}' that it is nothing to start with for who has not been active`, async () => {
      const conversation = new Conversation(knowledge, 'web', locale);
      for (const step of [start, ...CLEAR.slice(0, -1), 'no', 'no']) await conversation.says(step);
      const [reply, ...more] = await conversation.says(said);
      expect(reply?.text).to.include(told);
      expect(reply?.receipt.outcome).to.equal('asked_routine');
      expect(more).to.deep.equal([]);
    });
  }

  it('takes where it is done for an answer, whatever the statistical opinion makes of its words', async () => {
    const conversation = new Conversation(knowledge, 'msteams', 'es-MX');
    for (const step of ['empezar una rutina', ...CLEAR, 'me da igual']) await conversation.says(step);
    const [reply] = await conversation.says('en mi casa, en la silla');
    expect(reply?.receipt.outcome).to.equal('asked_routine');
    expect(reply?.text).to.match(/¿Cuánto tiempo tiene\?|Rutina en silla/);
  });

  const GIVEN = ['start a routine', ...CLEAR, 'walking', 'no'];
  const AGAIN: [label: string, steps: readonly string[], name: string][] = [
    ['that is repeated', ['repeat'], 'Walking starter'],
    ['after another language was chosen', ['español'], 'Caminata para empezar'],
    ['that was left with a question', ['how long should i hold a stretch', 'go back'], 'Walking starter'],
    ['whose exercises were done', ['show me each step', 'done', 'go back'], 'Walking starter'],
  ];
  for (const [label, steps, name] of AGAIN) {
    it(`is shown as it was given where it is one ${label}`, async () => {
      const conversation = new Conversation(knowledge);
      for (const step of [...GIVEN, ...steps.slice(0, -1)]) await conversation.says(step);
      const reply = (await conversation.says(steps.at(-1) ?? '')).at(-1);
      expect(reply?.receipt.outcome).to.equal('routine_given');
      expect(reply?.text).to.include(name);
    });
  }

  it('is gone back to also where the check was asked why it asks', async () => {
    const conversation = new Conversation(knowledge);
    const [start, adult, ...more] = GIVEN;
    const steps = [start, adult, 'why do you ask', ...more, 'show me each step', 'stop here'];
    for (const step of steps) await conversation.says(step ?? '');
    expect((await conversation.says('go back'))[0]?.text).to.include('Walking starter');
  });

  it('is made anew where the answer is to be another one', async () => {
    const conversation = new Conversation(knowledge);
    for (const step of GIVEN) await conversation.says(step);
    const [reply] = await conversation.says('change my answer');
    expect(reply?.text).to.include('What would you like to work on?');
  });
});
