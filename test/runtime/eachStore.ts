import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../runtime/index.ts';
import { type PostgresServer, startPostgres } from './postgresServer.ts';

/** A store that several processes can open, empty at first. */
export interface TestStore {
  /** Opens it as one process does; closed by `destroy` where the test did not. */
  open(): Promise<Database>;
  destroy(): Promise<void>;
}

export type FreshStore = () => Promise<TestStore>;

let server: Promise<PostgresServer> | undefined;
after(async () => (await server)?.stop());

/** Runs the same suite on SQLite and on PostgreSQL. */
export function onEachStore(title: string, suite: (fresh: FreshStore) => void): void {
  describe(`${title}, on SQLite`, () => suite(freshSqlite));
  describe(`${title}, on PostgreSQL`, () => {
    before(async function () {
      this.timeout(60_000);
      server ??= startPostgres({ durable: false });
      await server;
    });
    suite(freshPostgres);
  });
}

async function freshSqlite(): Promise<TestStore> {
  const dataDir = await mkdtemp(join(tmpdir(), 'activity-bot-'));
  return opened({ dataDir }, () => rm(dataDir, { recursive: true, force: true }));
}

async function freshPostgres(): Promise<TestStore> {
  const running = await server;
  if (!running) throw new Error('The PostgreSQL of the tests was not started');
  const databaseUrl = await running.createDatabase();
  return opened({ dataDir: '', databaseUrl }, () => running.dropDatabase(databaseUrl));
}

function opened(config: Parameters<typeof openDatabase>[0], remove: () => Promise<void>): TestStore {
  const databases = new Set<Database>();
  return {
    open: async () => {
      const database = await openDatabase(config);
      databases.add(database);
      return database;
    },
    destroy: async () => {
      await Promise.all([...databases].map((database) => database.close().catch(() => {})));
      await remove();
    },
  };
}
