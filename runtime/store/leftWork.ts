import type { Database } from './database.ts';

const MOST = 500;

/** Conversations with a message that has waited for its turn since before a time: its process may have died. */
export async function leftTurns(database: Database, before: number): Promise<string[]> {
  const rows = await database.rows<{ conversation: string }>(
    `select distinct conversation from messages where status = 'received' and at <= $1 limit ${MOST}`,
    before,
  );
  return rows.map((row) => row.conversation);
}

/** Conversations with replies that are due to be sent and that no process holds. */
export async function leftReplies(database: Database, now: number): Promise<string[]> {
  const rows = await database.rows<{ conversation: string }>(
    `select distinct m.conversation from messages m join conversations c on c.key = m.conversation
     where m.status = 'waiting' and m.due <= $1 and c.sending_until <= $1 limit ${MOST}`,
    now,
  );
  return rows.map((row) => row.conversation);
}

/** How many messages stand where; of those that need an operator, and of those that wait. */
export async function countLeft(database: Database): Promise<Record<string, number>> {
  const rows = await database.rows<{ status: string; count: number }>(
    `select status, count(*) as count from messages where status = 'received' group by status
     union all
     select status, count(*) as count from messages where status = 'waiting' group by status
     union all
     select status, count(*) as count from messages
     where status in ('failed', 'parked', 'undeliverable') group by status`,
  );
  return Object.fromEntries(rows.map((row) => [row.status, row.count]));
}

/** A message that nobody will try again, as an operator sees it: no words of it. */
export interface GivenUp {
  conversation: string;
  sequence: number;
  status: string;
  code: string | null;
  attempts: number;
  at: number;
}

/** What was given up, newest first. */
export async function listGivenUp(database: Database): Promise<GivenUp[]> {
  return database.rows(
    `select conversation, sequence, status, code, attempts, at from messages
     where status in ('failed', 'parked', 'undeliverable') order by at desc limit ${MOST}`,
  );
}
