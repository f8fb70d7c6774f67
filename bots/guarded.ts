import type { Fault } from './converse.ts';
import type { Services, TurnRun } from './turnRun.ts';

/** The turn's one boundary: where a step throws, the fault is counted and the member will hear the apology. */
export async function guarded(
  { log, metrics }: Services,
  turn: TurnRun,
  fault: Fault,
  step: () => void | Promise<void>,
): Promise<void> {
  try {
    await step();
  } catch (error) {
    turn.fault = fault;
    metrics.errors.inc({ code: codeOf(fault) });
    log.error(
      { err: error, conversation: turn.conversation, code: codeOf(fault) },
      'A step of the turn threw',
    );
  }
}

/** How a fault is counted and kept. */
export function codeOf(fault: Fault): string {
  return `error_${fault}`;
}
