import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Language, Variant, VerdictName } from '../../safety/index.ts';

/** A message of a test set with the verdict that it must get; the fields are told in `test/safety/unseen/README.md`. */
export interface Row {
  id: string;
  /** Name of the file that it stands in, without language and ending. */
  set: string;
  text: string;
  language: Language;
  expect: VerdictName;
  also: readonly VerdictName[];
  group: string;
  form: string;
  frame: string;
  person: string;
  variant?: Exclude<Variant, 'act'>;
  snippet?: readonly string[];
  outcome?: readonly string[];
  twin?: string;
  madeFrom?: string;
}

const DEFAULTS = { also: [], group: '', form: 'clean', frame: 'plain', person: 'first' } as const;

/**
 * The rows of every `.jsonl` file of a folder in the order of its names; none where there is no folder. A row may
 * be as short as `text` and `verdict`: the file's name, such as `urgent.es.jsonl`, tells the rest.
 */
export function readRows(folder: string): Row[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return files.sort().flatMap((name) => rowsIn(readFileSync(join(folder, name), 'utf8'), name));
}

function rowsIn(text: string, name: string): Row[] {
  const file = basename(name, '.jsonl');
  const [set = file, language = 'en'] = file.split('.');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, at) => {
    const { verdict, ...row } = JSON.parse(line);
    return { ...DEFAULTS, id: `${file}:${at + 1}`, set, language, expect: verdict, ...row };
  });
}
