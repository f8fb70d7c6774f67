import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../safety/index.ts';
import type { Fault } from '../fault.ts';
import { type Path, parseYaml } from '../parseYaml.ts';
import type { Body } from './body.ts';

/** What members say, and not the bot. */
const HEARD = new Set(['intents.yaml', 'hears.yaml']);
/** Patterns, under keys that end so. */
const PATTERNS = /_phrases$/;
/** Wording that is agreed and not ours to simplify; and a reply in two languages at once. */
const LEFT_OUT = new Set(['disclaimer', 'emergency.info', 'crisis.info', 'plan.reply', 'fallback.foreign']);

/** The texts of the interface as bodies, so that they are held to the same reading level and claims. */
export async function localeBodies(folder: string, faults: Fault[]): Promise<Body[]> {
  const read = await Promise.all(LANGUAGES.map((language) => bodiesIn(folder, language, faults)));
  return read.flat();
}

async function bodiesIn(folder: string, language: Language, faults: Fault[]): Promise<Body[]> {
  const names = (await readdir(join(folder, language))).filter(
    (name) => name.endsWith('.yaml') && !HEARD.has(name),
  );
  const files = await Promise.all(
    names.map(async (name) => {
      const file = `locales/${language}/${name}`;
      const parsed = parseYaml(await readFile(join(folder, language, name), 'utf8'), file, faults);
      if (parsed === undefined) return [];
      return textsOf(parsed.value, []).map(
        ([path, text]): Body => ({
          file,
          line: parsed.lineOf(path),
          language,
          form: 'web',
          text: text.replace(/\{\{\w+\}\}/g, 'one'),
          warns: false,
        }),
      );
    }),
  );
  return files.flat();
}

function textsOf(value: unknown, path: Path): [Path, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !LEFT_OUT.has(key) && !PATTERNS.test(key))
    .flatMap(([key, inner]) => textsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}
