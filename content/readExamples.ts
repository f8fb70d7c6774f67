import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ExampleSheet, LANGUAGES, VERDICTS } from '../safety/index.ts';

/**
 * What people say, a line each, from `safety/examples/<language>/<verdict>.txt` of the content folder; lines that
 * begin with # are headings. They are no part of `Content`: only a training needs their megabytes.
 */
export function readExamples(folder: string): ExampleSheet[] {
  return LANGUAGES.flatMap((language) =>
    VERDICTS.flatMap((verdict) => {
      const file = join(folder, 'safety', 'examples', language, `${verdict.toLowerCase()}.txt`);
      const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
      const said = lines.filter((line) => line.trim() && !line.startsWith('#'));
      return said.length > 0 ? [{ language, verdict, messages: said.join('\n') }] : [];
    }),
  );
}
