/**
 * `npm run bench:recogniser -- <folder>`: measures the recogniser on public benchmarks beside natural's own
 * Bayes classifier and NLP.js. The folder holds `clinc150.jsonl.gz` (CLINC150, Larson et al. 2019,
 * https://doi.org/10.18653/v1/D19-1131), `hwu64.jsonl.gz` (HWU64, Liu et al. 2019,
 * https://arxiv.org/abs/1903.05566) and `banking77.jsonl.gz` (BANKING77, Casanueva et al. 2020,
 * https://doi.org/10.18653/v1/2020.nlp4convai-1.5), in the official splits; the test split is only reported.
 * `--ours` leaves the others out.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BENCHMARKS, type Benchmark, OUT_OF_SCOPE, readBenchmark } from './benchmarkData.ts';
import { CONTENDERS, type Contender } from './contenders.ts';

interface Measured {
  inScope: number;
  outOfScope: number | undefined;
  /** Microseconds. */
  median: number;
  /** Seconds of processor time, without the tuning. */
  training: number;
}

async function measure({ tune, train }: Contender, benchmark: Benchmark): Promise<Measured> {
  const bar = tune?.(benchmark);
  const before = process.cpuUsage();
  const classify = await train(benchmark, bar);
  const { user, system } = process.cpuUsage(before);
  const hits = { in: 0, out: 0 };
  const times: number[] = [];
  for (const { text, label } of benchmark.test) {
    const start = performance.now();
    const found = await classify(text);
    times.push(performance.now() - start);
    if (found === label) hits[label === OUT_OF_SCOPE ? 'out' : 'in'] += 1;
  }
  const outside = benchmark.test.filter(({ label }) => label === OUT_OF_SCOPE).length;
  const median = times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
  return {
    inScope: (100 * hits.in) / (benchmark.test.length - outside),
    outOfScope: outside > 0 ? (100 * hits.out) / outside : undefined,
    median: median * 1_000,
    training: (user + system) / 1e6,
  };
}

function line(cells: readonly string[]): string {
  return `${cells.map((cell, index) => (index < 2 ? cell.padEnd(26) : cell.padStart(14))).join('')}\n`;
}

async function run(folder: string, contenders: readonly Contender[]): Promise<void> {
  const files = Object.keys(BENCHMARKS).filter((file) => existsSync(join(folder, file)));
  if (files.length === 0) throw new Error(`${folder} holds none of ${Object.keys(BENCHMARKS).join(', ')}`);
  const titles = ['set', 'recogniser', 'in scope %', 'out found %', 'p50 µs', 'training s'];
  process.stdout.write(line(titles));
  for (const file of files) {
    const benchmark = readBenchmark(folder, file);
    for (const contender of contenders) {
      const { inScope, outOfScope, median, training } = await measure(contender, benchmark);
      const figures = [
        inScope.toFixed(2),
        outOfScope?.toFixed(2) ?? '',
        median.toFixed(0),
        training.toFixed(1),
      ];
      process.stdout.write(line([benchmark.name, contender.name, ...figures]));
    }
  }
}

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write(
    'Name the folder that holds the benchmark files: npm run bench:recogniser -- <folder>\n',
  );
  process.exitCode = 2;
} else {
  await run(folder, flags.includes('--ours') ? CONTENDERS.slice(0, 1) : CONTENDERS);
}
