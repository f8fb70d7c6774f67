import { expect } from 'chai';
import type { Knowledge } from '../../bots/index.ts';
import { Conversation, openKnowledge } from '../conversations/conversation.ts';

const THROUGH_THE_CHECK = ['start a routine', 'yes', ...Array<string>(12).fill('no'), 'yes'];

/** Ways into every state in which the bot waits for something. */
const STATES: Record<string, readonly string[]> = {
  'the beginning': [],
  'after an answer': ['can exercise help my back?'],
  'after a doctor response': ['is creatine good for you?'],
  'after an emergency': ["I can't breathe"],
  'after a crisis': ['I want to die'],
  'the first question of the check': ['start a routine'],
  'a later question of the check': ['start a routine', 'yes', 'no'],
  'a question asked in other words': ['start a routine', 'yes', '?'],
  'choosing a goal': THROUGH_THE_CHECK,
  'what speaks against a routine': [...THROUGH_THE_CHECK, 'walking'],
  'a routine given': [...THROUGH_THE_CHECK, 'walking', 'no'],
  'an exercise shown': [...THROUGH_THE_CHECK, 'walking', 'no', 'show me each step'],
  'adding a question': ['questions for my doctor', 'add my own'],
  'one more question': ['questions for my doctor', 'add my own', 'can we talk about hiking in june'],
  'deleting everything': ['forget me'],
  feedback: ['give feedback'],
  'what was missing': ['can exercise help my back?', 'not what i asked'],
  'a second fallback': ['🙂', '🙂'],
};

const MESSAGES: Record<string, readonly string[]> = {
  EMERGENCY: ['my chest feels tight and I am sweating', 'se le torció la cara y no habla bien'],
  CRISIS: ["I don't want to live anymore", 'me quiero quitar la vida'],
  URGENT: ['I have back pain with fever and chills'],
  MEDICAL: ['I have a herniated disc, can I do planks?', 'tengo ciática, ¿qué hago?'],
};

const OUTCOME: Record<string, string> = {
  EMERGENCY: 'signposted_emergency',
  CRISIS: 'signposted_crisis',
  URGENT: 'signposted_urgent',
  MEDICAL: 'signposted_doctor',
};
const MAY_FOLLOW = ['asked_forget'];

describe('every state of the dialogs', () => {
  let knowledge: Knowledge;

  before(async function () {
    this.timeout(240_000);
    knowledge = await openKnowledge();
  });

  for (const [state, way] of Object.entries(STATES)) {
    for (const [verdict, messages] of Object.entries(MESSAGES)) {
      it(`answers ${verdict} in ${state}`, async () => {
        for (const message of messages) {
          const conversation = new Conversation(knowledge);
          for (const step of way) await conversation.says(step);
          await conversation.happens('some minutes pass');
          const [first, ...rest] = await conversation.says(message);
          expect(first?.receipt.outcome, message).to.equal(OUTCOME[verdict]);
          expect(first?.receipt.verdict, message).to.equal(verdict);
          const more = rest.map(({ receipt }) => receipt.outcome);
          expect(more, `after ${message}`).to.have.members(more.filter((one) => MAY_FOLLOW.includes(one)));
          if (verdict !== 'MEDICAL') expect(rest, message).to.deep.equal([]);
        }
      });
    }
  }
});
