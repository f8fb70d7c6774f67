/**
 * How fast the service is ready and how much memory it holds at rest, beside the echo bot of the SDK's first steps
 * in the same run. The first start is one after `npm ci`; run `npm run prepare` where sources have changed since.
 *
 *     node test/bench/start.ts
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Knowledge } from '../../bots/index.ts';
import { createLog, systemClock } from '../../runtime/index.ts';
import { ROOT, type Started, started } from './started.ts';

const LATER = 3;
const SERVICE = ['--import', './runtime/compileCache.js', 'index.ts'];
const BARS = { readySeconds: 1.5, modelSeconds: 0.5 };

const faults: string[] = [];
const say = (line: string) => process.stdout.write(`${line}\n`);

function hold(name: string, value: number, bar: number): void {
  if (value > bar) faults.push(`${name}: ${value.toFixed(2)} is over ${bar}`);
}

function tell(name: string, { seconds, cpu, memory }: Started): void {
  say(
    `${name}: ready in ${seconds.toFixed(2)} s (${cpu.toFixed(2)} s of CPU), ${memory.toFixed(0)} MB at rest`,
  );
}

/** The middle one of several starts, by its seconds. */
async function several(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Started> {
  const all: Started[] = [];
  while (all.length < LATER) all.push(await started(args, env));
  return all.toSorted((one, other) => one.seconds - other.seconds)[Math.floor(LATER / 2)] as Started;
}

/** Seconds from nothing loaded to the first message read, in this process: content, rules, words and model. */
async function modelReady(): Promise<number> {
  const begin = performance.now();
  const knowledge = await Knowledge.load({
    contentFolder: join(ROOT, 'content'),
    localesFolder: join(ROOT, 'locales'),
    planFile: 'content/plan.yaml',
    builtFolder: join(ROOT, 'build', 'kept'),
    clock: systemClock,
    ids: () => '',
    log: createLog('silent'),
  });
  knowledge.read('can exercise help my back?');
  return (performance.now() - begin) / 1000;
}

const dataDir = await mkdtemp(join(tmpdir(), 'activity-bot-start-'));
try {
  const echo = await several([join(import.meta.dirname, 'bareEcho.ts')], {});
  tell('Echo bot of the SDK', echo);
  tell('The service, first start', await started(SERVICE, { DATA_DIR: dataDir }));
  const later = await several(SERVICE, { DATA_DIR: dataDir });
  tell('The service, later starts', later);
  say(
    `Beside the echo bot: ${(later.seconds / echo.seconds).toFixed(2)} × the time, ${(later.memory / echo.memory).toFixed(2)} × the memory`,
  );
  const model = await modelReady();
  say(`Its model is ready, with content and rules, in ${model.toFixed(2)} s`);
  hold('Seconds to ready', later.seconds, BARS.readySeconds);
  hold('Seconds to the model', model, BARS.modelSeconds);
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
for (const fault of faults) say(`NOT GOOD: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
