import type { Database } from './database.ts';

/** How many rows a sweep deleted, and of how many messages it dropped the words. */
export interface Swept {
  conversations: number;
  deliveries: number;
  ledger: number;
  words: number;
}

/** Rows a transaction, so that a sweep never holds up a turn for long. */
const STEP = 500;

/** Deletes what has expired. Several processes may sweep at once. */
export async function sweep(database: Database, now: number): Promise<Swept> {
  return {
    conversations: await inSteps(() => expireConversations(database, now)),
    deliveries: await inSteps(() => expireRows(database, 'deliveries', 'fingerprint', now)),
    ledger: await inSteps(() => expireRows(database, 'ledger', 'kind, key', now)),
    words: await inSteps(() => dropWords(database, now)),
  };
}

async function inSteps(step: () => Promise<number>): Promise<number> {
  let total = 0;
  for (let done = STEP; done === STEP; total += done) done = await step();
  return total;
}

async function expireConversations(database: Database, now: number): Promise<number> {
  return database.write(async (sql) => {
    const rows = await sql.rows<{ key: string }>(
      `delete from conversations where key in
         (select key from conversations where expires <= $1 order by expires limit ${STEP}) and expires <= $1
       returning key`,
      now,
    );
    for (const row of rows) await sql.run('delete from messages where conversation = $1', row.key);
    return rows.length;
  });
}

async function expireRows(database: Database, table: string, key: string, now: number): Promise<number> {
  return database.write((sql) =>
    sql.run(
      `delete from ${table} where (${key}) in
         (select ${key} from ${table} where expires <= $1 order by expires limit ${STEP})`,
      now,
    ),
  );
}

async function dropWords(database: Database, now: number): Promise<number> {
  return database.write((sql) =>
    sql.run(
      `update messages set activity = '{}', words_until = null where (conversation, sequence) in
         (select conversation, sequence from messages
          where words_until is not null and words_until <= $1 and status <> 'received' limit ${STEP})`,
      now,
    ),
  );
}
