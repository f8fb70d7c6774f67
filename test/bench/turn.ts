/**
 * What a durable turn costs beside a bare echo bot on the same stack, in the same run, with the load generator
 * on the same cores.
 *
 *     node test/bench/turn.ts
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../runtime/postgresServer.ts';
import { flatOut, percentile, steady } from './load.ts';
import { Measured } from './measured.ts';

const RATE = 300;
const SECONDS = 10;
const WARM_UP = 3_000;
const FLAT_OUT = 6_000;
const CLIENTS = 64;
const BARS = { cpu: 2.5, acknowledged: 120 };

interface Cost {
  /** Microseconds of CPU a turn, the finishing of it included. */
  cpu: number;
  /** Milliseconds to the acknowledgement. */
  p50: number;
  p99: number;
  /** Turns a second, taken in and finished. */
  throughput: number;
  /** Share of the machine's cores that was busy meanwhile; near 1 they are the limit, and not a wait. */
  busy: number;
}

/** Milliseconds that the machine's cores have been idle, and all of theirs. */
function coreTimes(): { idle: number; all: number } {
  const times = cpus().map((core) => core.times);
  const all = times.flatMap((each) => Object.values(each)).reduce((sum, time) => sum + time, 0);
  return { idle: times.reduce((sum, { idle }) => sum + idle, 0), all };
}

async function cost(servers: readonly Measured[]): Promise<Cost> {
  const urls = servers.map(({ url }) => url);
  const idle = () => Promise.all(servers.map((server) => server.idle()));
  const cpu = async () =>
    (await Promise.all(servers.map((each) => each.used()))).reduce((sum, { cpu }) => sum + cpu, 0);
  await flatOut(urls, CLIENTS, WARM_UP * servers.length);
  await idle();
  const before = await cpu();
  const times = await steady(urls, RATE, SECONDS);
  await idle();
  const used = (await cpu()) - before;
  const begin = performance.now();
  const cores = coreTimes();
  await flatOut(urls, CLIENTS, FLAT_OUT);
  await idle();
  const { idle: idled, all } = coreTimes();
  return {
    cpu: used / times.length,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    throughput: FLAT_OUT / ((performance.now() - begin) / 1000),
    busy: 1 - (idled - cores.idle) / (all - cores.all),
  };
}

async function measure(name: string, envs: readonly Record<string, string>[]): Promise<Cost> {
  const servers = await Promise.all(envs.map((env) => Measured.start(env)));
  try {
    const found = await cost(servers);
    const { cpu, p50, p99, throughput, busy } = found;
    const times = `acknowledged in ${p50.toFixed(1)} ms (p50), ${p99.toFixed(1)} ms (p99) at ${RATE}/s`;
    process.stdout.write(
      `${name}: ${cpu.toFixed(0)} µs of CPU a turn; ${times}; ${throughput.toFixed(0)} turns/s, the cores ${(busy * 100).toFixed(0)} % busy\n`,
    );
    return found;
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

const dataDir = await mkdtemp(join(tmpdir(), 'activity-bot-bench-'));
const echo = await measure('Bare echo bot', [{ MODE: 'echo' }]);
const sqlite = await measure('Durable turn, SQLite, synchronous=FULL', [
  { MODE: 'durable', DATA_DIR: dataDir },
]);
await measure('The whole bot, SQLite (reader, gate and dialogs too)', [{ MODE: 'whole', DATA_DIR: dataDir }]);
await rm(dataDir, { recursive: true, force: true });

const server = await startPostgres({ durable: true });
const one = { MODE: 'durable', DATABASE_URL: await server.createDatabase() };
await measure('Durable turn, PostgreSQL, 1 process', [one]);
const three = { MODE: 'durable', DATABASE_URL: await server.createDatabase() };
await measure('Durable turn, PostgreSQL, 3 processes', [three, three, three]);
await server.stop();

const ratio = sqlite.cpu / echo.cpu;
const good = ratio <= BARS.cpu && sqlite.p99 < BARS.acknowledged;
process.stdout.write(
  `SQLite beside echo: ${ratio.toFixed(2)} × (at most ${BARS.cpu}), p99 under ${BARS.acknowledged} ms: ${good ? 'good' : 'NOT GOOD'}\n`,
);
process.exitCode = good ? 0 : 1;
