import { expect } from 'chai';
import type { Knowledge } from '../../bots/index.ts';
import { Conversation, openKnowledge } from '../conversations/conversation.ts';

describe('commands', () => {
  let knowledge: Knowledge;

  before(async function () {
    this.timeout(240_000);
    knowledge = await openKnowledge();
  });

  const AFTER_A_SYMPTOM: [string, string, string][] = [
    ['i took too much tylenol', 'questions for my doctor', 'flow_questions'],
    ['heartburn from pizza', 'questions for my doctor', 'flow_questions'],
    ['heartburn from pizza', 'talk to a person', 'flow_person'],
    ['heartburn from pizza', 'forget me', 'asked_forget'],
  ];
  for (const [before, command, outcome] of AFTER_A_SYMPTOM) {
    it(`does '${command}' right after '${before}'`, async () => {
      const conversation = new Conversation(knowledge);
      await conversation.says(before);
      const [reply] = await conversation.says(command);
      expect(reply?.receipt.outcome).to.equal(outcome);
    });
  }
});
