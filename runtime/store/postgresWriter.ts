import type pg from 'pg';
import { Batch } from './batch.ts';
import { type Sql, StoreUnavailableError, type Unit } from './database.ts';
import { translated } from './postgresErrors.ts';

interface Keyed {
  unit: Unit<unknown>;
  key: string;
}

/** A row that another process holds for longer has the units written one by one, so that only one has to wait. */
const BEGIN_SHARED = 'begin; set local lock_timeout = 500';

/** Transactions of one process: units with a key share one, the others have each their own. */
export class PostgresWriter {
  readonly #connect: () => Promise<pg.PoolClient>;
  readonly #statements: (client: pg.PoolClient) => Sql;
  readonly #batch: Batch<Keyed>;

  constructor(connect: () => Promise<pg.PoolClient>, statements: (client: pg.PoolClient) => Sql) {
    this.#connect = connect;
    this.#statements = statements;
    this.#batch = new Batch((units) => this.#writeTogether(units));
  }

  write<Result>(unit: Unit<Result>, key?: string): Promise<Result> {
    if (key === undefined) return this.#transact('begin', unit);
    return this.#batch.add({ unit, key }) as Promise<Result>;
  }

  idle(): Promise<void> {
    return this.#batch.idle();
  }

  /** In one transaction where all succeed, as they nearly always do; otherwise in one each. */
  async #writeTogether(units: readonly Keyed[]): Promise<PromiseSettledResult<unknown>[]> {
    if (units.length > 1) {
      try {
        return await this.#transact(BEGIN_SHARED, (sql) => runAll(sql, units));
      } catch (error) {
        if (error instanceof StoreUnavailableError) throw error;
      }
    }
    const outcomes: PromiseSettledResult<unknown>[] = [];
    for (const { unit } of units) {
      outcomes.push(...(await Promise.allSettled([this.#transact('begin', unit)])));
    }
    return outcomes;
  }

  async #transact<Result>(begin: string, work: Unit<Result>): Promise<Result> {
    const client = await this.#connect().catch((error) => {
      throw translated(error);
    });
    const sql = this.#statements(client);
    let broken = false;
    try {
      await sql.run(begin);
      const result = await work(sql);
      await sql.run('commit');
      return result;
    } catch (error) {
      broken = error instanceof StoreUnavailableError;
      if (!broken) await sql.run('rollback').catch(() => (broken = true));
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

/** Side by side on one connection, in the order of their keys; throws the first fault when none is running any more. */
async function runAll(sql: Sql, units: readonly Keyed[]): Promise<PromiseSettledResult<unknown>[]> {
  const outcomes = new Map<Keyed, Promise<unknown>>();
  for (const keyed of units.toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
    outcomes.set(keyed, keyed.unit(sql));
  }
  const settled = await Promise.allSettled(units.map((keyed) => outcomes.get(keyed)));
  const fault = settled.find((outcome) => outcome.status === 'rejected');
  if (fault) throw fault.reason;
  return settled;
}
