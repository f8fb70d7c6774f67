import type { Shown } from '../render/shown.ts';
import type { TeamsWords } from '../words.ts';
import { callButtons } from './callButtons.ts';
import { type Card, card, note, textBlocks } from './card.ts';
import { choiceButtons } from './choiceButtons.ts';

/** Says whom to call: the words, a button for each number that they name, and what may be chosen instead. */
export function callCard(shown: Shown, words: TeamsWords, isPublic: boolean): Card {
  const calls = callButtons(shown.text, words);
  const choices = choiceButtons(shown);
  const hint = isPublic ? words.card.mentionToo : words.card.typeToo;
  return card(shown.language, shown.text, [
    ...textBlocks(shown.text),
    ...(calls.length > 0 ? [{ type: 'ActionSet', actions: calls }] : []),
    ...choices,
    ...(choices.length > 0 ? [note(hint)] : []),
  ]);
}
