import type { Activity } from 'botbuilder';
import { enqueue } from '../runtime/index.ts';
import { activityId } from './activityId.ts';
import type { Effects } from './effects.ts';
import type { Services } from './turnRun.ts';

/** Hands an activity to the people of the desk, in the queue of that handoff. */
export type ToDesk = (handoff: string, activity: Partial<Activity>) => void;

/**
 * The queue of a handoff. It is not that of the member's conversation: a desk that is away must not hold up
 * what the member is told.
 */
export function deskQueue(handoff: string): string {
  return `desk:${handoff}`;
}

/** Undefined where no desk is configured. */
export function toDesk(
  { sender, retention }: Services,
  conversation: string,
  effects: Effects,
): ToDesk | undefined {
  if (!sender.sends(deskQueue(''))) return undefined;
  return (handoff, activity) => {
    const queue = deskQueue(handoff);
    effects.queues.add(queue);
    effects.writes.push((sql, now) => {
      const numbered = (sequence: number) =>
        JSON.stringify({ ...activity, id: activityId(queue, sequence), timestamp: new Date(now) });
      return enqueue(sql, { queue, channel: 'desk', conversation, activity: numbered }, now, retention);
    });
  };
}
