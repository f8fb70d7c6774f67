import { expect } from 'chai';
import type { Knowledge } from '../../bots/index.ts';
import { Conversation, openKnowledge } from '../conversations/conversation.ts';

describe('what is offered after a disclosure', () => {
  let knowledge: Knowledge;

  before(async function () {
    this.timeout(240_000);
    knowledge = await openKnowledge();
  });

  const FACTS = [
    ['en-US', 'my knee hurts', 'does exercise prevent falls'],
    ['en-US', 'my knee hurts', 'what are core muscles'],
    ['es-US', 'me duele la rodilla', 'ejercicio y caídas'],
    ['es-US', 'me duele la rodilla', 'el ejercicio ayuda a dormir'],
  ] as const;
  for (const [locale, told, asked] of FACTS) {
    it(`leads to no doctor response after '${asked}'`, async () => {
      const begin = async () => {
        const conversation = new Conversation(knowledge, 'web', locale);
        await conversation.says(told);
        return { conversation, reply: (await conversation.says(asked))[0] };
      };
      const { reply } = await begin();
      expect(reply?.receipt.outcome).to.equal('answered');
      for (const choice of reply?.choices ?? []) {
        const { conversation } = await begin();
        const [next] = await conversation.says(choice);
        expect(next?.receipt.outcome, choice).not.to.equal('signposted_doctor');
      }
    });
  }
});
