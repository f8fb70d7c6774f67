import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface Example {
  text: string;
  label: string;
}

/** A public intent benchmark with its official splits; `validation` is for tuning, `test` only to report. */
export interface Benchmark {
  name: string;
  train: Example[];
  validation: Example[];
  test: Example[];
}

/** The label of CLINC150 for what belongs to none of the intents. */
export const OUT_OF_SCOPE = 'oos';

/** The files that are looked for in the folder, with the public name of each set. */
export const BENCHMARKS: Record<string, string> = {
  'clinc150.jsonl.gz': 'CLINC150',
  'hwu64.jsonl.gz': 'HWU64',
  'banking77.jsonl.gz': 'BANKING77',
};

/** Reads one set: gzipped JSON lines `{"text","label","split"}`, the split train, val (or valid) or test. */
export function readBenchmark(folder: string, file: string): Benchmark {
  const lines = gunzipSync(readFileSync(join(folder, file)))
    .toString()
    .trim()
    .split('\n');
  const rows: (Example & { split: string })[] = lines.map((line) => JSON.parse(line));
  const of = (...splits: string[]) => rows.filter(({ split }) => splits.includes(split));
  const train = of('train');
  const validation = of('val', 'valid', 'validation');
  const name = BENCHMARKS[file] ?? file;
  if (validation.length > 0) return { name, train, validation, test: of('test') };
  return {
    name,
    train: train.filter((_, index) => index % 10 !== 0),
    validation: train.filter((_, index) => index % 10 === 0),
    test: of('test'),
  };
}
