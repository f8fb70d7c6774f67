import { expect } from 'chai';
import type { Knowledge } from '../../bots/index.ts';
import { Conversation, openKnowledge } from '../conversations/conversation.ts';

describe('a person of the plan', () => {
  let knowledge: Knowledge;

  before(async function () {
    this.timeout(240_000);
    knowledge = await openKnowledge();
  });

  const LANGUAGES = [
    ['en-US', 'talk to a person', 'yes', 'no'],
    ['es-MX', 'hablar con una persona', 'sí', 'no'],
  ] as const;
  for (const [locale, ask, yes, no] of LANGUAGES) {
    it(`is brought in by a yes where one may join (${locale})`, async () => {
      const conversation = new Conversation(knowledge, 'web', locale, { toDesk: () => undefined });
      await conversation.says(ask);
      const [asked] = await conversation.says(yes);
      expect(asked?.receipt.outcome).to.equal('asked_handoff');
      const [handed] = await conversation.says(yes);
      expect(handed?.receipt.outcome).to.equal('flow_handoff');
    });

    it(`stays outside after a no (${locale})`, async () => {
      const conversation = new Conversation(knowledge, 'web', locale, { toDesk: () => undefined });
      await conversation.says(ask);
      const [declined] = await conversation.says(no);
      expect(declined?.receipt.outcome).to.equal('flow_cancelled');
    });
  }

  it('has hours, where the chat itself answers at any', async () => {
    for (const [locale, asked, said] of [
      ['en-US', 'are you there on weekends', 'at any hour'],
      ['es-MX', '¿contestan los domingos?', 'a toda hora'],
    ] as const) {
      const [reply] = await new Conversation(knowledge, 'web', locale).says(asked);
      expect(reply?.text).to.include(said).and.include('1-800-555-0122 (');
    }
  });

  it('is not offered again beside its number after an alarm', async () => {
    const conversation = new Conversation(knowledge);
    await conversation.says('my chest hurts');
    const [reply] = await conversation.says('talk to a person');
    expect(reply?.receipt.outcome).to.equal('flow_person');
    expect(reply?.choices).to.deep.equal(['Questions for my doctor']);
  });
});
