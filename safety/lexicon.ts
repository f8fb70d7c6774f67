import { FILLERS } from './fillers.ts';
import { type PatternPart, parsePattern } from './pattern.ts';
import type { Concept, SafetyRules } from './rules.ts';
import { Symbols } from './symbols.ts';

/** One place of a compiled pattern. */
export interface Place {
  symbols: ReadonlySet<number>;
  concepts: readonly number[];
  range: readonly [number, number] | undefined;
  gap: number;
  /** Proves nothing by itself. */
  filler: boolean;
}

export interface CompiledPattern {
  concept: number;
  places: readonly Place[];
}

/** The patterns of one level, findable by how they begin. Patterns of a level name concepts of lower ones. */
export interface Level {
  bySymbol: ReadonlyMap<number, readonly CompiledPattern[]>;
  byConcept: ReadonlyMap<number, readonly CompiledPattern[]>;
  byNumber: readonly CompiledPattern[];
}

export interface Lexicon {
  symbols: Symbols;
  names: readonly string[];
  hides: readonly boolean[];
  levels: readonly Level[];
  /** The index of a concept; throws where there is none of that name. */
  concept(name: string): number;
}

export function compileLexicon(rules: SafetyRules): Lexicon {
  const symbols = new Symbols(rules.knownWords);
  const names = rules.concepts.map(({ name }) => name);
  const numbers = new Map(names.map((name, at) => [name, at]));
  const concept = (name: string): number => {
    const number = numbers.get(name);
    if (number === undefined)
      throw new Error(`There is no concept '${name}': correct the rule that names it.`);
    return number;
  };
  const levelOf = levelsOf(rules.concepts);
  const perLevel: CompiledPattern[][] = [];
  for (const entry of rules.concepts) {
    const level = levelOf(entry.name);
    for (const reading of entry.patterns.flatMap(parsePattern)) {
      const places = reading.map((part) => placeOf(part, entry, symbols, concept));
      let patterns = perLevel[level];
      if (patterns === undefined) {
        patterns = [];
        perLevel[level] = patterns;
      }
      patterns.push({ concept: concept(entry.name), places });
    }
  }
  symbols.seal();
  const levels = Array.from(perLevel, (patterns) => indexLevel(patterns ?? []));
  return { symbols, names, hides: rules.concepts.map(({ hides }) => hides), levels, concept };
}

function placeOf(
  part: PatternPart,
  entry: Concept,
  symbols: Symbols,
  concept: (name: string) => number,
): Place {
  const literals = part.words.map((word) => symbols.literal(word, entry.tolerance));
  const stems = part.stems.map((stem) => symbols.stem(stem, entry.tolerance));
  const endings = part.endings.map((ending) => symbols.ending(ending));
  const filler =
    part.words.length > 0 && part.stems.length === 0 && part.words.every((word) => FILLERS.has(word));
  const { gap, range } = part;
  return {
    symbols: new Set([...literals, ...stems, ...endings]),
    concepts: part.concepts.map(concept),
    range,
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

function indexLevel(patterns: readonly CompiledPattern[]): Level {
  const bySymbol = new Map<number, CompiledPattern[]>();
  const byConcept = new Map<number, CompiledPattern[]>();
  const byNumber: CompiledPattern[] = [];
  for (const pattern of patterns) {
    const first = pattern.places[0];
    for (const symbol of first?.symbols ?? []) push(bySymbol, symbol, pattern);
    for (const concept of first?.concepts ?? []) push(byConcept, concept, pattern);
    if (first?.range !== undefined) byNumber.push(pattern);
  }
  return { bySymbol, byConcept, byNumber };
}

function push(index: Map<number, CompiledPattern[]>, key: number, pattern: CompiledPattern): void {
  const patterns = index.get(key);
  if (patterns === undefined) index.set(key, [pattern]);
  else patterns.push(pattern);
}
