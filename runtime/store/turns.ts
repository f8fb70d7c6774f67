import { ConflictError, type Database, type Sql } from './database.ts';
import { keptUntil } from './keeping.ts';
import type { Retention } from './takeIn.ts';

/** The oldest message of a conversation that waits for its turn, with the state that the turn starts from. */
export interface PendingTurn {
  version: number;
  /** Of the conversation: the place of the newest entry in its log. */
  last: number;
  state: string;
  memory: string;
  shape: string | null;
  sequence: number;
  activity: string;
  attempts: number;
  at: number;
}

/** What a turn leaves behind, written whole or not at all. */
export interface FinishedTurn {
  conversation: string;
  version: number;
  sequence: number;
  /** `done`; `failed`, the member got an apology; `parked`, given up after several tries. */
  status: 'done' | 'failed' | 'parked';
  code?: string | undefined;
  state: string;
  memory: string;
  shape: string | null;
  /** Replies by their place in the log. `waiting` are to be sent; `logged` are read from the log by their door. */
  replies: ((sequence: number) => string)[];
  replyStatus: 'waiting' | 'logged';
  /** When the member's words of this message are dropped, where earlier than usual. */
  wordsUntil?: number | undefined;
}

export async function loadTurn(database: Database, conversation: string): Promise<PendingTurn | undefined> {
  const [row] = await database.rows<PendingTurn>(
    `select c.version, c.sequence as last, c.state, c.memory, c.shape, m.sequence, m.activity, m.attempts, m.at
     from messages m join conversations c on c.key = m.conversation
     where m.conversation = $1 and m.status = 'received'
     order by m.sequence limit 1`,
    conversation,
  );
  return row;
}

/** Activities of the member since a time, oldest first, before a place in the log; at most 40 entries back. */
export async function recentActivities(
  database: Database,
  conversation: string,
  before: number,
  since: number,
): Promise<string[]> {
  if (before === 1) return [];
  const rows = await database.rows<{ activity: string }>(
    `select activity from messages
     where conversation = $1 and sequence < $2 and sequence >= $3 and at >= $4 and answers is null
       and activity <> '{}'
     order by sequence`,
    conversation,
    before,
    before - 40,
    since,
  );
  return rows.map((row) => row.activity);
}

/** Counts a try of a message that a process may have died of; resolves with the number of tries. */
export async function countAttempt(
  database: Database,
  conversation: string,
  sequence: number,
): Promise<number> {
  const [row] = await database.write((sql) =>
    sql.rows<{ attempts: number }>(
      `update messages set attempts = attempts + 1
       where conversation = $1 and sequence = $2 and status = 'received' returning attempts`,
      conversation,
      sequence,
    ),
  );
  return row?.attempts ?? 0;
}

/**
 * Writes the state under its version, the replies and the mark that the message is done. Throws a
 * `ConflictError`, and writes nothing, where another process has written the conversation or done the message.
 */
export async function commitTurn(
  sql: Sql,
  turn: FinishedTurn,
  now: number,
  retention: Retention,
): Promise<void> {
  const last = await writeState(sql, turn, now, retention);
  const first = last - turn.replies.length + 1;
  await Promise.all([
    markDone(sql, turn),
    ...turn.replies.map((reply, index) => keepReply(sql, turn, first + index, reply, now)),
  ]);
}

async function writeState(sql: Sql, turn: FinishedTurn, now: number, retention: Retention): Promise<number> {
  const [row] = await sql.rows<{ sequence: number }>(
    `update conversations set version = version + 1, sequence = sequence + $3, state = $4, memory = $5,
       shape = $6, touched = $7, expires = $8
     where key = $1 and version = $2 returning sequence`,
    turn.conversation,
    turn.version,
    turn.replies.length,
    turn.state,
    turn.memory,
    turn.shape,
    now,
    keptUntil(now, retention.retentionDays),
  );
  if (!row) throw new ConflictError('The conversation was written by another process');
  return row.sequence;
}

async function markDone(sql: Sql, turn: FinishedTurn): Promise<void> {
  const marked = await sql.run(
    `update messages set status = $3, code = $4, words_until = coalesce($5, words_until)
     where conversation = $1 and sequence = $2 and status = 'received'`,
    turn.conversation,
    turn.sequence,
    turn.status,
    turn.code ?? null,
    turn.wordsUntil ?? null,
  );
  if (marked === 0) throw new ConflictError('The message was done by another process');
}

async function keepReply(
  sql: Sql,
  turn: FinishedTurn,
  sequence: number,
  reply: (sequence: number) => string,
  now: number,
): Promise<void> {
  await sql.run(
    `insert into messages (conversation, sequence, answers, status, activity, attempts, due, at)
     values ($1, $2, $3, $4, $5, 0, $6, $6)`,
    turn.conversation,
    sequence,
    turn.sequence,
    turn.replyStatus,
    reply(sequence),
    now,
  );
}
