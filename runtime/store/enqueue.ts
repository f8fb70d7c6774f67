import type { Sql } from './database.ts';
import { keptUntil } from './keeping.ts';
import type { Retention } from './takeIn.ts';

/** An activity for somebody else than the member, to be sent by the outlet of `channel`. */
export interface Queued {
  /** Key of the queue, such as `desk:7f3a…`; one is made when absent. */
  queue: string;
  channel: string;
  /** The member's conversation, which it came from; what belongs to the same person is deleted with it. */
  conversation: string;
  /** JSON of the activity, for its place in the queue. */
  activity: (sequence: number) => string;
}

/** Puts it into its queue, in the transaction of the turn that it follows from. */
export async function enqueue(
  sql: Sql,
  { queue, channel, conversation, activity }: Queued,
  now: number,
  retention: Retention,
): Promise<void> {
  const [row] = await sql.rows<{ sequence: number }>(
    `insert into conversations
       (key, channel, person, reference, version, sequence, state, memory, sending_until, touched, expires)
     select cast($1 as text), cast($2 as text), person, cast($3 as text), 0, 1, '{}', '{}', 0,
       cast($4 as bigint), cast($5 as bigint)
     from conversations where key = $6
     on conflict (key) do update set sequence = conversations.sequence + 1, touched = excluded.touched,
       expires = excluded.expires
     returning sequence`,
    queue,
    channel,
    JSON.stringify({ conversation }),
    now,
    keptUntil(now, retention.retentionDays),
    conversation,
  );
  if (!row) throw new Error('There is no conversation that this could have come from');
  await sql.run(
    `insert into messages (conversation, sequence, answers, status, activity, attempts, due, at, words_until)
     values ($1, $2, 0, 'waiting', $3, 0, $4, $4, $5)`,
    queue,
    row.sequence,
    activity(row.sequence),
    now,
    now + retention.wordsHours * 3_600_000,
  );
}

/** The conversation that a queue belongs to, and JSON of the reference to it; undefined where neither is kept. */
export async function ownerOf(
  database: { rows: Sql['rows'] },
  queue: string,
): Promise<{ conversation: string; channel: string; reference: string } | undefined> {
  const [row] = await database.rows<{ reference: string }>(
    'select reference from conversations where key = $1',
    queue,
  );
  if (!row) return undefined;
  const { conversation } = JSON.parse(row.reference) as { conversation: string };
  const [owner] = await database.rows<{ conversation: string; channel: string; reference: string }>(
    'select key as conversation, channel, reference from conversations where key = $1',
    conversation,
  );
  return owner;
}
