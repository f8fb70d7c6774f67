import type { Shown } from '../render/shown.ts';
import type { TeamsWords } from '../words.ts';
import { type Card, card, note, type Part, paragraphsOf, textBlock, textBlocks } from './card.ts';
import { choiceButtons } from './choiceButtons.ts';
import { formButton } from './formCard.ts';

/** Words with their choices as buttons: a question of the check, or whatever has more than fits under a message. */
export function questionCard(shown: Shown, { card: words }: TeamsWords): Card {
  const body = [
    ...question(shown),
    ...choiceButtons(shown),
    ...(shown.form ? [formButton(shown, shown.form, words)] : []),
    note(words.typeToo),
  ];
  return card(shown.language, shown.text, body);
}

/** What leads to a question stands back from it; the answers that it lists stand under it. */
function question({ text, outcome }: Shown): Part[] {
  if (!outcome.startsWith('asked_')) return textBlocks(text);
  const paragraphs = paragraphsOf(text);
  const [asked = '', ...listed] = (paragraphs.at(-1) ?? '').split('\n');
  return [
    ...paragraphs.slice(0, -1).map((paragraph) => textBlock(paragraph, { isSubtle: true })),
    textBlock(asked, { weight: 'Bolder' }),
    ...(listed.length > 0 ? [textBlock(listed.join('\n'), { spacing: 'None' })] : []),
  ];
}
