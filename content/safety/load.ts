import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ZodType, z } from 'zod';
import type { Concept, LineAddition, SafetyRule, SafetyRules } from '../../safety/index.ts';
import { ContentError, type Fault } from '../fault.ts';
import { type ParsedYaml, parseYaml } from '../parseYaml.ts';
import { validate } from '../validate.ts';
import { checkNames } from './checkNames.ts';
import {
  additionFileSchema,
  conceptFileSchema,
  type conceptSchema,
  ruleFileSchema,
  type ruleSchema,
  shorthandFileSchema,
} from './schema.ts';
import { conceptFromTerms } from './terms.ts';

/** A concept or rule with the place it was written at. */
export interface Placed<Item> {
  item: Item;
  file: string;
  line: number;
}

/**
 * Reads the safety rules: `concepts/*.yaml`, `rules/*.yaml`, `terms/*.txt` and the two lists beside them.
 * Throws one `ContentError` that lists every fault with its file and line.
 */
export function loadSafetyRules(folder: string): SafetyRules {
  const faults: Fault[] = [];
  const concepts = [...readConcepts(folder, faults), ...readTerms(folder)];
  const rules = readRules(folder, faults);
  const additions = readYaml(folder, 'additions.yaml', additionFileSchema, faults)?.value.additions ?? [];
  const shorthand = readYaml(folder, 'shorthand.yaml', shorthandFileSchema, faults)?.value ?? {
    en: {},
    es: {},
  };
  const version = readText(folder, 'VERSION').trim();
  if (faults.length === 0) checkNames(concepts, rules, additions as LineAddition[], faults);
  if (faults.length > 0) throw new ContentError(faults);
  return {
    version,
    concepts: concepts.map(({ item }) => item),
    rules: rules.map(({ item }) => item),
    additions,
    shorthand,
    knownWords: readText(folder, 'knownWords.txt').split('\n').filter(isEntry),
  };
}

function readConcepts(folder: string, faults: Fault[]): Placed<Concept>[] {
  return namesIn(folder, 'concepts', '.yaml').flatMap((file) => {
    const read = readYaml(folder, file, conceptFileSchema, faults);
    if (read === undefined) return [];
    return Object.entries(read.value.concepts).map(([name, entry]) => ({
      item: conceptOf(name, entry),
      file,
      line: read.lineOf(['concepts', name]),
    }));
  });
}

function conceptOf(name: string, entry: z.output<typeof conceptSchema>): Concept {
  const patterns = `${entry.en},${entry.es}`.split(',').map((pattern) => pattern.trim());
  const { means, tolerance, hides } = entry;
  return { name, means, tolerance, hides, patterns: patterns.filter((pattern) => pattern !== '') };
}

function readRules(folder: string, faults: Fault[]): Placed<SafetyRule>[] {
  return namesIn(folder, 'rules', '.yaml').flatMap((file) => {
    const read = readYaml(folder, file, ruleFileSchema, faults);
    if (read === undefined) return [];
    return read.value.rules.map((entry, at) => ({
      item: ruleOf(entry),
      file,
      line: read.lineOf(['rules', at, 'id']),
    }));
  });
}

function ruleOf(entry: z.output<typeof ruleSchema>): SafetyRule {
  return {
    ...entry,
    all: entry.all.map((alternatives) => alternatives.split(' | ')),
    past: entry.past ?? entry.verdict,
    soft: entry.soft,
    fires: [...entry.fires.en, ...entry.fires.es],
    silent: [...(entry.silent.en ?? []), ...(entry.silent.es ?? [])],
  };
}

function readTerms(folder: string): Placed<Concept>[] {
  return namesIn(folder, 'terms', '.txt').map((file) => {
    return {
      item: conceptFromTerms(file, readText(folder, file).split('\n').filter(isEntry)),
      file,
      line: 1,
    };
  });
}

function readYaml<Schema extends ZodType>(
  folder: string,
  file: string,
  schema: Schema,
  faults: Fault[],
): (ParsedYaml & { value: z.output<Schema> }) | undefined {
  const place = `safety/${file}`;
  const parsed = parseYaml(readText(folder, file), place, faults);
  const value = validate(schema, parsed, faults);
  return parsed === undefined || value === undefined ? undefined : { ...parsed, value };
}

function readText(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

function namesIn(folder: string, below: string, ending: string): string[] {
  const names = readdirSync(join(folder, below)).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => `${below}/${name}`);
}

function isEntry(line: string): boolean {
  return line.trim() !== '' && !line.startsWith('#');
}
