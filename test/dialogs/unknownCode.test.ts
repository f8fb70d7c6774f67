import { expect } from 'chai';
import type { Knowledge } from '../../bots/index.ts';
import { Conversation, openKnowledge } from '../conversations/conversation.ts';

describe('a code in a chat', () => {
  let knowledge: Knowledge;

  before(async function () {
    this.timeout(240_000);
    knowledge = await openKnowledge();
  });

  const codes = {
    places: { sms: '+15555550100', teams: true },
    offer: () => '12345678',
    redeem: async () => 'unknown' as const,
  };

  it('leaves the question that waits where it is unknown', async () => {
    const conversation = new Conversation(knowledge, 'sms', 'en-US', { codes });
    await conversation.says('start a routine');
    await conversation.says('yes');
    const [unknown, question, ...more] = await conversation.says('8765 4321');
    expect(unknown?.text).to.include("I don't know that code");
    expect(unknown?.choices).to.deep.equal([]);
    expect(question?.text).to.include('any of these right now');
    expect(more).to.deep.equal([]);
    expect((await conversation.says('1'))[0]?.receipt.outcome).to.equal('signposted_emergency');
  });

  it('is answered by itself where no question waits', async () => {
    const conversation = new Conversation(knowledge, 'sms', 'en-US', { codes });
    await conversation.says('can exercise help my back?');
    const [unknown, ...more] = await conversation.says('8765 4321');
    expect(unknown?.choices).to.deep.equal(['Start a routine']);
    expect(more).to.deep.equal([]);
  });

  it('offers no routine after an alarm', async () => {
    const conversation = new Conversation(knowledge, 'msteams', 'en-US', { codes });
    await conversation.says('my chest hurts');
    const [unknown] = await conversation.says('8765 4321');
    expect(unknown?.text).to.include("I don't know that code").and.include('Call 911');
    expect(unknown?.choices).to.deep.equal([
      'Questions for my doctor',
      'Plan and benefits',
      'Talk to a person',
    ]);
  });
});
