import type { Shown } from '../render/shown.ts';
import type { TeamsWords } from '../words.ts';
import { callButtons } from './callButtons.ts';
import { type Card, card, type Part, textBlock } from './card.ts';

/**
 * Asks a member to go on in their personal chat with the bot. The numbers of `alarm` are buttons beside the one
 * that opens it; `say` is what goes on there.
 */
export function openChatCard(
  { language }: Pick<Shown, 'language'>,
  words: TeamsWords,
  { bot, alarm, say }: { bot: string; alarm: string; say?: string | undefined },
): Card {
  const { letsTalk } = words.public;
  return card(
    language,
    letsTalk,
    [textBlock(letsTalk)],
    [openChatButton(bot, words, say), ...callButtons(alarm, words)],
  );
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
