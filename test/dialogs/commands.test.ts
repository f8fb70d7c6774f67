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

  const WITH_CAN_I: [string, string, string][] = [
    ['my knee hurts', 'can i talk to someone', 'flow_person'],
    ['my knee hurts', 'can i speak with a nurse', 'signposted_plan'],
    ['my knee hurts', 'how do i get a referral', 'signposted_plan'],
    ['i want to kill myself', 'can i talk to someone', 'flow_person'],
    ['me duele la rodilla', '¿puedo hablar con alguien?', 'flow_person'],
    ['my knee hurts', 'can i do squats', 'signposted_doctor'],
    ['my knee hurts', 'can i go for a run', 'signposted_doctor'],
  ];
  for (const [before, wish, outcome] of WITH_CAN_I) {
    it(`hears what '${wish}' wants after '${before}'`, async () => {
      const conversation = new Conversation(knowledge);
      await conversation.says(before);
      const [reply] = await conversation.says(wish);
      expect(reply?.receipt.outcome).to.equal(outcome);
    });
  }

  const PRINTED: [string, string][] = [
    ['questions for my doctor', 'can i print the list?'],
    ['questions for my doctor', 'can I print it'],
    ['preguntas para mi doctor', '¿puedo imprimir la lista?'],
    ['preguntas para mi doctor', 'la puedo imprimir?'],
  ];
  for (const [list, command] of PRINTED) {
    it(`takes '${command}' for a wish to print`, async () => {
      const conversation = new Conversation(knowledge);
      await conversation.says(list);
      const [reply] = await conversation.says(command);
      expect(reply?.receipt.outcome).to.equal('flow_questions');
      expect(reply?.activity.channelData?.print).to.equal(true);
    });
  }

  it('speaks of languages only where something is said in one', async () => {
    const [reply] = await new Conversation(knowledge).says('555 010 2222');
    expect(reply?.receipt.outcome).to.equal('not_understood');
    expect(reply?.text).not.to.include('Hablo');
  });
});
