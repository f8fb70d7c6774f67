import type { Activity } from 'botbuilder';
import type { PlanWords } from '../../../locales/index.ts';
import { isPublic } from '../receive/channelActivity.ts';
import type { Language, WordsIn } from '../words.ts';
import { renderForTeams, type View } from './renderForTeams.ts';
import { renderForWebChat } from './renderForWebChat.ts';
import { type Shown, shownOf } from './shown.ts';

export interface Look {
  words: WordsIn;
  plan: (language: Language) => PlanWords;
  publicUrl: string;
}

type Render = (shown: Shown, view: View) => Partial<Activity>[];

/** The channels of Azure Bot Service that show more than text, each by its own rules. */
const CHANNELS: Readonly<Record<string, Render>> = {
  msteams: renderForTeams,
  directline: (shown, { pictures }) => renderForWebChat(shown, pictures),
  webchat: (shown, { pictures }) => renderForWebChat(shown, pictures),
  emulator: (shown, { pictures }) => renderForWebChat(shown, pictures),
};

export function isServed(channelId: string): boolean {
  return Object.hasOwn(CHANNELS, channelId);
}

/**
 * A committed reply as its channel is to be sent it, in order; each part goes out by itself. `isFollowed` says
 * that another reply to the same message comes after it.
 */
export function render(activity: Partial<Activity>, look: Look, isFollowed = false): Partial<Activity>[] {
  const shown = shownOf(activity);
  const draw = CHANNELS[activity.channelId ?? ''];
  return draw?.(shown, { ...viewOf(activity, shown, look), isFollowed }) ?? [];
}

/** How a reply looks where it is shown. */
export function viewOf(activity: Partial<Activity>, { language }: Shown, look: Look): View {
  return {
    words: look.words(language),
    plan: look.plan(language),
    isPublic: isPublic(activity.conversation ?? {}),
    bot: activity.from?.id ?? '',
    pictures: `${look.publicUrl}/pictures`,
  };
}
