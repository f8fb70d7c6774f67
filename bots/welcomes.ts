import { createHmac, hkdfSync } from 'node:crypto';
import { type Database, type Entry, noted, type Sql, strike, strikeIn } from '../runtime/index.ts';

const KIND = 'welcomed';

/**
 * Which conversations had their welcome. It outlasts them, so that nobody is welcomed anew after a quiet month; so it
 * is kept under a keyed hash, belongs to no person, and says nothing of anyone.
 */
export interface Welcomes {
  has(conversation: string): Promise<boolean>;
  /** What is noted with the welcome. */
  entry(conversation: string, at: number): Entry;
  /** The next one may be welcomed again, as after the app was removed. */
  end(conversation: string): Promise<void>;
  /** The same for all conversations of a person, by any of them or by `channel:user`, before they are deleted. */
  endAllOf(sql: Sql, key: string): Promise<void>;
}

/** `secret` must stay the same for as long as nobody is to be welcomed twice. */
export function createWelcomes(database: Database, secret: string): Welcomes {
  const hashKey = Buffer.from(hkdfSync('sha256', secret, '', 'welcome', 32));
  const keyOf = (conversation: string) =>
    createHmac('sha256', hashKey).update(conversation).digest('base64url');
  return {
    has: async (conversation) => (await noted(database, KIND, keyOf(conversation))) !== undefined,
    entry: (conversation, at) => ({ kind: KIND, key: keyOf(conversation), value: 'true', at }),
    end: async (conversation) => void (await strike(database, KIND, keyOf(conversation))),
    endAllOf: async (sql, key) => {
      const rows = await sql.rows<{ key: string }>(
        `select key from conversations where key = $1 or person = $1
           or person in (select person from conversations where key = $1)`,
        key,
      );
      for (const row of rows) {
        await strikeIn(sql, KIND, keyOf(row.key));
      }
    },
  };
}
