import type { Shown } from '../render/shown.ts';
import type { TeamsWords } from '../words.ts';
import { callButtons } from './callButtons.ts';
import { type Card, card, type Part, textBlocks } from './card.ts';

/**
 * Asks a member to go on in their personal chat with the bot. The numbers of the text are buttons beside the one that
 * opens it; `say` is what goes on there.
 */
export function openChatCard(
  { language, text }: Pick<Shown, 'language' | 'text'>,
  words: TeamsWords,
  bot: string,
  say?: string,
): Card {
  const actions = [openChatButton(bot, words, say), ...callButtons(text, words)];
  return card(language, text, textBlocks(text), actions);
}

/**
 * A button that opens the personal chat with the bot, where `say` stands in the field to write in.
 * Source: https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams
 */
export function openChatButton(bot: string, words: TeamsWords, say?: string): Part {
  const message = say ? `&message=${encodeURIComponent(say)}` : '';
  const url = `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(bot)}${message}`;
  return { type: 'Action.OpenUrl', title: words.public.openChat, url };
}
