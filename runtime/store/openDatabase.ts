import { join } from 'node:path';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { openSqlite } from './sqlite.ts';

/** Opens the store that the configuration names and brings its schema up to date. */
export async function openDatabase(config: {
  dataDir: string;
  databaseUrl?: string | undefined;
}): Promise<Database> {
  const database = openSqlite(join(config.dataDir, 'bot.sqlite'));
  await migrate(database);
  return database;
}
