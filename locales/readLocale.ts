import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { ZodType } from 'zod';
import type { Language } from '../safety/index.ts';
import type { LocaleFault } from './fault.ts';
import { hearsFile, intentsFile, type Phrase, pageFile, phraseFile } from './phraseFile.ts';

/** One language as its files have it, before it is checked against the keys. */
export interface Locale {
  language: Language;
  phrases: Map<string, { phrase: Phrase; file: string }>;
  hears: Record<string, string[]>;
  intents: Record<string, string[]>;
  page: Record<string, unknown>;
}

/** Reads `<folder>/<language>/*.yaml`; what cannot be read is added to the faults. */
export async function readLocale(folder: string, language: Language, faults: LocaleFault[]): Promise<Locale> {
  const locale: Locale = { language, phrases: new Map(), hears: {}, intents: {}, page: {} };
  const names = (await readdir(join(folder, language))).filter((name) => name.endsWith('.yaml')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, language, name), 'utf8')));
  for (const [index, name] of names.entries()) {
    const file = `${language}/${name}`;
    const value = parseFile(texts[index] ?? '', file, faults);
    if (value !== undefined) takeFile(locale, name, file, value, faults);
  }
  return locale;
}

function takeFile(locale: Locale, name: string, file: string, value: unknown, faults: LocaleFault[]): void {
  if (name === 'hears.yaml') locale.hears = validate(hearsFile, value, file, faults) ?? {};
  else if (name === 'intents.yaml') locale.intents = validate(intentsFile, value, file, faults) ?? {};
  else if (name === 'page.yaml') locale.page = validate(pageFile, value, file, faults) ?? {};
  else takePhrases(locale, file, validate(phraseFile, value, file, faults) ?? {}, faults);
}

function takePhrases(
  locale: Locale,
  file: string,
  phrases: Record<string, Phrase>,
  faults: LocaleFault[],
): void {
  for (const [key, phrase] of Object.entries(phrases)) {
    const earlier = locale.phrases.get(key);
    if (earlier) faults.push({ file, key, what: `it is in ${earlier.file} too`, mend: 'keep one of them' });
    locale.phrases.set(key, { phrase, file });
  }
}

function parseFile(text: string, file: string, faults: LocaleFault[]): unknown {
  try {
    return parse(text);
  } catch (error) {
    const what = error instanceof Error ? (error.message.split('\n')[0] ?? 'no YAML') : 'no YAML';
    faults.push({ file, what, mend: 'mend the YAML' });
    return undefined;
  }
}

function validate<Value>(
  schema: ZodType<Value>,
  value: unknown,
  file: string,
  faults: LocaleFault[],
): Value | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    faults.push({ file, key: issue.path.join('.'), what: issue.message, mend: 'see the other entries' });
  }
  return undefined;
}
