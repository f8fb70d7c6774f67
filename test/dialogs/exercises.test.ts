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

  it('lead back from the first to the routine, and from there on again', async () => {
    await says('show me each step');
    const back = await says('go back');
    expect(back?.receipt.outcome).to.equal('routine_week');
    expect(back?.text).to.include('Brisk walk');
    expect((await says('repeat'))?.receipt.outcome).to.equal('routine_week');
    expect((await says('show me each step'))?.text).to.include('1 of 1');
  });

  it("are at the same place after a 'more' that goes on with nothing", async () => {
    for (const step of ['show me each step', 'questions for my doctor']) await says(step);
    const [reply, ...others] = await conversation.says('more');
    expect(reply?.text).to.include('1 of 1');
    expect(others).to.deep.equal([]);
  });
});
