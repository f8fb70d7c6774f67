import type { Activity } from 'botbuilder';
import type { Turns } from '../../../bots/index.ts';

/** True where another reply to the same message comes after this one. */
export async function isFollowed(turns: Pick<Turns, 'log'>, reply: Partial<Activity>): Promise<boolean> {
  const [, place, number] = /^(.+)\|(\d+)$/.exec(reply.id ?? '') ?? [];
  if (!number || !reply.replyToId) return false;
  const [next] = await turns.log(`msteams:${place}`, Number(number));
  return next?.activity.replyToId === reply.replyToId;
}
