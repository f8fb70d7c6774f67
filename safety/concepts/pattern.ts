import { canonicalText } from '../words/canonical.ts';

/** One place of a pattern: any of these words, stems or concepts, or a number in the range. */
export interface PatternPart {
  words: string[];
  stems: string[];
  endings: string[];
  concepts: string[];
  range: readonly [number, number] | undefined;
  /** A word that nobody knows, as the name of a rare disease is. */
  unknown: boolean;
  /** No word but the end of the sentence. */
  end: boolean;
  /** Words that may stand between the part before and this one. */
  gap: number;
}

const GAP = 3;
const WIDE_GAP = 8;

/** Parts by the gap before them and how they are written, so that patterns share what they have in common. */
export type KnownParts = Map<string, readonly PatternPart[]>;

/**
 * Reads the notation of `Concept.patterns`. A pattern with optional words becomes several, one for each way to
 * leave them out. Given the same `known`, equal parts of several patterns are one object.
 */
export function parsePattern(pattern: string, known: KnownParts = new Map()): PatternPart[][] {
  let readings: PatternPart[][] = [[]];
  let gap = 0;
  for (const item of items(pattern)) {
    if (item === '..' || item === '...') {
      gap = item === '..' ? GAP : WIDE_GAP;
      continue;
    }
    const optional = item.endsWith('?');
    const before = readings;
    readings = waysOf(optional ? item.slice(0, -1) : item).flatMap((way) => {
      const parts = knownPartsOf(way, gap, known);
      return before.map((reading) => [...reading, ...parts]);
    });
    if (optional) readings.push(...before.map((reading) => [...reading]));
    gap = 0;
  }
  return readings.filter((reading) => reading.length > 0);
}

/** Splits at spaces; 'can not' becomes one word as in a message. */
function items(pattern: string): string[] {
  return pattern
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/\bcan not\b/g, 'cant')
    .split(/\s+/)
    .filter((item) => item !== '');
}

/** The end of the sentence is no word: where it is one of several alternatives, it is a way of its own. */
function waysOf(item: string): string[] {
  const alternatives = item.split('/');
  if (alternatives.length === 1 || !alternatives.includes('$')) return [item];
  return [alternatives.filter((alternative) => alternative !== '$').join('/'), '$'];
}

function knownPartsOf(item: string, gap: number, known: KnownParts): readonly PatternPart[] {
  const key = `${gap} ${item}`;
  const parts = known.get(key) ?? partsOf(item, gap);
  known.set(key, parts);
  return parts;
}

function partsOf(item: string, gap: number): PatternPart[] {
  const range = rangeOf(item);
  if (range !== undefined) return [{ ...emptyPart(gap), range }];
  if (item === '~') return [{ ...emptyPart(gap), unknown: true }];
  if (item === '$') return [{ ...emptyPart(0), end: true }];
  const alternatives = item.split('/');
  if (alternatives.length === 1 && !/[<*]/.test(item)) {
    return canonicalText(item).map((word, at) => ({ ...emptyPart(at === 0 ? gap : 0), words: [word] }));
  }
  const part = emptyPart(gap);
  for (const alternative of alternatives) addAlternative(part, alternative);
  return [part];
}

function emptyPart(gap: number): PatternPart {
  return {
    words: [],
    stems: [],
    endings: [],
    concepts: [],
    range: undefined,
    unknown: false,
    end: false,
    gap,
  };
}

function addAlternative(part: PatternPart, alternative: string): void {
  if (alternative.startsWith('<')) part.concepts.push(alternative.slice(1, -1));
  else if (alternative.startsWith('*')) part.endings.push(alternative.slice(1));
  else if (alternative.endsWith('*')) part.stems.push(alternative.slice(0, -1));
  else part.words.push(canonicalText(alternative).join(''));
}

function rangeOf(item: string): readonly [number, number] | undefined {
  const match = /^#(?:(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?))?$/.exec(item);
  if (match === null) return undefined;
  return match[1] === undefined ? [0, Number.MAX_VALUE] : [Number(match[1]), Number(match[2])];
}
