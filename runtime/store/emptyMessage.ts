import type { Sql } from './database.ts';

/** Takes everything out of a message but its place in the log. */
export async function emptyMessage(sql: Sql, conversation: string, sequence: number): Promise<void> {
  await sql.run(
    "update messages set activity = '{}', words_until = null where conversation = $1 and sequence = $2",
    conversation,
    sequence,
  );
}
