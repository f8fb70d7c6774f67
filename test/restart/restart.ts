/**
 * Restarts three equal processes on PostgreSQL one after the other, behind a reverse proxy, while visitors with
 * the official client open chats and write, by socket and by polling. No visitor may notice.
 *
 *     node test/restart/restart.ts [--restarts 20]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../../runtime/index.ts';
import { startPostgres } from '../runtime/postgresServer.ts';
import { ReverseProxy } from './reverseProxy.ts';
import { ServiceProcess } from './serviceProcess.ts';
import { Visitor } from './visitor.ts';

const { values } = parseArgs({ options: { restarts: { type: 'string', default: '20' } } });
const RESTARTS = Number(values.restarts);
const PROCESSES = 3;
/** Of each kind, by socket and by polling: who stay all the time, and who come with each restart. */
const STAYING = 4;
const COMING = 2;
const MESSAGES_OF_COMERS = 3;

const found = { starts: 0, failedStarts: 0, sends: 0, faults: [] as string[], unheard: 0, twice: 0 };
const leaving: Promise<void>[] = [];
let stopped = false;

async function visit(base: string, webSocket: boolean, until: (visitor: Visitor) => boolean): Promise<void> {
  found.starts += 1;
  const visitor = await Visitor.open(base, webSocket).catch((error: Error) => {
    found.failedStarts += 1;
    found.faults.push(error.message);
  });
  if (!visitor) return;
  await visitor.writeUntil(() => until(visitor));
  const { unheard, twice } = await visitor.leave();
  found.sends += visitor.sent.length;
  found.unheard += unheard;
  found.twice += twice;
  found.faults.push(...visitor.faults);
}

function come(base: string, count: number, until: (visitor: Visitor) => boolean): void {
  for (let index = 0; index < count * 2; index += 1) {
    const later = new Promise((resolve) => setTimeout(resolve, Math.random() * 2_000));
    leaving.push(later.then(() => visit(base, index % 2 === 0, until)));
  }
}

async function freePorts(): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: PROCESSES }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** Messages in the store that have no answer. */
async function countUnanswered(): Promise<number> {
  const database = await openDatabase({ dataDir, databaseUrl: env.DATABASE_URL });
  const rows = await database.rows(
    `select 1 from messages q where q.answers is null and not exists
       (select 1 from messages a where a.conversation = q.conversation and a.answers = q.sequence)`,
  );
  await database.close();
  return rows.length;
}

const begin = performance.now();
const dataDir = await mkdtemp(join(tmpdir(), 'activity-bot-restart-'));
const postgres = await startPostgres({ durable: false });
const ports = await freePorts();
const proxy = new ReverseProxy(ports.map((port) => `http://127.0.0.1:${port}`));
const base = await proxy.start();
const env = {
  DATABASE_URL: await postgres.createDatabase(),
  DATA_DIR: dataDir,
  PUBLIC_URL: base,
  RATE_LIMIT: 'off',
  LOG_LEVEL: 'error',
  DRAIN_SECONDS: '1',
  DIRECT_LINE_SECRET: 'the same for all equal processes',
};
const services = ports.map((port) => new ServiceProcess(port, env));
// The first one trains the recogniser, where the folder does not hold it yet; the others find it.
for (const service of services) await service.start();

come(base, STAYING, () => stopped);
let unclean = 0;
for (let index = 0; index < RESTARTS; index += 1) {
  come(base, COMING, (visitor) => visitor.sent.length + visitor.faults.length >= MESSAGES_OF_COMERS);
  const service = services[index % PROCESSES];
  if ((await service?.stop()) !== 0) unclean += 1;
  await service?.start();
}
stopped = true;
await Promise.all(leaving);
await Promise.all(services.map((service) => service.stop()));
proxy.stop();
const unanswered = await countUnanswered();
await postgres.stop();
await rm(dataDir, { recursive: true, force: true });

const seconds = ((performance.now() - begin) / 1000).toFixed(0);
process.stdout.write(
  `${RESTARTS} restarts of ${PROCESSES} processes, ${unclean} unclean: ${found.starts} starts, ${found.failedStarts} failed; ` +
    `${found.sends} sends, ${found.faults.length} faults; ${unanswered} unanswered, ${found.unheard} unheard, ${found.twice} heard twice; ` +
    `${proxy.broken.length} broken in the proxy; ${seconds} s\n`,
);
for (const fault of [...found.faults, ...proxy.broken]) process.stdout.write(`  ${fault}\n`);
const bad = unclean + found.failedStarts + found.faults.length + unanswered + found.unheard + found.twice;
process.exit(bad === 0 ? 0 : 1);
