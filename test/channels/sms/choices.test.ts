import { expect } from 'chai';
import type { Knowledge } from '../../../bots/index.ts';
import { Conversation, openKnowledge } from '../../conversations/conversation.ts';

/** The second choice in the ways that a member may name it, beside its words. */
const SECOND: Record<'en' | 'es', string[]> = {
  en: ['2', '2.', 'two', 'the second', 'the second one', 'number 2'],
  es: ['2', 'dos', 'la segunda', 'el segundo', 'numero dos'],
};
const START = { en: 'routine', es: 'quiero empezar una rutina' };

describe('A numbered choice by text message', () => {
  let knowledge: Knowledge;
  before(async function () {
    this.timeout(240_000);
    knowledge = await openKnowledge();
  });

  const afterTheCheck = async (language: 'en' | 'es') => {
    const conversation = new Conversation(knowledge, 'sms', language);
    await conversation.says(START[language]);
    for (const answer of ['1', '2', '2', '2', '2']) await conversation.says(answer);
    const [asked] = await conversation.says('1');
    return { conversation, choices: asked?.choices ?? [] };
  };

  for (const language of ['en', 'es'] as const) {
    it(`is understood in ${language} by its number, its place and its words`, async () => {
      const outcomes = new Set<string>();
      const { choices } = await afterTheCheck(language);
      for (const answer of [...SECOND[language], choices[1] ?? '']) {
        const { conversation } = await afterTheCheck(language);
        const said = await conversation.says(answer);
        outcomes.add(said.map(({ sms }) => sms).join('\n'));
      }
      expect(outcomes.size, [...outcomes].join('\n---\n')).to.equal(1);
    });
  }

  it('answers a question of the check by 1, 2, 3 and by words alike, YES too', async () => {
    const next = async (answer: string) => {
      const conversation = new Conversation(knowledge, 'sms', 'en');
      await conversation.says('routine');
      return (await conversation.says(answer)).map(({ sms }) => sms).join('\n');
    };
    const said = await Promise.all(['1', 'YES', 'yes', 'correct', 'y'].map(next));
    expect(new Set(said).size).to.equal(1);
    expect(said[0]).not.to.equal(await next('2'));
  });
});
