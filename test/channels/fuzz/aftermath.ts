import { expect } from 'chai';
import type { Database } from '../../../runtime/index.ts';

const TABLES = ['conversations', 'messages', 'deliveries', 'ledger'];

/** Rows in each table: what is to stay as it is where nothing may be taken. */
export async function countRows(database: Database): Promise<Record<string, number>> {
  const counts = TABLES.map(async (table): Promise<[string, number]> => {
    const [row] = await database.rows<{ count: number }>(`select count(*) as count from ${table}`);
    return [table, row?.count ?? 0];
  });
  return Object.fromEntries(await Promise.all(counts));
}

/** Resolves with how many messages have had their turn, when all of them have; throws where one has failed. */
export async function turnsDone(database: Database): Promise<number> {
  const count = async (which: string) => {
    const [row] = await database.rows<{ count: number }>(
      `select count(*) as count from messages where ${which}`,
    );
    return row?.count ?? 0;
  };
  while ((await count("status = 'received'")) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await count("status in ('failed', 'parked')")).to.equal(0);
  return count("answers is null and status = 'done'");
}

/** Throws where the log tells of a fault of ours. */
export function expectNoFaults(logged: readonly string[]): void {
  const faults = logged.filter((line) => JSON.parse(line).level >= 50);
  expect(faults.slice(0, 3)).to.deep.equal([]);
}
