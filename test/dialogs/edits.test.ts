import { expect } from 'chai';
import type { Knowledge } from '../../bots/index.ts';
import { Conversation, openKnowledge } from '../conversations/conversation.ts';

describe('an edited message', () => {
  let knowledge: Knowledge;

  before(async function () {
    this.timeout(240_000);
    knowledge = await openKnowledge();
  });

  const CLEAR = ['start a routine', 'yes', ...Array<string>(12).fill('no'), 'yes'];
  const WAITING: [string, readonly string[], string, RegExp][] = [
    ['the check', ['start a routine', 'yes', 'noo'], 'no', /Question 3 of/],
    ['the check, in Spanish', ['empezar una rutina', 'sí', 'noo'], 'no', /Pregunta 3 de/],
    ['the check, by what is no answer', ['start a routine', 'yes', 'no'], 'hm hm', /Question 3 of/],
    ['what a routine is for', CLEAR, 'walking', /What would you like to work on\?/],
    ['whether all is to be deleted', ['forget me'], 'yes', /[Dd]elete it.*\?/],
    [
      'a question for the doctor',
      ['questions for my doctor', 'add my own'],
      'what about hiking shoes',
      /ask/,
    ],
  ];
  for (const [label, steps, text, asked] of WAITING) {
    it(`answers nothing of ${label}`, async () => {
      const conversation = new Conversation(knowledge, 'msteams');
      let last = '';
      for (const step of steps) last = (await conversation.says(step)).at(-1)?.receipt.outcome ?? '';
      const replies = await conversation.edits(text);
      expect(replies.at(-1)?.text).to.match(asked);
      expect(replies.at(-1)?.receipt.outcome).to.equal(last);
      expect(conversation.isForgotten).to.equal(false);
    });
  }

  it('says in the check how an answer is changed, and keeps no words of it', async () => {
    const conversation = new Conversation(knowledge, 'msteams');
    for (const step of ['start a routine', 'yes', 'noo']) await conversation.says(step);
    const before = conversation.wordsDropped;
    const [reply] = await conversation.edits('yes');
    expect(reply?.text).to.include('change my answer').and.include('Question 3 of');
    expect(conversation.wordsDropped).to.equal(before + 1);
    expect((await conversation.says('change my answer'))[0]?.text).to.include('Question 2 of');
  });

  it('is heard where it tells of an alarm or of a reason to wait', async () => {
    for (const [text, outcome] of [
      ['yes my chest hurts', 'signposted_emergency'],
      ['no, but I have diabetes', 'signposted_doctor'],
    ] as const) {
      const conversation = new Conversation(knowledge, 'msteams');
      for (const step of ['start a routine', 'yes', 'no']) await conversation.says(step);
      expect((await conversation.edits(text))[0]?.receipt.outcome, text).to.equal(outcome);
    }
  });

  it('is not answered again where it asks what was answered', async () => {
    const conversation = new Conversation(knowledge, 'msteams');
    await conversation.says('how long shoud I hold a stretch?');
    expect(await conversation.edits('how long should I hold a stretch?')).to.deep.equal([]);
    expect((await conversation.edits('is yoga good for you?'))[0]?.receipt.outcome).to.equal('answered');
    const [reply] = await conversation.edits('my chest hurts');
    expect(reply?.receipt.outcome).to.equal('signposted_emergency');
    expect((await conversation.says('is yoga good for you?')).length).to.be.above(0);
  });

  it('is answered like a new one where it is a question', async () => {
    const conversation = new Conversation(knowledge, 'msteams');
    for (const step of ['start a routine', 'yes']) await conversation.says(step);
    const [answer, asked] = await conversation.edits('how long should I hold a stretch?');
    expect(answer?.receipt.outcome).to.match(/^answered/);
    expect(asked?.text).to.include('Question 2 of');
    const alone = new Conversation(knowledge, 'msteams');
    expect((await alone.edits('how long should I hold a stretch?'))[0]?.receipt.outcome).to.match(
      /^answered/,
    );
  });
});
