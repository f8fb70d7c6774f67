import type { Activity } from 'botbuilder';
import { DeliveryError, type Outlet, type Turns } from '../../bots/index.ts';
import type { Clock, Database } from '../../runtime/index.ts';
import { signBody } from './bodyToken.ts';
import { takeFromDesk } from './fromDesk.ts';

const PATIENCE_MS = 7_000;
/** Milliseconds for which a desk that does not answer is tried; then the member is given back to the bot. */
const TRIED_FOR = 60_000;

export interface DeskOutletParts {
  url: string;
  secret: string;
  turns: Turns;
  database: Database;
  clock: Clock;
}

/**
 * Sends the desk what is for it: the handoff, and what the member writes from then on. Where it cannot be
 * reached the handoff has failed, and the member hears so instead of waiting for nobody.
 */
export function deskOutlet(parts: DeskOutletParts): Outlet {
  return {
    channel: 'desk',
    deliver: async (activity) => {
      const error = await post(activity, parts).catch(asFault);
      if (!error) return;
      const age = parts.clock.now() - new Date(activity.timestamp ?? 0).getTime();
      if (error.retry && age < TRIED_FOR) throw error;
      await takeFromDesk(parts, failure(activity.conversation?.id ?? ''));
      throw new DeliveryError(error.code, false, undefined, { cause: error });
    },
  };
}

async function post(activity: Partial<Activity>, { url, secret }: DeskOutletParts): Promise<undefined> {
  const body = JSON.stringify(activity);
  const answer = await fetch(url, {
    method: 'POST',
    body,
    redirect: 'error',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await signBody(secret, 'desk', body)}`,
    },
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw DeliveryError.ofStatus(answer.status, answer.headers.get('retry-after'));
}

function asFault(error: unknown): DeliveryError {
  return error instanceof DeliveryError ? error : DeliveryError.ofConnection(error);
}

function failure(handoff: string) {
  return {
    type: 'event' as const,
    id: 'unreachable',
    name: 'handoff.status' as const,
    conversation: { id: handoff },
    value: { state: 'failed' as const },
  };
}
