import type { Activity } from 'botbuilder';
import type { Logged } from '../../../bots/index.ts';
import { isQuestion, type Sms } from '../render/composeSms.ts';
import type { SmsLanguage } from '../words.ts';

/** The bot's replies since the member's last message. */
function lastReplies(log: readonly Logged[]): Partial<Activity>[] {
  const activities = log.map(({ activity }) => activity);
  const last = activities.findLastIndex((activity) => isMembers(activity) && activity.type === 'message');
  return activities.slice(last + 1).filter((activity) => !isMembers(activity));
}

function isMembers({ from }: Partial<Activity>): boolean {
  return from?.role === 'user';
}

/** The language of the bot's last reply; undefined before the first. */
export function lastLanguage(log: readonly Logged[]): SmsLanguage | undefined {
  const last = log.findLast(({ activity }) => !isMembers(activity) && activity.locale);
  if (!last) return undefined;
  return last.activity.locale?.startsWith('es') ? 'es' : 'en';
}

/** What did not fit into the last replies; empty where all was said. */
export function leftToSay(
  log: readonly Logged[],
  compose: (reply: Partial<Activity>) => Sms,
): Partial<Activity>[] {
  return lastReplies(log).flatMap((reply) => compose(reply).rest ?? []);
}

/** The question that the bot asked last, to be asked again after something else was answered. */
export function pendingQuestion(log: readonly Logged[]): Partial<Activity>[] {
  const last = lastReplies(log).at(-1);
  if (!isQuestion(last?.channelData)) return [];
  const { type, text, locale, inputHint, suggestedActions, channelData } = last ?? {};
  return [{ type, text, locale, inputHint, suggestedActions, channelData } as Partial<Activity>];
}

/** How many choices the latest list that was sent has numbered; undefined where none was sent yet. */
export function numberedLast(
  log: readonly Logged[],
  compose: (reply: Partial<Activity>) => Sms,
): number | undefined {
  const replies = log.map(({ activity }) => activity).filter((activity) => !isMembers(activity));
  for (const reply of replies.reverse()) {
    const { numbered } = compose(reply);
    if (numbered !== undefined) return numbered;
  }
  return undefined;
}
