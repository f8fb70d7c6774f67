import { hash } from 'node:crypto';
import type { Database, Sql } from './database.ts';
import { DAY, keptUntil } from './keeping.ts';
import { type Entry, noteIn } from './ledger.ts';

/** A message to be kept before it is acknowledged. */
export interface Arrival {
  conversation: string;
  channel: string;
  /** Who wrote it, as `channel:user`; what is deleted and exported together. */
  person: string;
  /** JSON of the conversation reference, to which replies are sent. */
  reference: string;
  delivery: string;
  /** JSON of the activity, for its place in the log. */
  activity: (sequence: number) => string;
  /** Noted in the same transaction. */
  notes?: readonly Entry[] | undefined;
}

/** How long each thing is kept, in days and hours. */
export interface Retention {
  retentionDays: number;
  wordsHours: number;
}

/** At least as long as any channel delivers again. */
const DELIVERIES_KEPT = 8 * DAY;

class AlreadyTakenIn extends Error {}

/** Keeps a message once, whoever delivers it however often; resolves with its place when it is on disk. */
export async function takeIn(
  database: Database,
  arrival: Arrival,
  now: number,
  retention: Retention,
): Promise<{ sequence: number; repeated: boolean }> {
  const mark = fingerprint(arrival.conversation, arrival.delivery);
  try {
    const sequence = await database.write(async (sql) => {
      const place = await nextPlace(sql, arrival, now, retention);
      await Promise.all([
        markDelivery(sql, mark, place, now),
        keep(sql, arrival, place, now, retention),
        ...(arrival.notes ?? []).map((entry) => noteIn(sql, entry)),
      ]);
      return place;
    }, arrival.conversation);
    return { sequence, repeated: false };
  } catch (error) {
    if (!(error instanceof AlreadyTakenIn)) throw error;
    return { sequence: await placeOf(database, mark), repeated: true };
  }
}

async function nextPlace(sql: Sql, arrival: Arrival, now: number, retention: Retention): Promise<number> {
  const [row] = await sql.rows<{ sequence: number }>(
    `insert into conversations
       (key, channel, person, reference, version, sequence, state, memory, sending_until, touched, expires)
     values ($1, $2, $3, $4, 0, 1, '{}', '{}', 0, $5, $6)
     on conflict (key) do update set
       person = excluded.person, reference = excluded.reference,
       sequence = conversations.sequence + 1, touched = excluded.touched, expires = excluded.expires
     returning sequence`,
    arrival.conversation,
    arrival.channel,
    arrival.person,
    arrival.reference,
    now,
    keptUntil(now, retention.retentionDays),
  );
  if (!row) throw new Error('An insert returned no row');
  return row.sequence;
}

async function markDelivery(sql: Sql, mark: string, sequence: number, now: number): Promise<void> {
  const marked = await sql.run(
    `insert into deliveries (fingerprint, sequence, expires) values ($1, $2, $3)
     on conflict (fingerprint) do nothing`,
    mark,
    sequence,
    now + DELIVERIES_KEPT,
  );
  if (marked === 0) throw new AlreadyTakenIn();
}

async function keep(
  sql: Sql,
  arrival: Arrival,
  sequence: number,
  now: number,
  retention: Retention,
): Promise<void> {
  await sql.run(
    `insert into messages (conversation, sequence, status, activity, attempts, due, at, words_until)
     values ($1, $2, 'received', $3, 0, $4, $4, $5)`,
    arrival.conversation,
    sequence,
    arrival.activity(sequence),
    now,
    now + retention.wordsHours * 3_600_000,
  );
}

async function placeOf(database: Database, mark: string): Promise<number> {
  const [row] = await database.rows<{ sequence: number }>(
    'select sequence from deliveries where fingerprint = $1',
    mark,
  );
  return row?.sequence ?? 0;
}

/** Kept instead of the delivery's id, since it outlives the person's other data: it says nothing of anyone. */
function fingerprint(conversation: string, delivery: string): string {
  return hash('sha256', `${conversation}\n${delivery}`, 'base64url');
}
