import { join } from 'node:path';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { openSqlite } from './sqlite.ts';

/** Opens the store that the configuration names and brings its schema up to date. */
export async function openDatabase(config: {
  dataDir: string;
  databaseUrl?: string | undefined;
}): Promise<Database> {
  const database = await open(config);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function open({ dataDir, databaseUrl }: { dataDir: string; databaseUrl?: string | undefined }) {
  if (!databaseUrl) return openSqlite(join(dataDir, 'bot.sqlite'));
  // Loaded only where it is used: the driver would cost every other start a tenth of a second.
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(databaseUrl);
}
