import type { Activity } from 'botbuilder';
import type { Turns } from '../../../bots/index.ts';
import { isPublic } from '../receive/channelActivity.ts';
import { privateKind } from '../render/publicReply.ts';
import { shownOf } from '../render/shown.ts';

/**
 * True for the question that comes back after something else was answered in a group: it belongs into the
 * personal chat, and that was said when it was asked.
 */
export async function isAside(turns: Pick<Turns, 'log'>, reply: Partial<Activity>): Promise<boolean> {
  const kind = isPublic(reply.conversation ?? {}) ? privateKind(shownOf(reply)) : undefined;
  const [, place, number] = /^(.+)\|(\d+)$/.exec(reply.id ?? '') ?? [];
  if (kind !== 'questions' || !number) return false;
  const [before] = await turns.log(`msteams:${place}`, Number(number) - 2);
  return before?.activity.id !== reply.id && before?.activity.replyToId === reply.replyToId;
}
