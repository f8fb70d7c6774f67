import { createHash, randomUUID } from 'node:crypto';
import { type Clock, type Database, note, noted, strike } from '../../../runtime/index.ts';
import type { TakenUp } from './takeUp.ts';

const KIND = 'teams-unanswered';
/** A connector that was not answered sends again within seconds. */
const AGAIN_WITHIN_MS = 5 * 60_000;
/** Teams waits 15 seconds for an answer; one that came close to that may not have arrived in time. */
const IN_TIME_MS = 13_000;

interface Kept {
  delivery: string;
  at: number;
}

/** A delivery that is in hand. */
export interface Unanswered {
  /** The key under which it is taken in once, however often it is delivered. */
  delivery: string;
  /** To be called when the request was answered and the answer left. */
  answered(): Promise<void>;
}

/**
 * Names a delivery. A connector's retry can carry a new activity id and a new time, so neither tells a retry
 * from a member who says the same thing twice. But there is no retry of what was answered in time. So each
 * delivery is noted by what it says until its answer has left; one that says the same while that note stands
 * is the same delivery. The note holds no words, and is gone within minutes, also after a crash.
 */
export async function openDelivery(
  { database, clock }: { database: Database; clock: Clock },
  taken: TakenUp,
): Promise<Unanswered> {
  const key = fingerprint(taken);
  const now = clock.now();
  const kept: Kept | undefined = JSON.parse((await noted(database, KIND, key)) ?? 'null') ?? undefined;
  const isRetry = kept !== undefined && now - kept.at < AGAIN_WITHIN_MS;
  const delivery = isRetry ? kept.delivery : deliveryOf(taken);
  if (!isRetry) {
    const value = JSON.stringify({ delivery, at: now } satisfies Kept);
    await note(database, { kind: KIND, key, value, at: now, expires: now + AGAIN_WITHIN_MS });
  }
  return {
    delivery,
    answered: async () => {
      if (clock.now() - now < IN_TIME_MS) await strike(database, KIND, key);
    },
  };
}

/** A welcome has one key a conversation, and an edit has one a text: the id is that of the first message. */
function deliveryOf({ kind, activity }: TakenUp): string {
  if (kind === 'welcome') return kind;
  const id = activity.id ?? randomUUID();
  return kind === 'edit' ? `edit:${id}:${hash(activity.text ?? '')}` : `${kind}:${id}`;
}

function fingerprint({ conversation, kind, activity, choice }: TakenUp): string {
  return hash(JSON.stringify([conversation, kind, activity.from?.id, activity.text, choice?.of]));
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
