import pg from 'pg';
import type { Database, Sql, Value } from './database.ts';
import { GatheringSocket } from './gatheringSocket.ts';
import { translated } from './postgresErrors.ts';
import { PostgresSession } from './postgresSession.ts';
import { PostgresWriter } from './postgresWriter.ts';

/** Whole numbers of 64 bits come as text by default; ours are times and counts, which a number holds exactly. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === pg.types.builtins.INT8
      ? Number
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** Milliseconds. A database that hangs costs the callers this long, and then they are told to come back. */
const LIMITS = {
  connectionTimeoutMillis: 3_000,
  query_timeout: 10_000,
  statement_timeout: 9_000,
  idle_in_transaction_session_timeout: 10_000,
};

/** Connections that one process takes for its statements, beside one for its locks and notices. */
const CONNECTIONS = 10;

/** Opens a PostgreSQL that any number of equal processes may share. Connects directly, not through a pooler. */
export async function openPostgres(url: string): Promise<Database> {
  const settings = {
    connectionString: url,
    types,
    keepAlive: true,
    // Statements that do not wait for one another's result are sent together.
    pipeline: true,
    stream: () => new GatheringSocket(),
    application_name: 'activity-bot',
    ...LIMITS,
  };
  const pool = new pg.Pool({ ...settings, max: CONNECTIONS });
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('error', () => {});
  const session = new PostgresSession(() => new pg.Client(settings));
  await session.start().catch(async (error) => {
    await pool.end();
    throw error;
  });
  const sql = statements(pool);
  const writer = new PostgresWriter(() => pool.connect(), statements);
  return {
    dialect: 'postgresql',
    rows: sql.rows,
    write: (unit, key) => writer.write(unit, key),
    exclusively: (key, work, isNeeded) => session.exclusively(key, work, isNeeded),
    announce: (key) => session.announce(key),
    hear: (onAnnounced) => session.hear(onAnnounced),
    close: async () => {
      await writer.idle();
      await session.close();
      await pool.end();
    },
  };
}

/** Statements kept prepared on each connection; ours are fewer, but for lists of varying length. */
const MOST_PREPARED = 100;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  if (!names.has(text) && names.size < MOST_PREPARED) names.set(text, `s${names.size}`);
  return names.get(text);
}

function statements(connection: pg.Pool | pg.PoolClient): Sql {
  const query = async (text: string, values: Value[]) => {
    const name = values.length > 0 ? nameOf(text) : undefined;
    const config = name ? { name, text, values } : { text, values };
    return connection.query(config).catch((error: unknown) => {
      throw translated(error);
    });
  };
  return {
    rows: async <Row>(text: string, ...values: Value[]) => (await query(text, values)).rows as Row[],
    run: async (text, ...values) => (await query(text, values)).rowCount ?? 0,
  };
}
