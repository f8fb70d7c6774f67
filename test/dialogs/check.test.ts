import { expect } from 'chai';
import type { Knowledge } from '../../bots/index.ts';
import { Conversation, openKnowledge } from '../conversations/conversation.ts';

describe('the check before a routine', () => {
  let knowledge: Knowledge;

  before(async function () {
    this.timeout(240_000);
    knowledge = await openKnowledge();
  });

  async function lastOf(steps: readonly string[]) {
    const conversation = new Conversation(knowledge);
    for (const step of steps.slice(0, -1)) await conversation.says(step);
    return conversation.says(steps.at(-1) ?? '');
  }

  const AT_SIGNS = ['start a routine', 'yes'];
  const AT_SIGNS_ES = ['empezar una rutina', 'sí'];
  const BESIDE_A_YES: [string, readonly string[], string][] = [
    [
      'a yes taken back',
      [...AT_SIGNS, 'no', 'change my answer', 'sorry, it was yes'],
      'signposted_emergency',
    ],
    [
      'a yes beside a disclosure',
      [...AT_SIGNS, 'sorry it was yes, I have high blood pressure'],
      'signposted_emergency',
    ],
    [
      'a Spanish yes beside a disclosure',
      [...AT_SIGNS_ES, 'no', 'cambiar mi respuesta', 'perdón, era sí, tengo presión alta'],
      'signposted_emergency',
    ],
    [
      'a yes beside what is urgent',
      [...AT_SIGNS, 'yes, and I have back pain with fever and chills'],
      'signposted_emergency',
    ],
    [
      'a yes that is urgent beside a disclosure',
      [...AT_SIGNS, 'no', 'yes, I have diabetes'],
      'signposted_urgent',
    ],
    ['a no beside a disclosure', [...AT_SIGNS, 'no, I have high blood pressure'], 'signposted_doctor'],
    ['a Spanish if', [...AT_SIGNS_ES, 'si tengo presión alta puedo hacer ejercicio?'], 'signposted_doctor'],
    ['a yes to something else', ['start a routine', 'yes, I have high blood pressure'], 'signposted_doctor'],
  ];
  for (const [name, steps, outcome] of BESIDE_A_YES) {
    it(`leads from ${name} to ${outcome}`, async () => {
      const [reply, ...more] = await lastOf(steps);
      expect(reply?.receipt.outcome).to.equal(outcome);
      expect(more).to.deep.equal([]);
    });
  }
});
