import type { Database, Sql } from './database.ts';
import { DAY } from './keeping.ts';

/** How many rows of each table were deleted. */
export interface Deleted {
  conversations: number;
  messages: number;
  ledger: number;
}

const THEIRS = 'select key from conversations where key = $1 or person = $1';

/** Deletes all of a person, or of one conversation, by `channel:user` or by the conversation's key. */
export async function deletePerson(database: Database, key: string): Promise<Deleted> {
  return database.write(async (sql) => {
    const ledger = await sql.run(
      `delete from ledger where person = $1
         or person in (select person from conversations where key = $1)`,
      key,
    );
    const messages = await sql.run(`delete from messages where conversation in (${THEIRS})`, key);
    const conversations = await sql.run('delete from conversations where key = $1 or person = $1', key);
    return { conversations, messages, ledger };
  });
}

/**
 * Inside the turn in which a person asks to be forgotten: deletes all of theirs but the place of this
 * conversation in its log, which the answer needs and which expires after a day.
 */
export async function forgetInTurn(
  sql: Sql,
  conversation: string,
  sequence: number,
  now: number,
): Promise<Deleted> {
  const others = `select o.key from conversations o join conversations c on c.person = o.person
    where c.key = $1 and o.key <> $1`;
  const ledger = await sql.run(
    'delete from ledger where person in (select person from conversations where key = $1)',
    conversation,
  );
  const messages = await sql.run(
    `delete from messages where conversation in (${others})
       or (conversation = $1 and sequence <> $2 and status <> 'received' and coalesce(answers, 0) <> $2)`,
    conversation,
    sequence,
  );
  const conversations = await sql.run(`delete from conversations where key in (${others})`, conversation);
  await sql.run(
    "update messages set activity = '{}', words_until = null where conversation = $1 and sequence = $2",
    conversation,
    sequence,
  );
  await sql.run(
    "update conversations set state = '{}', memory = '{}', shape = null, expires = $2 where key = $1",
    conversation,
    now + DAY,
  );
  return { conversations: conversations + 1, messages: messages + 1, ledger };
}

/** Everything that is kept of a person, or of one conversation, as plain data. */
export async function exportPerson(database: Database, key: string): Promise<Record<string, unknown>> {
  const conversations = await database.rows<Record<string, unknown>>(
    `select key, channel, person, reference, state, memory, shape, touched, expires from conversations
     where key = $1 or person = $1 order by key`,
    key,
  );
  const messages = await database.rows<Record<string, unknown>>(
    `select conversation, sequence, answers, status, activity, at from messages
     where conversation in (${THEIRS}) order by conversation, sequence`,
    key,
  );
  const ledger = await database.rows<Record<string, unknown>>(
    `select kind, key, value, at, expires from ledger where person = $1
       or person in (select person from conversations where key = $1) order by kind, key`,
    key,
  );
  return {
    conversations: conversations.map((row) => opened(row, ['reference', 'state', 'memory'])),
    messages: messages.map((row) => opened(row, ['activity'])),
    ledger: ledger.map((row) => opened(row, ['value'])),
  };
}

function opened(row: Record<string, unknown>, fields: string[]): Record<string, unknown> {
  return { ...row, ...Object.fromEntries(fields.map((name) => [name, JSON.parse(String(row[name]))])) };
}
