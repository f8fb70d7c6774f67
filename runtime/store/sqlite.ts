import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { Batch } from './batch.ts';
import { type Database, type Sql, StoreUnavailableError, type Unit, type Value } from './database.ts';

const PRAGMAS = `
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma busy_timeout = 5000;
  pragma cache_size = -32000;
  pragma secure_delete = on;
`;

/** Opens the SQLite file, which is made when absent. What was committed survives a loss of power. */
export function openSqlite(file: string): Database {
  mkdirSync(dirname(file), { recursive: true });
  const connection = new DatabaseSync(file);
  connection.exec(PRAGMAS);
  const sql = statements(connection);
  const batch = new Batch<Unit<unknown>>({
    begin: () => guarded(() => connection.exec('begin immediate')),
    commit: () => guarded(() => connection.exec('commit')),
    rollback: () => connection.isTransaction && connection.exec('rollback'),
    run: (unit) => undoneAlone(connection, () => unit(sql)),
  });
  return {
    dialect: 'sqlite',
    rows: async <Row>(text: string, ...values: Value[]) => {
      await batch.between();
      return sql.rows<Row>(text, ...values);
    },
    write: <Result>(unit: Unit<Result>) => batch.add(unit) as Promise<Result>,
    exclusively: (_key, work) => work(),
    announce: () => {},
    hear: () => () => {},
    close: async () => {
      await batch.idle();
      connection.close();
    },
  };
}

async function undoneAlone(connection: DatabaseSync, unit: () => Promise<unknown>): Promise<unknown> {
  connection.exec('savepoint unit');
  try {
    const result = await unit();
    connection.exec('release unit');
    return result;
  } catch (error) {
    if (connection.isTransaction) connection.exec('rollback to unit; release unit');
    throw error;
  }
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
const UNAVAILABLE = new Set([5, 6, 10, 13, 14]);

function guarded<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
    throw UNAVAILABLE.has(code) ? new StoreUnavailableError(error) : error;
  }
}
