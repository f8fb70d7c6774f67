import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES } from '../../safety/index.ts';
import type { Body } from './body.ts';

const END_OF_SETTINGS = /\n---\r?\n/;

/** The demo page's article as one body a language; an article that is missing is told at the start. */
export async function articleBodies(folder: string): Promise<Body[]> {
  const read = LANGUAGES.map(async (language): Promise<Body[]> => {
    const file = `article/${language}.md`;
    const text = await readFile(join(folder, file), 'utf8').catch(() => '');
    const from = END_OF_SETTINGS.exec(text);
    if (!from) return [];
    const start = from.index + from[0].length;
    const line = text.slice(0, start).split('\n').length;
    return [{ file, line, language, form: 'web', text: text.slice(start), warns: false }];
  });
  return (await Promise.all(read)).flat();
}
