import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { Batch } from './batch.ts';
import { type Database, type Sql, StoreUnavailableError, type Unit, type Value } from './database.ts';

const PRAGMAS = `
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma busy_timeout = 5000;
  pragma secure_delete = on;
`;

/** Opens the SQLite file, which is made when absent. What was committed survives a loss of power. */
export function openSqlite(file: string): Database {
  mkdirSync(dirname(file), { recursive: true });
  const writer = new DatabaseSync(file);
  writer.exec(PRAGMAS);
  // A second connection, since the writer's own would see what is not committed yet.
  const reader = new DatabaseSync(file, { readOnly: true });
  const write = statements(writer);
  const read = statements(reader);
  const batch = new Batch<Unit<unknown>>({
    begin: () => guarded(() => writer.exec('begin immediate')),
    commit: () => guarded(() => writer.exec('commit')),
    rollback: () => writer.isTransaction && writer.exec('rollback'),
    run: (unit) => undoneAlone(writer, () => unit(write)),
  });
  return {
    dialect: 'sqlite',
    rows: read.rows,
    write: <Result>(unit: Unit<Result>) => batch.add(unit) as Promise<Result>,
    exclusively: (_key, work) => work(),
    announce: () => {},
    hear: () => () => {},
    close: async () => {
      await batch.idle();
      reader.close();
      writer.close();
    },
  };
}

async function undoneAlone(writer: DatabaseSync, unit: () => Promise<unknown>): Promise<unknown> {
  writer.exec('savepoint unit');
  try {
    const result = await unit();
    writer.exec('release unit');
    return result;
  } catch (error) {
    if (writer.isTransaction) writer.exec('rollback to unit; release unit');
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
