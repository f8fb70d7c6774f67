import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Knowledge } from '../../bots/index.ts';
import { createLog, readConfig, systemClock } from '../../runtime/index.ts';
import { LANGUAGES } from '../../safety/index.ts';
import { BARS, measure } from './bars.ts';
import { drops, gaps, pairs } from './compare.ts';
import { judge } from './judge.ts';
import { worseThanReached, writeReached } from './reached.ts';
import { type Half, isGreen, type Report } from './report.ts';
import { readRows } from './row.ts';
import { toJson } from './toJson.ts';
import { toMarkdown } from './toMarkdown.ts';
import { versionsOf } from './versions.ts';
import { walk } from './walk.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const HALVES = ['unseen', 'work'] as const;

/** The knowledge of the product over the project's own content, with receipts numbered for the same run. */
async function openKnowledge(): Promise<Knowledge> {
  let receipts = 0;
  return Knowledge.load({
    contentFolder: join(ROOT, 'content'),
    localesFolder: join(ROOT, 'locales'),
    planFile: readConfig(process.env).planFile,
    builtFolder: join(ROOT, 'build', 'kept'),
    clock: systemClock,
    ids: () => {
      receipts += 1;
      return `receipt-${receipts}`;
    },
    log: createLog('silent'),
  });
}

function measureHalf(knowledge: Knowledge, name: Half['name']): Half {
  const judged = readRows(join(ROOT, 'test', 'safety', name)).map((row) => judge(knowledge, row));
  const figures = LANGUAGES.map((language) => {
    const spoken = judged.filter(({ row }) => row.language === language);
    return { language, measured: BARS.map((bar) => measure(bar, spoken)) };
  });
  const [english, spanish] = figures;
  return {
    name,
    judged,
    figures,
    gaps: gaps(english?.measured ?? [], spanish?.measured ?? []),
    drops: drops(knowledge, judged),
    pairs: pairs(judged),
  };
}

/**
 * `npm run safety:report` fails where a bar is not reached; with `-- --no-worse` it fails where a figure is worse
 * than those of `reached.json`, which `-- --write-reached` writes.
 */
async function main(): Promise<void> {
  const { values: options } = parseArgs({
    options: { 'no-worse': { type: 'boolean' }, 'write-reached': { type: 'boolean' } },
  });
  const knowledge = await openKnowledge();
  const halves = HALVES.map((name) => measureHalf(knowledge, name));
  const walks = [];
  for (const language of LANGUAGES) walks.push(await walk(knowledge.steps, language));
  const versions = versionsOf(ROOT, knowledge.rulesVersion);
  const report: Report = {
    date: new Date(systemClock.now()).toISOString().slice(0, 10),
    versions,
    halves,
    walks,
  };
  const folder = join(ROOT, 'build');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'safety-report.md'), toMarkdown(report));
  await writeFile(join(folder, 'safety-report.json'), toJson(report));
  const verdict = isGreen(report) ? 'Every bar is reached' : 'At least one bar is not reached';
  process.stdout.write(`${verdict}: see build/safety-report.md\n`);
  if (options['write-reached']) writeReached(report);
  const worse = options['no-worse'] ? worseThanReached(report) : [];
  process.stdout.write(worse.map((line) => `Worse than before: ${line}\n`).join(''));
  const passes = options['no-worse'] ? worse.length === 0 : isGreen(report);
  process.exitCode = passes ? 0 : 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
