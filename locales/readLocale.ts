import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { ZodType } from 'zod';
import type { Language } from '../safety/index.ts';
import type { LocaleFault } from './fault.ts';
import { doorFile, hearsFile, intentsFile, type Phrase, phraseFile } from './phraseFile.ts';

/** One language as its files have it, before it is checked against the keys. */
export interface Locale {
  language: Language;
  phrases: Map<string, { phrase: Phrase; file: string }>;
  hears: Record<string, string[]>;
  intents: Record<string, string[]>;
  /** What one door alone says, by the name of its file. */
  doors: Partial<Record<DoorFile, Record<string, unknown>>>;
}

/** Files that belong to one door: `page.yaml` to the web, `teams.yaml`, `sms.yaml`. The door checks what is in its own. */
export const DOOR_FILES = ['page', 'teams', 'sms'] as const;
export type DoorFile = (typeof DOOR_FILES)[number];

/** Reads `<folder>/<language>/*.yaml`; what cannot be read is added to the faults. */
export async function readLocale(folder: string, language: Language, faults: LocaleFault[]): Promise<Locale> {
  const locale: Locale = { language, phrases: new Map(), hears: {}, intents: {}, doors: {} };
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
  const door = doorOf(name);
  if (name === 'hears.yaml') locale.hears = validate(hearsFile, value, file, faults) ?? {};
  else if (name === 'intents.yaml') locale.intents = validate(intentsFile, value, file, faults) ?? {};
  else if (door) locale.doors[door] = validate(doorFile, value, file, faults) ?? {};
  else takePhrases(locale, file, validate(phraseFile, value, file, faults) ?? {}, faults);
}

function doorOf(name: string): DoorFile | undefined {
  return DOOR_FILES.find((door) => name === `${door}.yaml`);
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
