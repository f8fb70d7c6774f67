import type { Shown } from '../render/shown.ts';
import type { TeamsWords } from '../words.ts';
import { type Card, card, note, textBlocks } from './card.ts';
import { choiceButtons } from './choiceButtons.ts';

/** A question with its answers as buttons: of the check, or wherever choices do not fit under a message. */
export function questionCard(shown: Shown, { card: words }: TeamsWords): Card {
  const body = [...textBlocks(shown.text), ...choiceButtons(shown), note(words.typeToo)];
  return card(shown.language, shown.text, body);
}
