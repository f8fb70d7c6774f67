import type { Database } from './database.ts';

/** A committed reply that waits to be sent. */
export interface WaitingReply {
  sequence: number;
  channel: string;
  activity: string;
  attempts: number;
  /** Not to be tried before, and committed at; milliseconds since 1970. */
  due: number;
  at: number;
}

/** Takes the sending of a conversation's replies for this process, so that two never send at once. */
export async function claimSending(
  database: Database,
  conversation: string,
  now: number,
  until: number,
): Promise<boolean> {
  const changed = await database.write(
    (sql) =>
      sql.run(
        'update conversations set sending_until = $3 where key = $1 and sending_until <= $2',
        conversation,
        now,
        until,
      ),
    conversation,
  );
  return changed > 0;
}

/** Keeps the claim until `claim` for longer, or gives it up (0); false where it has passed to another process. */
export async function holdSending(
  database: Database,
  conversation: string,
  claim: number,
  until: number,
): Promise<boolean> {
  const changed = await database.write(
    (sql) =>
      sql.run(
        'update conversations set sending_until = $3 where key = $1 and sending_until = $2',
        conversation,
        claim,
        until,
      ),
    conversation,
  );
  return changed > 0;
}

/** The next reply to send; with `claim`, none where that claim has passed to another process. */
export async function oldestWaiting(
  database: Database,
  conversation: string,
  claim?: number,
): Promise<WaitingReply | undefined> {
  const [row] = await database.rows<WaitingReply>(
    `select m.sequence, c.channel, m.activity, m.attempts, m.due, m.at
     from messages m join conversations c on c.key = m.conversation
     where m.conversation = $1 and m.status = 'waiting' and c.sending_until = coalesce($2, c.sending_until)
     order by m.sequence limit 1`,
    conversation,
    claim ?? null,
  );
  return row;
}

/** Notes what became of a try to send: delivered, to be tried again from `due`, or given up. */
export async function noteSending(
  database: Database,
  conversation: string,
  sequence: number,
  outcome: { status: 'delivered' | 'waiting' | 'undeliverable'; due?: number; code?: string },
): Promise<void> {
  await database.write(
    (sql) =>
      sql.run(
        `update messages set status = $3, attempts = attempts + 1, due = coalesce($4, due), code = $5
       where conversation = $1 and sequence = $2 and status = 'waiting'`,
        conversation,
        sequence,
        outcome.status,
        outcome.due ?? null,
        outcome.code ?? null,
      ),
    conversation,
  );
}
