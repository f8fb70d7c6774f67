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

  /** Learns the vocabulary and the weights from the rows of the training, and gives their vectors in that order. */
  static fit(
    rows: Iterable<Features>,
    options: VectorizerOptions = DEFAULT_VECTORIZER,
  ): { vectorizer: Vectorizer; vectors: SparseVector[] } {
    const census = new Census(options.shares);
    for (const row of rows) census.add(row);
    const { vocabulary, idf, numbers } = census.settle(options.leastRows);
    const vectorizer = new Vectorizer(vocabulary, idf, options.shares);
    const vectors = census.rows.map((groups) =>
      vectorizer.#vector((group) => {
        for (const found of groups[group] ?? []) vectorizer.#count(numbers[found] as number);
      }),
    );
    return { vectorizer, vectors };
  }

  /**
   * Features that no training row had are left out, so a text of such features alone gives an empty vector; so
   * is what exceeds some thousands, which only hostile text has.
   */
  transform(features: Features): SparseVector {
    return this.#vector((group) => {
      for (const names of features[group]) {
        if (group === 'letters') for (const number of this.#numbersOf(names)) this.#count(number);
        else for (const name of names) this.#count(this.vocabulary[group].get(name) ?? NONE);
      }
    });
  }

  /** `countGroup` counts the features of a group, one after the other. */
  #vector(countGroup: (group: Group) => void): SparseVector {
    this.#size = 0;
    for (const group of GROUPS) {
      if (this.shares[group] === 0) continue;
      const first = this.#size;
      countGroup(group);
      this.#weigh(group, first);
    }
    let squares = 0;
    for (let at = 0; at < this.#size; at++) squares += (this.#values[at] as number) ** 2;
    const scale = 1 / (Math.sqrt(squares) || 1);
    const values = new Float32Array(this.#size);
    for (let at = 0; at < this.#size; at++) values[at] = (this.#values[at] as number) * scale;
    return { indices: this.#found.slice(0, this.#size), values };
  }

  #weigh(group: Group, first: number): void {
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

/**
 * Counts in how many rows each feature occurs. Names become numbers as they come, so that the rows of a training
 * are kept as numbers: as strings they would take gigabytes.
 */
class Census {
  /** The features of each row by their numbers here, as often as they occur. */
  readonly rows: Partial<Record<Group, Int32Array>>[] = [];
  readonly #groups: readonly Group[];
  readonly #names = emptyVocabulary();
  readonly #rowsWith: number[] = [];
  readonly #lastRow: number[] = [];
  readonly #listNumbers = new WeakMap<readonly string[], Int32Array>();

  constructor(shares: Record<Group, number>) {
    this.#groups = GROUPS.filter((group) => shares[group] > 0);
  }

  add(features: Features): void {
    const row: Partial<Record<Group, Int32Array>> = {};
    for (const group of this.#groups) {
      const numbers = features[group].map((names) => this.#numbersOf(group, names));
      row[group] = joined(numbers);
      for (const number of row[group]) {
        if (this.#lastRow[number] === this.rows.length) continue;
        this.#lastRow[number] = this.rows.length;
        this.#rowsWith[number] = (this.#rowsWith[number] as number) + 1;
      }
    }
    this.rows.push(row);
  }

  /** The features that enough rows have, with their final numbers by those here. */
  settle(leastRows: Record<Group, number>): {
    vocabulary: Vocabulary;
    idf: Float32Array;
    numbers: Int32Array;
  } {
    const vocabulary = emptyVocabulary();
    const idf: number[] = [];
    const numbers = new Int32Array(this.#rowsWith.length).fill(NONE);
    for (const group of this.#groups) {
      for (const [name, number] of this.#names[group]) {
        const rowsWithIt = this.#rowsWith[number] as number;
        if (rowsWithIt < leastRows[group]) continue;
        vocabulary[group].set(name, idf.length);
        numbers[number] = idf.length;
        idf.push(Math.log((1 + this.rows.length) / (1 + rowsWithIt)) + 1);
      }
    }
    return { vocabulary, idf: Float32Array.from(idf), numbers };
  }

  #numbersOf(group: Group, names: readonly string[]): Int32Array {
    const known = group === 'letters' ? this.#listNumbers.get(names) : undefined;
    if (known) return known;
    const numbers = Int32Array.from(names, (name) => this.#numberOf(group, name));
    if (group === 'letters') this.#listNumbers.set(names, numbers);
    return numbers;
  }

  #numberOf(group: Group, name: string): number {
    const known = this.#names[group].get(name);
    if (known !== undefined) return known;
    const number = this.#rowsWith.length;
    this.#names[group].set(name, number);
    this.#rowsWith.push(0);
    this.#lastRow.push(NONE);
    return number;
  }
}

function joined(lists: readonly Int32Array[]): Int32Array {
  if (lists.length === 1) return lists[0] as Int32Array;
  const all = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}
