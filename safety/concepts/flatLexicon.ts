import type { SafetyRules } from '../rules/rules.ts';
import { Symbols } from '../words/symbols.ts';
import {
  type CompiledPattern,
  compileLexicon,
  conceptsOf,
  type Keyed,
  type Lexicon,
  type PatternsBy,
  type Place,
} from './lexicon.ts';

/** Lists of patterns by a number: those of `key` lie from `starts[key]` to `starts[key + 1]`. */
interface FlatIndex {
  starts: Int32Array;
  patterns: Int32Array;
  offsets: Uint8Array;
}

/** Places by their numbers: those of most are one symbol, and an object each would take longest to read. */
interface FlatPlaces {
  symbols: Int32Array;
  symbolStarts: Int32Array;
  concepts: Int32Array;
  conceptStarts: Int32Array;
  gaps: Uint8Array;
  /** `UNKNOWN`, `END` and `FILLER`, added up. */
  kinds: Uint8Array;
  /** Of the few that have one. */
  ranges: ReadonlyMap<number, readonly [number, number]>;
}

const UNKNOWN = 1;
const END = 2;
const FILLER = 4;

/**
 * A compiled lexicon as plain data, mostly numbers in a row: it can be kept in a file, and is read in a fraction of
 * the time that compiling takes. The places of pattern `p` are those numbered from `starts[p]` to `starts[p + 1]`.
 */
export interface FlatLexicon {
  symbols: object;
  places: FlatPlaces;
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
    places: flatPlaces(places.all),
    concepts: Int32Array.from(patterns.all, ({ concept }) => concept),
    starts: startsOf(lists),
    placeNumbers: Int32Array.from(lists.flat()),
    levels: flatLevels,
  };
}

/** The lexicon again; each pattern is made when a message needs it first. */
export function fromFlat(flat: FlatLexicon, rules: SafetyRules): Lexicon {
  const placeAt = remembered((number) => placeFrom(flat.places, number));
  const patternAt = remembered(
    (number): CompiledPattern => ({
      concept: flat.concepts[number] as number,
      places: Array.from(flat.placeNumbers.subarray(flat.starts[number], flat.starts[number + 1]), placeAt),
    }),
  );
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

/** Makes each thing once, when its number is asked for first. */
function remembered<Thing>(make: (number: number) => Thing): (number: number) => Thing {
  const made: Thing[] = [];
  return (number) => {
    made[number] ??= make(number);
    return made[number];
  };
}

function flatPlaces(places: readonly Place[]): FlatPlaces {
  const symbols = places.map((place) => Array.from(place.symbols));
  const concepts = places.map((place) => place.concepts);
  const ranged = places.flatMap(({ range }, at) => (range ? [[at, range] as const] : []));
  return {
    symbols: Int32Array.from(symbols.flat()),
    symbolStarts: startsOf(symbols),
    concepts: Int32Array.from(concepts.flat()),
    conceptStarts: startsOf(concepts),
    gaps: Uint8Array.from(places, ({ gap }) => gap),
    kinds: Uint8Array.from(
      places,
      ({ unknown, end, filler }) => (unknown ? UNKNOWN : 0) + (end ? END : 0) + (filler ? FILLER : 0),
    ),
    ranges: new Map(ranged),
  };
}

function placeFrom(flat: FlatPlaces, number: number): Place {
  const { symbols, symbolStarts, concepts, conceptStarts } = flat;
  const kind = flat.kinds[number] as number;
  return {
    symbols: new Set(symbols.subarray(symbolStarts[number], symbolStarts[number + 1])),
    concepts: Array.from(concepts.subarray(conceptStarts[number], conceptStarts[number + 1])),
    range: flat.ranges.get(number),
    unknown: (kind & UNKNOWN) > 0,
    end: (kind & END) > 0,
    gap: flat.gaps[number] as number,
    filler: (kind & FILLER) > 0,
  };
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
