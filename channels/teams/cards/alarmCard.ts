import type { Shown } from '../render/shown.ts';
import type { TeamsWords } from '../words.ts';
import { callButtons } from './callButtons.ts';
import { type Card, card, heading, type Part } from './card.ts';

/** The numbers of an alarm as buttons. It stands under the alarm's words, which are a message of their own. */
export function alarmCard(
  { language, text }: Pick<Shown, 'language' | 'text'>,
  words: TeamsWords,
  more: readonly Part[] = [],
): Card {
  const items = [heading(words.card.callNow)];
  const body = [{ type: 'Container', style: 'attention', bleed: true, items }];
  return card(language, text, body, [...callButtons(text, words), ...more]);
}
