import { type Features, GROUPS, type Group } from './features.ts';

/** A sparse vector of unit length: the numbers of its features, and their values. */
export interface SparseVector {
  indices: Int32Array;
  values: Float32Array;
}

/** How much each group counts (0 leaves it out), and in how many rows a feature must occur to be kept. */
export interface VectorizerOptions {
  shares: Record<Group, number>;
  leastRows: Record<Group, number>;
}

export const DEFAULT_VECTORIZER: VectorizerOptions = {
  shares: {
    words: 0.5,
    stems: 1,
    stemPairs: 0,
    letters: 0.7,
    concepts: 1,
    conceptPairs: 1,
    signs: 1,
    signPairs: 1,
  },
  leastRows: {
    words: 2,
    stems: 2,
    stemPairs: 2,
    letters: 2,
    concepts: 1,
    conceptPairs: 1,
    signs: 1,
    signPairs: 2,
  },
};

export type Vocabulary = Record<Group, Map<string, number>>;

const MOST_FEATURES = 4_096;
const NONE = -1;

/** Gives features their numbers and TF-IDF weights: (1 + log tf) times a smoothed idf, group by group. */
export class Vectorizer {
  readonly vocabulary: Vocabulary;
  readonly idf: Float32Array;
  readonly shares: Record<Group, number>;
  readonly #counts: Uint16Array;
  readonly #found = new Int32Array(MOST_FEATURES);
  readonly #values = new Float64Array(MOST_FEATURES);
  readonly #letterNumbers = new WeakMap<readonly string[], Int32Array>();
  #size = 0;

  constructor(vocabulary: Vocabulary, idf: Float32Array, shares: Record<Group, number>) {
    this.vocabulary = vocabulary;
    this.idf = idf;
    this.shares = shares;
    this.#counts = new Uint16Array(idf.length);
  }

  static fit(rows: readonly Features[], options: VectorizerOptions = DEFAULT_VECTORIZER): Vectorizer {
    const vocabulary = emptyVocabulary();
    const idf: number[] = [];
    for (const group of GROUPS) {
      if (options.shares[group] === 0) continue;
      for (const [name, rowsWithIt] of countRows(rows, group)) {
        if (rowsWithIt < options.leastRows[group]) continue;
        vocabulary[group].set(name, idf.length);
        idf.push(Math.log((1 + rows.length) / (1 + rowsWithIt)) + 1);
      }
    }
    return new Vectorizer(vocabulary, Float32Array.from(idf), options.shares);
  }

  /**
   * Features that no training row had are left out, so a text of such features alone gives an empty vector; so
   * is what exceeds some thousands, which only hostile text has.
   */
  transform(features: Features): SparseVector {
    this.#size = 0;
    for (const group of GROUPS) if (this.shares[group] > 0) this.#addGroup(group, features[group]);
    let squares = 0;
    for (let at = 0; at < this.#size; at++) squares += (this.#values[at] as number) ** 2;
    const scale = 1 / (Math.sqrt(squares) || 1);
    const values = new Float32Array(this.#size);
    for (let at = 0; at < this.#size; at++) values[at] = (this.#values[at] as number) * scale;
    return { indices: this.#found.slice(0, this.#size), values };
  }

  #addGroup(group: Group, lists: Features[Group]): void {
    const first = this.#size;
    for (const names of lists) {
      if (group === 'letters') for (const number of this.#numbersOf(names)) this.#count(number);
      else for (const name of names) this.#count(this.vocabulary[group].get(name) ?? NONE);
    }
    let squares = 0;
    for (let at = first; at < this.#size; at++) {
      const number = this.#found[at] as number;
      const value = (1 + Math.log(this.#counts[number] as number)) * (this.idf[number] as number);
      this.#counts[number] = 0;
      this.#values[at] = value;
      squares += value * value;
    }
    const scale = this.shares[group] / (Math.sqrt(squares) || 1);
    for (let at = first; at < this.#size; at++) this.#values[at] = (this.#values[at] as number) * scale;
  }

  #count(number: number): void {
    if (number === NONE || this.#size === MOST_FEATURES) return;
    const count = this.#counts[number] as number;
    if (count === 0) this.#found[this.#size++] = number;
    this.#counts[number] = Math.min(count + 1, 0xffff);
  }

  #numbersOf(runs: readonly string[]): Int32Array {
    const known = this.#letterNumbers.get(runs);
    if (known) return known;
    const numbers = Int32Array.from(runs, (run) => this.vocabulary.letters.get(run) ?? NONE);
    this.#letterNumbers.set(runs, numbers);
    return numbers;
  }
}

export function emptyVocabulary(): Vocabulary {
  const empty = GROUPS.map((group) => [group, new Map<string, number>()]);
  return Object.fromEntries(empty);
}

function countRows(rows: readonly Features[], group: Group): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const name of new Set(row[group].flat())) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
