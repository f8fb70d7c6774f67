/**
 * Kills processes at random points while members write, and checks every reply against a model of the
 * conversation; then does the same to builds that are broken on purpose, which must be caught.
 *
 *     node test/crash/crash.ts [--kills 300] [--store sqlite|postgresql]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../runtime/postgresServer.ts';
import { BROKEN } from './brokenWays.ts';
import { isKept, type Judgement } from './judge.ts';
import { run, type Trial } from './trial.ts';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '300' }, store: { type: 'string' } },
});
const kills = Number(values.kills);
const brokenKills = Math.max(20, Math.round(kills / 20));

type WithStore = (work: (store: Trial['store']) => Promise<Judgement>) => Promise<Judgement>;

function print(name: string, judgement: Judgement, seconds: number): void {
  const { messages, lost, doubled, outOfOrder, contradicted, sentAgain } = judgement;
  const counts = `${lost} lost, ${doubled} doubled, ${outOfOrder} out of order, ${contradicted} contradicted`;
  const rest = `${sentAgain} sent again as they may not have arrived, ${seconds.toFixed(0)} s`;
  process.stdout.write(`${name}: ${messages} messages, ${counts}; ${rest}\n`);
}

/** Runs a trial on a fresh store; resolves with whether it went as it must. */
async function trial(name: string, withStore: WithStore, given: Omit<Trial, 'store'>): Promise<boolean> {
  const begin = performance.now();
  const judgement = await withStore((store) => run({ store, ...given }));
  print(`${name}, ${given.kills} kills`, judgement, (performance.now() - begin) / 1000);
  const good = isKept(judgement) === !given.broken;
  if (!good) process.stdout.write(given.broken ? '  NOT CAUGHT\n' : '  BROKEN PROMISES\n');
  return good;
}

const onSqlite: WithStore = async (work) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'activity-bot-crash-'));
  try {
    return await work({ dataDir });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
};

async function onPostgres(trials: (withStore: WithStore) => Promise<boolean>): Promise<boolean> {
  const server = await startPostgres({ durable: false });
  try {
    return await trials(async (work) => {
      const databaseUrl = await server.createDatabase();
      try {
        return await work({ dataDir: '', databaseUrl });
      } finally {
        await server.dropDatabase(databaseUrl);
      }
    });
  } finally {
    await server.stop();
  }
}

const results: boolean[] = [];
if (values.store !== 'postgresql') {
  results.push(await trial('SQLite, 1 process', onSqlite, { processes: 1, kills }));
  for (const broken of BROKEN) {
    results.push(await trial(`SQLite, ${broken}`, onSqlite, { processes: 1, kills: brokenKills, broken }));
  }
}
if (values.store !== 'sqlite') {
  results.push(
    await onPostgres((withStore) => trial('PostgreSQL, 3 processes', withStore, { processes: 3, kills })),
  );
}
process.exitCode = results.every(Boolean) ? 0 : 1;
