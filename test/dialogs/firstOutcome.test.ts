import { expect } from 'chai';
import type { Knowledge } from '../../bots/index.ts';
import { Conversation, openKnowledge } from '../conversations/conversation.ts';

/** One phrasing of each intent and of each tenth topic, in each language, and some that no intent has. */
function samplesOf(knowledge: Knowledge): string[] {
  const byIntent = new Map<string, string>();
  for (const { language, intent, text } of knowledge.locales.intentRows()) {
    byIntent.set(`${language}/${intent}`, text);
  }
  const topics = (['en', 'es'] as const).flatMap((language) =>
    knowledge.content
      .snippets(language)
      .filter((_, index) => index % 10 === 0)
      .flatMap(({ questions }) => questions.slice(0, 1)),
  );
  const others = ['yes', 'no', '?', '7', 'core', 'blorp fizzle wump', '🙂', 'Warum tut mir das weh', 'no se'];
  const alarms = ['chest feels tight', 'me quiero morir', 'back pain with fever and chills', 'my knee hurts'];
  return [...byIntent.values(), ...topics, ...others, ...alarms];
}

describe('the first outcome', () => {
  let knowledge: Knowledge;

  before(async function () {
    this.timeout(240_000);
    knowledge = await openKnowledge();
  });

  it('is that of the first reply, whatever is said', async () => {
    const differing: string[] = [];
    for (const text of samplesOf(knowledge)) {
      const [first] = await new Conversation(knowledge).says(text);
      const told = knowledge.firstOutcome(text);
      const receipt = first?.receipt;
      const same =
        receipt?.verdict === told.verdict &&
        receipt.outcome === told.outcome &&
        receipt.snippet?.id === told.snippet &&
        receipt.rule === told.rule;
      if (!same) differing.push(`${text}: ${JSON.stringify(receipt)} but ${JSON.stringify(told)}`);
    }
    expect(differing).to.deep.equal([]);
  });

  it('is in the language of a rare word that is an alarm', () => {
    for (const text of ['sobredosis', 'convulsiones']) {
      expect(knowledge.firstOutcome(text).language, text).to.equal('es');
      expect(knowledge.explain(text).outcome.language, text).to.equal('es');
    }
    expect(knowledge.firstOutcome('overdose').language).to.equal('en');
  });
});
