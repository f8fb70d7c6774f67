import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { Batch } from './batch.ts';
import { type Database, type Sql, StoreUnavailableError, type Unit, type Value } from './database.ts';

const PRAGMAS = `
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma busy_timeout = 5000;
  pragma cache_size = -32000;
  pragma secure_delete = on;
`;

/** Milliseconds that a statement may hold up the process, and that a write waits for another process. */
const BLOCK = 20;
const WAIT = 5_000;
const BUSY = 5;

/** Opens the SQLite file, which is made when absent. What was committed survives a loss of power. */
export function openSqlite(file: string): Database {
  mkdirSync(dirname(file), { recursive: true });
  const connection = new DatabaseSync(file);
  connection.exec(PRAGMAS);
  connection.exec(`pragma busy_timeout = ${BLOCK}`);
  const sql = statements(connection);
  const runAlone = undoneAlone(connection, sql);
  let transaction: Promise<void> | undefined;
  const batch = new Batch<Unit<unknown>>(async (units) => {
    await begin(connection);
    const writing = writeTogether(connection, units, runAlone);
    const end = () => {
      transaction = undefined;
    };
    transaction = writing.then(end, end);
    return writing;
  });
  return {
    dialect: 'sqlite',
    rows: async <Row>(text: string, ...values: Value[]) => {
      // On the same connection it would see what is not committed yet.
      while (transaction) await transaction;
      return sql.rows<Row>(text, ...values);
    },
    write: <Result>(unit: Unit<Result>) => batch.add(unit) as Promise<Result>,
    exclusively: (_key, work) => work().then(() => true),
    announce: () => {},
    hear: () => () => {},
    close: async () => {
      await batch.idle();
      if (connection.isOpen) connection.close();
    },
  };
}

/** Waits without holding up the process, as during a restart, when the old and the new one write. */
async function begin(connection: DatabaseSync): Promise<void> {
  const until = Date.now() + WAIT;
  for (;;) {
    try {
      connection.exec('begin immediate');
      return;
    } catch (error) {
      if (resultCode(error) !== BUSY || Date.now() > until) throw translated(error);
      await pause(5);
    }
  }
}

async function writeTogether(
  connection: DatabaseSync,
  units: readonly Unit<unknown>[],
  run: (unit: Unit<unknown>) => Promise<unknown>,
): Promise<PromiseSettledResult<unknown>[]> {
  try {
    const outcomes: PromiseSettledResult<unknown>[] = [];
    for (const unit of units) {
      const [outcome] = await Promise.allSettled([run(unit)]);
      // A full disk undoes the whole transaction by itself.
      if (outcome.status === 'rejected' && !connection.isTransaction) throw outcome.reason;
      outcomes.push(outcome);
    }
    guarded(() => connection.exec('commit'));
    return outcomes;
  } catch (error) {
    if (connection.isOpen && connection.isTransaction) connection.exec('rollback');
    throw error;
  }
}

/** Runs a unit so that one that throws is undone and leaves the others in its transaction alone. */
function undoneAlone(connection: DatabaseSync, sql: Sql): (unit: Unit<unknown>) => Promise<unknown> {
  const savepoint = connection.prepare('savepoint unit');
  const release = connection.prepare('release unit');
  return async (unit) => {
    savepoint.run();
    try {
      const result = await unit(sql);
      release.run();
      return result;
    } catch (error) {
      if (connection.isTransaction) connection.exec('rollback to unit; release unit');
      throw error;
    }
  };
}

function statements(connection: DatabaseSync): Sql {
  const prepared = new Map<string, StatementSync>();
  const prepare = (text: string): StatementSync => {
    let statement = prepared.get(text);
    if (!statement) {
      statement = connection.prepare(text.replaceAll(/\$(\d+)/g, '?$1'));
      prepared.set(text, statement);
    }
    return statement;
  };
  return {
    rows: async <Row>(text: string, ...values: Value[]) =>
      guarded(() => prepare(text).all(...values) as unknown as Row[]),
    run: async (text, ...values) => guarded(() => Number(prepare(text).run(...values).changes)),
  };
}

/** https://www.sqlite.org/rescode.html: busy, locked, input/output error, full, cannot open. */
const UNAVAILABLE = new Set([BUSY, 6, 10, 13, 14]);

function resultCode(error: unknown): number {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
}

function translated(error: unknown): unknown {
  return UNAVAILABLE.has(resultCode(error)) ? new StoreUnavailableError(error) : error;
}

function guarded<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw translated(error);
  }
}
