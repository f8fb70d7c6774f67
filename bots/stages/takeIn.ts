import { type Activity, TurnContext } from 'botbuilder-core';
import { type Arrival, takeIn as keep } from '../../runtime/index.ts';
import { activityId } from '../activityId.ts';
import type { Incoming } from '../door.ts';
import type { Services, Stage } from '../turnRun.ts';

/** Keeps the message, once; whoever handed it over hears so when it is on disk. */
export function takeIn({ database, retention, clock, metrics, notices }: Services): Stage {
  return {
    name: 'take in',
    run: async (turn, next) => {
      if (!turn.incoming) return next();
      const { channel } = turn.incoming;
      const now = clock.now();
      const accepted = await keep(database, toArrival(turn.incoming, now), now, retention);
      metrics.taken.inc({ channel, repeated: String(accepted.repeated) });
      metrics.acknowledged.observe((clock.now() - now) / 1000);
      turn.sequence = accepted.sequence;
      turn.takenIn(accepted);
      if (!accepted.repeated) notices.publish(turn.conversation, 0);
      await next();
    },
  };
}

function toArrival(incoming: Incoming, now: number): Arrival {
  const activity = complete(incoming, now);
  return {
    conversation: incoming.conversation,
    channel: incoming.channel,
    person: `${incoming.channel}:${activity.from?.id ?? incoming.conversation}`,
    reference: JSON.stringify(TurnContext.getConversationReference(activity)),
    delivery: incoming.delivery,
    notes: incoming.notes,
    activity: (sequence) =>
      JSON.stringify({
        ...activity,
        id: activity.id ?? activityId(incoming.conversation, sequence),
        // Set in any case: a client must not answer itself.
        replies: incoming.replies,
      }),
  };
}

/** The SDK takes these for granted; a door leaves out what its channel has no word for. */
function complete({ channel, conversation, activity }: Incoming, now: number): Partial<Activity> {
  return {
    ...activity,
    type: activity.type ?? 'message',
    channelId: activity.channelId ?? channel,
    timestamp: new Date(now),
    from: activity.from ?? { id: conversation, name: '', role: 'user' },
    recipient: activity.recipient ?? { id: 'bot', name: 'bot', role: 'bot' },
    conversation: activity.conversation ?? {
      id: conversation,
      name: '',
      isGroup: false,
      conversationType: 'personal',
    },
  };
}
