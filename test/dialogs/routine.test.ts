import { expect } from 'chai';
import type { Knowledge } from '../../bots/index.ts';
import { Conversation, openKnowledge } from '../conversations/conversation.ts';

const CLEAR = ['yes', ...Array<string>(12).fill('no'), 'yes'];

describe('the choice of a routine', () => {
  let knowledge: Knowledge;

  before(async function () {
    this.timeout(240_000);
    knowledge = await openKnowledge();
  });

  const NO_ROUTINE: [locale: string, start: string, no: string][] = [
    ['en-US', 'start a routine', 'no thanks'],
    ['en-US', 'start a routine', 'not now'],
    ['es-MX', 'empezar una rutina', 'ninguno'],
    ['es-MX', 'empezar una rutina', 'ahora no'],
  ];
  for (const [locale, start, no] of NO_ROUTINE) {
    it(`is left with '${no}' where it is asked what the routine is for`, async () => {
      const conversation = new Conversation(knowledge, 'web', locale);
      for (const step of [start, ...CLEAR]) await conversation.says(step);
      const [reply, ...more] = await conversation.says(no);
      expect(reply?.receipt.outcome).to.equal('flow_cancelled');
      expect(more).to.deep.equal([]);
    });
  }
});
