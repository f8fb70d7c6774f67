import { ConflictError, isSettled, StoreUnavailableError } from '../../runtime/index.ts';
import { backoff } from '../backoff.ts';
import type { Services, Stage, TurnRun } from '../turnRun.ts';

/**
 * One turn at a time in a conversation, in this process and in all others. Whoever holds a conversation does all
 * that waits in it, oldest first; a turn that met a conflict or a fault is run again from the start.
 */
export function lock(services: Services): Stage {
  const { queue, database, ending } = services;
  /** How far conversations are done whose runs still stand in the queue: these need not look any more. */
  const doneThrough = new Map<string, number>();
  return {
    name: 'lock',
    run: (turn, next) =>
      queue.run(turn.conversation, async () => {
        const { conversation } = turn;
        const before = doneThrough.get(conversation) ?? 0;
        turn.settled = turn.sequence <= before;
        const all = () => doAll(turn, next, ending);
        // The process that holds the conversation does our message too.
        const isNeeded = async () => !(await isSettled(database, conversation, turn.sequence));
        while (!turn.settled && !ending.aborted) {
          await database
            .exclusively(conversation, all, isNeeded)
            .then((isOurs) => {
              turn.settled ||= !isOurs;
            })
            .catch((error) => recover(services, turn, error));
        }
        doneThrough.set(conversation, Math.max(before, turn.doneThrough));
        if (queue.length(conversation) === 1) doneThrough.delete(conversation);
      }),
  };
}

async function doAll(turn: TurnRun, next: () => Promise<void>, ending: AbortSignal): Promise<void> {
  while (!turn.settled && !ending.aborted) await next();
}

async function recover(
  { clock, log, metrics, ending }: Services,
  turn: TurnRun,
  error: unknown,
): Promise<void> {
  if (error instanceof ConflictError) {
    metrics.conflicts.inc();
    return;
  }
  const code = error instanceof StoreUnavailableError ? 'store' : 'turn';
  metrics.errors.inc({ code });
  log.error({ err: error, conversation: turn.conversation, code }, 'A turn failed and is run again');
  turn.failures += 1;
  // A store that is away is not the message's fault, and never has it parked.
  if (code === 'turn') turn.faults += 1;
  await clock.pause(backoff(turn.failures, { first: 50, most: 5_000 }), ending);
}
