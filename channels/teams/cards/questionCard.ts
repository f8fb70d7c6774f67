import type { Shown } from '../render/shown.ts';
import type { TeamsWords } from '../words.ts';
import { type Card, card, note, type Part, paragraphsOf, textBlock, textBlocks } from './card.ts';
import { choiceButtons } from './choiceButtons.ts';
import { formButton } from './formCard.ts';

/** 'Question 1 of 14', or 'of 14 or 15': the form under it has questions that are not counted. */
const COUNT = /^\p{L}+ \d+ \p{L}+ \d+(?: \p{L}+ \d+)?$/u;

/** Words with their choices as buttons: a question of the check, or whatever has more than fits under a message. */
export function questionCard(shown: Shown, { card: words }: TeamsWords, isPublic = false): Card {
  const form = shown.form && shown.form.fields.length > 1 ? shown.form : undefined;
  const body = [
    ...question(shown, form !== undefined),
    ...choiceButtons(shown),
    ...(form ? [formButton(shown, form, words)] : []),
    note(isPublic ? words.mentionToo : words.typeToo),
  ];
  return card(shown.language, shown.text, body);
}

/** What leads to a question stands back from it; the answers that it lists stand under it. */
function question({ text, outcome }: Shown, hasForm: boolean): Part[] {
  const paragraphs = paragraphsOf(text).filter((paragraph) => !hasForm || !COUNT.test(paragraph));
  const [asked = '', ...listed] = (paragraphs.at(-1) ?? '').split('\n');
  // Why something is asked is no question itself.
  if (!outcome.startsWith('asked_') || !asked.includes('?')) return textBlocks(text);
  return [
    ...paragraphs.slice(0, -1).map((paragraph) => textBlock(paragraph, { isSubtle: true })),
    textBlock(asked, { weight: 'Bolder' }),
    ...(listed.length > 0 ? [textBlock(listed.join('\n'), { spacing: 'None' })] : []),
  ];
}
