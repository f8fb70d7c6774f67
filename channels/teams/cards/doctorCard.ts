import type { Shown } from '../render/shown.ts';
import type { TeamsWords } from '../words.ts';
import { callButtons } from './callButtons.ts';
import { type Card, card, textBlocks } from './card.ts';
import { choiceButtons } from './choiceButtons.ts';

/** Sends to the doctor: the words, the numbers that they name, and the list of questions to bring. */
export function doctorCard(shown: Shown, words: TeamsWords): Card {
  const calls = callButtons(shown.text, words);
  const body = [
    { type: 'Container', style: 'emphasis', bleed: true, items: textBlocks(shown.text) },
    ...(calls.length > 0 ? [{ type: 'ActionSet', actions: calls }] : []),
    ...choiceButtons(shown),
  ];
  return card(shown.language, shown.text, body);
}
