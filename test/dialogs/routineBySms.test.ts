import { expect } from 'chai';
import type { Knowledge } from '../../bots/index.ts';
import { fits } from '../../channels/sms/render/measure.ts';
import { toGsm } from '../../channels/sms/render/toGsm.ts';
import { Conversation, openKnowledge } from '../conversations/conversation.ts';

/** Show me each step, the week after, and when to stop. */
const NEEDED = 3;

describe('a routine by text message', () => {
  let knowledge: Knowledge;

  before(async function () {
    this.timeout(240_000);
    knowledge = await openKnowledge();
  });

  const CHECKED = [
    ['en-US', 'start a routine', 'yes'],
    ['es-MX', 'empezar una rutina', 'sí'],
  ] as const;
  for (const [locale, start, yes] of CHECKED) {
    it(`has room for its first choices, whichever it is (${locale})`, async () => {
      for (let goal = 1; goal <= 10; goal++) {
        const conversation = new Conversation(knowledge, 'sms', locale);
        for (const step of [start, yes, 'no', 'no', 'no', 'no', yes]) await conversation.says(step);
        let [reply] = await conversation.says(String(goal));
        if (reply?.receipt.outcome !== 'routine_given') [reply] = await conversation.says('no');
        expect(reply?.receipt.outcome).to.equal('routine_given');
        const titles = reply?.activity.suggestedActions?.actions.map(({ title }) => title) ?? [];
        const choices = titles.slice(0, NEEDED).map((title, index) => `${index + 1} ${title}`);
        const body = toGsm([reply?.sms, ...choices].join('\n'));
        expect(fits(body), body).to.equal(true);
      }
    });
  }

  for (const [locale, start, yes, list] of [
    ['en-US', 'start a routine', 'yes', 'LIST'],
    ['es-MX', 'empezar una rutina', 'sí', 'LISTA'],
  ] as const) {
    it(`goes on with an exercise after '${list}'`, async () => {
      const conversation = new Conversation(knowledge, 'sms', locale);
      for (const step of [start, yes, 'no', 'no', 'no', 'no', yes, '1', 'no']) await conversation.says(step);
      await conversation.says('1');
      const [shown, resumed] = await conversation.says(list);
      expect(shown?.receipt.outcome).to.equal('flow_questions');
      expect(resumed?.sms).to.include(locale === 'en-US' ? '1 of ' : '1 de ');
    });
  }
});
