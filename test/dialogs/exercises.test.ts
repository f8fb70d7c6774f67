import { expect } from 'chai';
import type { Knowledge } from '../../bots/index.ts';
import { Conversation, openKnowledge } from '../conversations/conversation.ts';

const GIVEN = ['start a routine', 'yes', ...Array<string>(12).fill('no'), 'yes', 'walking', 'no'];

describe('the exercises of a routine', () => {
  let knowledge: Knowledge;
  let conversation: Conversation;

  before(async function () {
    this.timeout(240_000);
    knowledge = await openKnowledge();
  });
  beforeEach(async () => {
    conversation = new Conversation(knowledge);
    for (const step of GIVEN) await conversation.says(step);
  });

  const says = async (text: string) => (await conversation.says(text))[0];

  it('offer no next one after the last, and are done with it', async () => {
    const only = await says('show me each step');
    expect(only?.text).to.include('1 of 1');
    expect(only?.choices).to.include('Done').and.not.include('Next exercise');
    expect((await says('Done'))?.text).to.include('That was the last one');
  });

  it('do not begin again with a "next" after the last', async () => {
    for (const step of ['show me each step', 'Done']) await says(step);
    for (const word of ['next', "what's next"]) {
      const last = await says(word);
      expect(last?.text).to.include('That was the last one').and.not.include('1 of 1');
      expect(last?.choices).to.include.members(['Week 3', 'When to stop', 'Show me each step']);
    }
    expect((await says('show me each step'))?.text).to.include('1 of 1');
    for (const step of ['Done', 'next', 'week 2']) await says(step);
    expect((await says('next'))?.text).to.include('1 of 1');
  });

  it('are left with plain words for a stop', async () => {
    for (const words of ['stop the exercise', "let's stop for today"]) {
      await says('show me each step');
      expect((await says(words))?.receipt.outcome).to.equal('flow_cancelled');
    }
  });

  it('lead back from the first to the routine, and from there on again', async () => {
    await says('show me each step');
    const back = await says('go back');
    expect(back?.receipt.outcome).to.equal('routine_week');
    expect(back?.text).to.include('Brisk walk');
    expect((await says('repeat'))?.receipt.outcome).to.equal('routine_week');
    expect((await says('show me each step'))?.text).to.include('1 of 1');
  });

  it('begin at the first one of another routine that is given in the middle of one', async () => {
    for (const step of ['another routine', 'gentle moves in a chair', 'no', 'show me each step'])
      await says(step);
    for (const step of ['next', 'next', 'another routine', 'stronger legs']) await says(step);
    const [given, ...others] = await conversation.says('no');
    expect(given?.receipt.outcome).to.equal('routine_given');
    expect(others).to.deep.equal([]);
    expect((await says('show me each step'))?.text).to.include('1 of 5');
  });

  it("go on in Spanish with 'la otra' and 'la que sigue'", async () => {
    const chat = new Conversation(knowledge, 'sms');
    const steps = ['empezar una rutina', 'sí', 'no', 'no', 'no', 'no', 'sí', 'silla', 'no', 'cada paso'];
    for (const step of steps) await chat.says(step);
    expect((await chat.says('la otra'))[0]?.sms).to.match(/^2\/7/);
    expect((await chat.says('la que sigue'))[0]?.sms).to.match(/^3\/7/);
  });

  it('are offered again where they were left', async () => {
    await says('show me each step');
    const left = await says('no');
    expect(left?.choices[0]).to.equal('Show me each step');
    expect((await says('Show me each step'))?.text).to.include('1 of 1');
  });

  it('tell how many they are where that is asked', async () => {
    await says('show me each step');
    const place = await says('how many more are there?');
    expect(place?.text).to.include('1 of 1');
    expect(place?.receipt.outcome).to.equal('routine_exercise');
  });

  it("are at the same place after a 'more' that goes on with nothing", async () => {
    for (const step of ['show me each step', 'questions for my doctor']) await says(step);
    const [reply, ...others] = await conversation.says('more');
    expect(reply?.text).to.include('1 of 1');
    expect(others).to.deep.equal([]);
  });

  const DOSE: [string, string][] = [
    ['show me each step', 'how many reps'],
    ['show me each step', 'how long do I hold it?'],
    ['show me each step', "I don't get it"],
    ['muéstreme cada paso', '¿cuántas veces era?'],
    ['muéstreme cada paso', '¿cuántas repeticiones?'],
    ['muéstreme cada paso', 'no entendí'],
  ];
  for (const [steps, question] of DOSE) {
    it(`are shown again with their own amount at '${question}'`, async () => {
      if (steps.startsWith('m')) await says('español');
      const shown = await says(steps);
      const [again, ...more] = await conversation.says(question);
      expect(again?.text)
        .to.equal(shown?.text)
        .and.match(/How much: |Cuánto: /);
      expect(more).to.deep.equal([]);
    });
  }
});
