import type { Database, Sql } from './database.ts';

/** One noted fact, such as that a number has opted out. */
export interface Entry {
  kind: string;
  key: string;
  /** JSON. */
  value: string;
  at: number;
  /** Deleted and exported with this person; absent for what must outlast them, such as an opt-out. */
  person?: string | undefined;
  /** Absent for what never expires. */
  expires?: number | undefined;
}

export async function note(database: Database, entry: Entry): Promise<void> {
  await database.write((sql) => noteIn(sql, entry));
}

/** Notes inside a transaction that writes more than this. */
export async function noteIn(sql: Sql, entry: Entry): Promise<void> {
  await sql.run(
    `insert into ledger (kind, key, person, value, at, expires) values ($1, $2, $3, $4, $5, $6)
     on conflict (kind, key) do update set
       person = excluded.person, value = excluded.value, at = excluded.at, expires = excluded.expires`,
    entry.kind,
    entry.key,
    entry.person ?? null,
    entry.value,
    entry.at,
    entry.expires ?? null,
  );
}

/** The JSON value noted under a kind and key. */
export async function noted(database: Database, kind: string, key: string): Promise<string | undefined> {
  const [row] = await database.rows<{ value: string }>(
    'select value from ledger where kind = $1 and key = $2',
    kind,
    key,
  );
  return row?.value;
}

export async function strike(database: Database, kind: string, key: string): Promise<boolean> {
  return database.write((sql) => strikeIn(sql, kind, key));
}

/** Strikes inside a transaction that writes more than this; false where there was nothing. */
export async function strikeIn(sql: Sql, kind: string, key: string): Promise<boolean> {
  return (await sql.run('delete from ledger where kind = $1 and key = $2', kind, key)) > 0;
}
