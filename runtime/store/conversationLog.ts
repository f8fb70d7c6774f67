import type { Database } from './database.ts';

/** The entries of a conversation's log after a place, oldest first; messages whose words were dropped are left out. */
export async function readLog(
  database: Database,
  conversation: string,
  after: number,
): Promise<{ sequence: number; activity: string }[]> {
  return database.rows(
    `select sequence, activity from messages
     where conversation = $1 and sequence > $2 and activity <> '{}' order by sequence`,
    conversation,
    after,
  );
}

/** The newest entries of a conversation's log before a place, newest first; without those whose words were dropped. */
export async function readLogBack(
  database: Database,
  conversation: string,
  { before, most }: { before: number; most: number },
): Promise<{ sequence: number; activity: string }[]> {
  return database.rows(
    `select sequence, activity from messages
     where conversation = $1 and sequence < $2 and activity <> '{}' order by sequence desc limit $3`,
    conversation,
    before,
    most,
  );
}

/** True where no turn of this message is due any more, also where it is not kept any more. */
export async function isSettled(
  database: Database,
  conversation: string,
  sequence: number,
): Promise<boolean> {
  const rows = await database.rows(
    "select 1 from messages where conversation = $1 and sequence = $2 and status = 'received'",
    conversation,
    sequence,
  );
  return rows.length === 0;
}

/** Where the logs of these conversations end. */
export async function lastPlaces(
  database: Database,
  conversations: readonly string[],
): Promise<{ key: string; sequence: number }[]> {
  const list = conversations.map((_, index) => `$${index + 1}`).join(', ');
  return database.rows(`select key, sequence from conversations where key in (${list})`, ...conversations);
}
