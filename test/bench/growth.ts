/**
 * What a turn costs as the store and the content grow, and how much memory is held after many conversations.
 *
 *     node test/bench/growth.ts [--conversations 1000000] [--snippets 5000]
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Knowledge } from '../../bots/index.ts';
import type { Steps } from '../../bots/turnRun.ts';
import { createLog, openDatabase, systemClock } from '../../runtime/index.ts';
import { botOver, countingSteps, message } from '../bots/testBot.ts';
import { sendOne } from './load.ts';
import { Measured } from './measured.ts';
import { withMoreSnippets } from './moreSnippets.ts';
import { fill } from './storedConversations.ts';

const { values } = parseArgs({
  options: {
    conversations: { type: 'string', default: '1000000' },
    snippets: { type: 'string', default: '5000' },
  },
});
const ROOT = resolve(import.meta.dirname, '../..');
const TURNS = 3_000;
const AT_ONCE = 32;
const BARS = { growth: 1.3 };
const ASKED = [
  'can exercise help my back?',
  'how long should I hold a stretch',
  'por qué importa el core',
  'is it ok to run with a desk job',
  'give me a routine',
  'thanks!',
  'what does my plan cover',
  'my knee hurts when I bend, what should I do?',
];

const faults: string[] = [];
const say = (line: string) => process.stdout.write(`${line}\n`);

function hold(name: string, value: number, bar: number): void {
  if (value > bar) faults.push(`${name}: ${value.toFixed(2)} is over ${bar}`);
}

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'activity-bot-growth-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Microseconds of CPU a turn, in conversations by chance out of so many that are stored. */
function costOfTurn(stored: number, steps: Steps): Promise<number> {
  return inFolder(async (dataDir) => {
    const database = await openDatabase({ dataDir });
    await fill(database, stored);
    const bot = botOver(database, { steps });
    let given = 0;
    const write = async () => {
      while (given < TURNS * 2) {
        given += 1;
        if (given === TURNS) before = process.cpuUsage();
        const conversation = `web:${1 + Math.floor(Math.random() * stored)}`;
        const text = ASKED[given % ASKED.length];
        const { sequence } = await bot.receive(message(conversation, `d${given}`, text));
        await bot.settled(conversation, sequence);
      }
    };
    let before = process.cpuUsage();
    await Promise.all(Array.from({ length: AT_ONCE }, write));
    const { user, system } = process.cpuUsage(before);
    await bot.drain();
    await database.close();
    return (user + system) / TURNS;
  });
}

async function growthOfStore(): Promise<void> {
  const most = Number(values.conversations);
  const few = await costOfTurn(1_000, countingSteps());
  const many = await costOfTurn(most, countingSteps());
  say(`Turn with 1,000 stored conversations: ${few.toFixed(0)} µs of CPU`);
  say(
    `Turn with ${most.toLocaleString('en')} stored conversations: ${many.toFixed(0)} µs, ${(many / few).toFixed(2)} ×`,
  );
  hold('Growth with the conversations', many / few, BARS.growth);
}

function load(contentFolder: string, cacheFolder: string): Promise<Knowledge> {
  return Knowledge.load({
    contentFolder,
    cacheFolder,
    builtFolder: join(ROOT, 'build', 'kept'),
    localesFolder: join(ROOT, 'locales'),
    planFile: join(ROOT, 'content', 'plan.yaml'),
    clock: systemClock,
    ids: randomUUID,
    log: createLog('silent'),
  });
}

async function growthOfContent(): Promise<void> {
  const count = Number(values.snippets);
  const content = join(ROOT, 'content');
  const [few, many] = await inFolder(async (folder) => {
    await withMoreSnippets(content, join(folder, 'content'), count);
    const shipped = await load(content, folder);
    const shippedCost = await costOfTurn(1_000, shipped.steps);
    const grown = await load(join(folder, 'content'), folder);
    return [shippedCost, await costOfTurn(1_000, grown.steps)];
  });
  say(`Whole turn with the shipped content: ${few.toFixed(0)} µs of CPU`);
  say(
    `Whole turn with ${count.toLocaleString('en')} snippets: ${many.toFixed(0)} µs, ${(many / few).toFixed(2)} ×`,
  );
  hold('Growth with the snippets', many / few, BARS.growth);
}

async function memoryAfter(conversations: number): Promise<void> {
  await inFolder(async (dataDir) => {
    const server = await Measured.start({ MODE: 'durable', DATA_DIR: dataDir });
    let next = 0;
    const client = async () => {
      while (next < conversations) {
        next += 1;
        await sendOne(server.url, `web:new${next}`);
      }
    };
    const megabytes = async () => (await server.used()).memory / 1024 / 1024;
    const before = await megabytes();
    await Promise.all(Array.from({ length: AT_ONCE }, client));
    await server.idle();
    const count = conversations.toLocaleString('en');
    say(
      `Memory of the turn alone: ${before.toFixed(0)} MB, after ${count} conversations ${(await megabytes()).toFixed(0)} MB`,
    );
    await server.stop();
  });
}

await growthOfStore();
await growthOfContent();
await memoryAfter(100_000);
for (const fault of faults) say(`NOT GOOD: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
