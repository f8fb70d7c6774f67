import { ConflictError, StoreUnavailableError } from '../../runtime/index.ts';
import { backoff } from '../backoff.ts';
import type { Services, Stage, TurnRun } from '../turnRun.ts';

/**
 * One turn at a time in a conversation, in this process and in all others. Goes round until the run's message
 * is settled: older messages come first, and a turn that met a conflict or a fault is run again from the start.
 */
export function lock(services: Services): Stage {
  const { queue, database, ending } = services;
  return {
    name: 'lock',
    run: (turn, next) =>
      queue.run(turn.conversation, async () => {
        while (!turn.settled && !ending.aborted) {
          await database
            .exclusively(turn.conversation, next)
            .catch((error) => recover(services, turn, error));
        }
      }),
  };
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
