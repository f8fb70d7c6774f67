import type { Database, Sql } from './database.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';

/** Any number will do, as long as every version of this service uses the same one. */
const LOCK = 7_311_978;

/**
 * Brings the schema up to date in one transaction. Safe where several processes start at once: the others wait
 * and find nothing left to do. Resolves with the versions that it applied.
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<number[]> {
  return database.write(async (sql) => {
    // SQLite's write transaction keeps the others out by itself.
    if (database.dialect === 'postgresql') await sql.rows('select pg_advisory_xact_lock($1)', LOCK);
    const missing = await missingOf(sql, migrations);
    for (const migration of missing) await apply(sql, migration);
    return missing.map((migration) => migration.version);
  });
}

async function missingOf(sql: Sql, migrations: readonly Migration[]): Promise<Migration[]> {
  await sql.run('create table if not exists migrations (version bigint primary key, name text not null)');
  const applied = await sql.rows<{ version: number }>('select version from migrations');
  const versions = new Set(applied.map((row) => row.version));
  return migrations.filter((migration) => !versions.has(migration.version));
}

async function apply(sql: Sql, migration: Migration): Promise<void> {
  for (const statement of migration.statements) await sql.run(statement);
  await sql.run('insert into migrations (version, name) values ($1, $2)', migration.version, migration.name);
}
