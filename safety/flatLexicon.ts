import {
  type CompiledPattern,
  compileLexicon,
  conceptsOf,
  type Keyed,
  type Lexicon,
  type PatternsBy,
  type Place,
} from './lexicon.ts';
import type { SafetyRules } from './rules.ts';
import { Symbols } from './symbols.ts';

/** Lists of patterns by a number: those of `key` lie from `starts[key]` to `starts[key + 1]`. */
interface FlatIndex {
  starts: Int32Array;
  patterns: Int32Array;
  offsets: Uint8Array;
}

/**
 * A compiled lexicon as plain data, mostly numbers in a row: it can be kept in a file, and is read in a fraction of
 * the time that compiling takes. The places of pattern `p` are those numbered from `starts[p]` to `starts[p + 1]`.
 */
export interface FlatLexicon {
  symbols: object;
  places: readonly Place[];
  concepts: Int32Array;
  starts: Int32Array;
  placeNumbers: Int32Array;
  levels: readonly { bySymbol: FlatIndex; byConcept: FlatIndex; byNumber: Int32Array }[];
}

/** Compiles the lexicon of the rules into a form that can be kept, for `compileGate` with the same rules. */
export function flatLexicon(rules: SafetyRules): FlatLexicon {
  const { symbols, levels } = compileLexicon(rules);
  const patterns = new Numbered<CompiledPattern>();
  const flatLevels = levels.map(({ bySymbol, byConcept, byNumber }) => ({
    bySymbol: flatIndex(bySymbol, patterns),
    byConcept: flatIndex(byConcept, patterns),
    byNumber: Int32Array.from(byNumber, (pattern) => patterns.numberOf(pattern)),
  }));
  const places = new Numbered<Place>();
  const lists = patterns.all.map((pattern) => pattern.places.map((place) => places.numberOf(place)));
  return {
    symbols,
    places: places.all,
    concepts: Int32Array.from(patterns.all, ({ concept }) => concept),
    starts: startsOf(lists),
    placeNumbers: Int32Array.from(lists.flat()),
    levels: flatLevels,
  };
}

/** The lexicon again; each pattern is made when a message needs it first. */
export function fromFlat(flat: FlatLexicon, rules: SafetyRules): Lexicon {
  const made: CompiledPattern[] = [];
  const patternAt = (number: number): CompiledPattern => {
    made[number] ??= {
      concept: flat.concepts[number] as number,
      places: Array.from(
        flat.placeNumbers.subarray(flat.starts[number], flat.starts[number + 1]),
        (place) => flat.places[place] as Place,
      ),
    };
    return made[number];
  };
  return {
    ...conceptsOf(rules),
    symbols: Symbols.from(flat.symbols, rules.knownWords),
    levels: flat.levels.map(({ bySymbol, byConcept, byNumber }) => ({
      bySymbol: lookUp(bySymbol, patternAt),
      byConcept: lookUp(byConcept, patternAt),
      byNumber: Array.from(byNumber, patternAt),
    })),
  };
}

/** Things by numbers from 0, in the order in which they are met. */
class Numbered<Thing> {
  readonly all: Thing[] = [];
  private readonly numbers = new Map<Thing, number>();

  numberOf(thing: Thing): number {
    const known = this.numbers.get(thing);
    if (known !== undefined) return known;
    this.numbers.set(thing, this.all.length);
    return this.all.push(thing) - 1;
  }
}

function flatIndex(index: PatternsBy, patterns: Numbered<CompiledPattern>): FlatIndex {
  const lists: (readonly Keyed[])[] = [];
  for (const key of index.keys()) lists[key] = index.get(key) ?? [];
  const filled = Array.from(lists, (list) => list ?? []);
  const entries = filled.flat();
  return {
    starts: startsOf(filled),
    patterns: Int32Array.from(entries, ({ pattern }) => patterns.numberOf(pattern)),
    offsets: Uint8Array.from(entries, ({ offset }) => offset),
  };
}

function startsOf(lists: readonly (readonly unknown[])[]): Int32Array {
  const starts = new Int32Array(lists.length + 1);
  for (const [at, list] of lists.entries()) starts[at + 1] = (starts[at] as number) + list.length;
  return starts;
}

function lookUp(
  { starts, patterns, offsets }: FlatIndex,
  patternAt: (number: number) => CompiledPattern,
): PatternsBy {
  const made = new Map<number, readonly Keyed[]>();
  const make = (key: number): readonly Keyed[] | undefined => {
    const [start = 0, end = 0] = [starts[key], starts[key + 1]];
    if (start >= end) return undefined;
    const list: Keyed[] = [];
    for (let entry = start; entry < end; entry += 1) {
      list.push({ pattern: patternAt(patterns[entry] as number), offset: offsets[entry] as number });
    }
    made.set(key, list);
    return list;
  };
  return {
    size: patterns.length,
    get: (key) => made.get(key) ?? make(key),
    keys: () => made.keys(),
  };
}
