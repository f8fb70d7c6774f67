import type { Shown } from '../render/shown.ts';
import type { TeamsWords } from '../words.ts';
import { type Card, card, note, type Part, paragraphsOf, textBlock } from './card.ts';
import { choiceButtons } from './choiceButtons.ts';

/** A question with its answers as buttons: of the check, or wherever choices do not fit under a message. */
export function questionCard(shown: Shown, { card: words }: TeamsWords): Card {
  const body = [...question(shown.text), ...choiceButtons(shown), note(words.typeToo)];
  return card(shown.language, shown.text, body);
}

/** The question itself comes last, and stands out from what leads to it. */
function question(text: string): Part[] {
  const paragraphs = paragraphsOf(text);
  return paragraphs.map((paragraph, index) =>
    index === paragraphs.length - 1 ? textBlock(paragraph, { weight: 'Bolder' }) : textBlock(paragraph),
  );
}
