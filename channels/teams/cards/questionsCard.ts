import type { Shown } from '../render/shown.ts';
import { type Card, card, textBlocks } from './card.ts';
import { choiceButtons } from './choiceButtons.ts';

/** The list of questions to bring to the doctor, and what can be done with it. */
export function questionsCard(shown: Shown): Card {
  return card(shown.language, shown.text, [...textBlocks(shown.text), ...choiceButtons(shown)]);
}
