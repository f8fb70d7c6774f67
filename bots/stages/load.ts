import type { Activity } from 'botbuilder';
import { countAttempt, loadTurn, type PendingTurn, recentActivities } from '../../runtime/index.ts';
import type { Loaded, Services, Stage, TurnRun } from '../turnRun.ts';

/** Messages of this many milliseconds may be read together with the present one. */
const RECENT = 120_000;
/** Tries of a message that throws where it should not, or that processes die of, before it is parked. */
const MOST_TRIES = 5;

/** Loads the oldest message that waits in the conversation, and the state that its turn starts from. */
export function load(services: Services): Stage {
  return {
    name: 'load',
    run: async (turn, next) => {
      const pending = await loadTurn(services.database, turn.conversation);
      if (!pending) {
        turn.settled = true;
        return;
      }
      turn.fault = (await isPoison(services, turn, pending)) ? 'parked' : undefined;
      turn.loaded = await open(services, turn.conversation, pending);
      turn.reading = undefined;
      turn.verdict = undefined;
      turn.draft = undefined;
      await next();
      turn.failures = 0;
      turn.faults = 0;
      turn.doneThrough = pending.sequence;
    },
  };
}

async function isPoison({ database }: Services, turn: TurnRun, pending: PendingTurn): Promise<boolean> {
  if (turn.faults >= MOST_TRIES) return true;
  if (pending.sequence >= turn.sequence) return false;
  // It was left behind: whoever had it may have died of it, so the try is counted before it is made.
  return (await countAttempt(database, turn.conversation, pending.sequence)) > MOST_TRIES;
}

async function open(
  { database, clock }: Services,
  conversation: string,
  pending: PendingTurn,
): Promise<Loaded> {
  const since = clock.now() - RECENT;
  const recent = await recentActivities(database, conversation, pending.sequence, since);
  const { replies, ...activity }: Partial<Activity> & Pick<Loaded, 'replies'> = JSON.parse(pending.activity);
  return {
    pending,
    activity,
    replies,
    text: replies ? undefined : textOf(activity),
    memory: {
      flagged: false,
      ...JSON.parse(pending.memory),
      recent: recent.flatMap((json) => textOf(JSON.parse(json)) ?? []),
    },
  };
}

function textOf(activity: Partial<Activity>): string | undefined {
  const isText = activity.type === 'message' && typeof activity.text === 'string';
  return isText && activity.text?.trim() ? activity.text : undefined;
}
