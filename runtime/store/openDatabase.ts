import { join } from 'node:path';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

/** Opens the store that the configuration names and brings its schema up to date. */
export async function openDatabase(config: {
  dataDir: string;
  databaseUrl?: string | undefined;
}): Promise<Database> {
  const { databaseUrl, dataDir } = config;
  const database = databaseUrl ? await openPostgres(databaseUrl) : openSqlite(join(dataDir, 'bot.sqlite'));
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
