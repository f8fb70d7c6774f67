import { type Database, migrate } from '../../runtime/index.ts';
import { openSqlite } from '../../runtime/store/sqlite.ts';

/** A store without a file, for tests of so many writes that waiting for the disk would be most of their time. */
export async function openInMemory(): Promise<Database> {
  const database = openSqlite(':memory:');
  await migrate(database);
  return database;
}
