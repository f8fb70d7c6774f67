import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type ExampleSheet, LANGUAGES, VERDICTS } from '../safety/index.ts';

/**
 * What people say, a line each, from `safety/examples/<language>/<verdict>.txt` of the content folder, and from
 * `<verdict>.<kind>.txt` where some of it is of a kind of its own; lines that begin with # are headings. They are no
 * part of `Content`: only a training needs their megabytes.
 */
export function readExamples(folder: string): ExampleSheet[] {
  return LANGUAGES.flatMap((language) => {
    const own = join(folder, 'safety', 'examples', language);
    const files = existsSync(own) ? readdirSync(own).toSorted() : [];
    return files.flatMap((file) => {
      const [name, ...rest] = basename(file, '.txt').split('.');
      const verdict = VERDICTS.find((one) => one.toLowerCase() === name);
      if (verdict === undefined || !file.endsWith('.txt')) return [];
      const said = readFileSync(join(own, file), 'utf8')
        .split('\n')
        .filter((line) => line.trim() && !line.startsWith('#'));
      const kind = rest.length > 0 ? { kind: rest.join('.') } : {};
      return said.length > 0 ? [{ language, verdict, ...kind, messages: said.join('\n') }] : [];
    });
  });
}
