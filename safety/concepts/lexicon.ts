import { CONTEXT_CONCEPTS } from '../rules/contextConcepts.ts';
import type { Concept, SafetyRules, Tolerance } from '../rules/rules.ts';
import { FILLERS } from '../words/fillers.ts';
import { Symbols } from '../words/symbols.ts';
import { type KnownParts, type PatternPart, parsePattern } from './pattern.ts';

/** One place of a compiled pattern. */
export interface Place {
  symbols: ReadonlySet<number>;
  concepts: readonly number[];
  range: readonly [number, number] | undefined;
  unknown: boolean;
  end: boolean;
  gap: number;
  /** Proves nothing by itself. */
  filler: boolean;
}

export interface CompiledPattern {
  concept: number;
  places: readonly Place[];
}

/** A pattern by its rarest word, which stands `offset` words after its beginning. */
export interface Keyed {
  pattern: CompiledPattern;
  offset: number;
}

/** Patterns by the number of a symbol or a concept. */
export type PatternsBy = Pick<ReadonlyMap<number, readonly Keyed[]>, 'get' | 'keys' | 'size'>;

/** The patterns of one level, findable by a word of theirs. Patterns of a level name concepts of lower ones. */
export interface Level {
  bySymbol: PatternsBy;
  byConcept: PatternsBy;
  byNumber: readonly CompiledPattern[];
}

const CONTEXT_NAMES: ReadonlySet<string> = new Set(CONTEXT_CONCEPTS);

export interface Lexicon {
  symbols: Symbols;
  names: readonly string[];
  hides: readonly boolean[];
  /** Concepts by which a sentence is read; nothing hides them. */
  context: readonly boolean[];
  levels: readonly Level[];
  /** The index of a concept; throws where there is none of that name. */
  concept(name: string): number;
}

export function compileLexicon(rules: SafetyRules): Lexicon {
  const symbols = new Symbols(rules.knownWords);
  const concepts = conceptsOf(rules);
  const { concept } = concepts;
  const levelOf = levelsOf(rules.concepts);
  const perLevel: CompiledPattern[][] = [];
  const known: KnownParts = new Map();
  const placeOf = sharedPlaces(symbols, concept);
  for (const entry of rules.concepts) {
    const level = levelOf(entry.name);
    for (const reading of entry.patterns.flatMap((pattern) => parsePattern(pattern, known))) {
      const places = reading.map((part) => placeOf(part, entry.tolerance));
      let patterns = perLevel[level];
      if (patterns === undefined) {
        patterns = [];
        perLevel[level] = patterns;
      }
      patterns.push({ concept: concept(entry.name), places });
    }
  }
  const uses = countUses(perLevel.flat());
  const levels = Array.from(perLevel, (patterns) => indexLevel(patterns ?? [], uses));
  return { ...concepts, symbols, levels };
}

/** What a lexicon says of the concepts without their patterns. */
export function conceptsOf(rules: SafetyRules): Omit<Lexicon, 'symbols' | 'levels'> {
  const names = rules.concepts.map(({ name }) => name);
  const numbers = new Map(names.map((name, at) => [name, at]));
  return {
    names,
    hides: rules.concepts.map(({ hides }) => hides),
    context: names.map((name) => CONTEXT_NAMES.has(name)),
    concept: (name) => {
      const number = numbers.get(name);
      if (number === undefined)
        throw new Error(`There is no concept '${name}': correct the rule that names it.`);
      return number;
    },
  };
}

type PlaceOf = (part: PatternPart, tolerance: Tolerance) => Place;

/** Compiles each part once; most words stand in many patterns. */
function sharedPlaces(symbols: Symbols, concept: (name: string) => number): PlaceOf {
  const known = { typos: new Map(), careful: new Map(), exact: new Map() } satisfies Record<
    Tolerance,
    Map<PatternPart, Place>
  >;
  return (part, tolerance) => {
    const place = known[tolerance].get(part) ?? compilePlace(part, tolerance, symbols, concept);
    known[tolerance].set(part, place);
    return place;
  };
}

function compilePlace(
  part: PatternPart,
  tolerance: Tolerance,
  symbols: Symbols,
  concept: (name: string) => number,
): Place {
  const literals = part.words.map((word) => symbols.literal(word, tolerance));
  const stems = part.stems.map((stem) => symbols.stem(stem, tolerance));
  const endings = part.endings.map((ending) => symbols.ending(ending));
  const filler =
    part.words.length > 0 && part.stems.length === 0 && part.words.every((word) => FILLERS.has(word));
  const { gap, range, unknown, end } = part;
  return {
    symbols: new Set([...literals, ...stems, ...endings]),
    concepts: part.concepts.map(concept),
    range,
    unknown,
    end,
    gap,
    filler,
  };
}

/** How deep a concept's patterns name other concepts. */
function levelsOf(concepts: readonly Concept[]): (name: string) => number {
  const named = new Map(concepts.map((entry) => [entry.name, namesIn(entry)]));
  const levels = new Map<string, number>();
  const levelOf = (name: string, above: readonly string[] = []): number => {
    if (above.includes(name))
      throw new Error(`The concepts ${above.join(', ')} name each other in a circle.`);
    const known = levels.get(name);
    if (known !== undefined) return known;
    const below = (named.get(name) ?? []).map((inner) => levelOf(inner, [...above, name]));
    const level = below.length === 0 ? 0 : 1 + Math.max(...below);
    levels.set(name, level);
    return level;
  };
  return levelOf;
}

function namesIn(entry: Concept): string[] {
  return entry.patterns.flatMap((pattern) =>
    Array.from(pattern.matchAll(/<([^>]+)>/g), (match) => match[1] ?? ''),
  );
}

function indexLevel(patterns: readonly CompiledPattern[], uses: ReadonlyMap<number, number>): Level {
  const bySymbol = new Map<number, Keyed[]>();
  const byConcept = new Map<number, Keyed[]>();
  const byNumber: CompiledPattern[] = [];
  for (const pattern of patterns) {
    const offset = keyOffset(pattern, uses);
    const key = pattern.places[offset];
    for (const symbol of key?.symbols ?? []) push(bySymbol, symbol, { pattern, offset });
    for (const concept of key?.concepts ?? []) push(byConcept, concept, { pattern, offset });
    if (key?.range !== undefined) byNumber.push(pattern);
  }
  return { bySymbol, byConcept, byNumber };
}

/** Where the rarest word stands among those that are a fixed number of words after the beginning. */
function keyOffset({ places }: CompiledPattern, uses: ReadonlyMap<number, number>): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, place] of places.entries()) {
    if (at > 0 && place.gap > 0) break;
    if (place.concepts.length > 0 || place.end) break;
    if (place.symbols.size > 0) {
      const common = sum(place.symbols, uses);
      if (common < least) {
        best = at;
        least = common;
      }
    }
  }
  return least === Number.POSITIVE_INFINITY ? 0 : best;
}

function sum(symbols: ReadonlySet<number>, uses: ReadonlyMap<number, number>): number {
  let total = 0;
  for (const symbol of symbols) total += uses.get(symbol) ?? 0;
  return total;
}

function countUses(patterns: readonly CompiledPattern[]): Map<number, number> {
  const uses = new Map<number, number>();
  for (const { places } of patterns) {
    for (const { symbols } of places)
      for (const symbol of symbols) uses.set(symbol, (uses.get(symbol) ?? 0) + 1);
  }
  return uses;
}

function push<Item>(index: Map<number, Item[]>, key: number, item: Item): void {
  const items = index.get(key);
  if (items === undefined) index.set(key, [item]);
  else items.push(item);
}
