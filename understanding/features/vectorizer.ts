import { FeatureNumbers } from './featureNumbers.ts';
import { type Features, GROUPS, type Group } from './features.ts';
import { NumberStore } from './numberStore.ts';

/** A sparse vector of unit length: the numbers of its features, and their values. */
export interface SparseVector {
  indices: Int32Array;
  values: Float32Array;
}

/**
 * How much each group counts (0 leaves it out), and in how many rows a feature must occur to be kept. Pairs are of
 * things that are kept themselves: no group of pairs may do with fewer rows than the group of its things.
 */
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

const MOST_FEATURES = 4_096;

/** Gives features TF-IDF weights: (1 + log tf) times a smoothed idf, group by group. */
export class Vectorizer {
  readonly numbers: FeatureNumbers;
  readonly idf: Float32Array;
  readonly shares: Record<Group, number>;
  readonly #counts: Uint16Array;
  readonly #found = new Int32Array(MOST_FEATURES);
  readonly #values = new Float64Array(MOST_FEATURES);
  readonly #scaled = new Float32Array(MOST_FEATURES);
  #rarest: number | undefined;
  #size = 0;

  constructor(numbers: FeatureNumbers, idf: Float32Array, shares: Record<Group, number>) {
    this.numbers = numbers;
    this.idf = idf;
    this.shares = shares;
    this.#counts = new Uint16Array(idf.length);
  }

  /** Learns the features and their weights from the rows of the training, and gives their vectors in that order. */
  static fit(
    rows: Iterable<Features>,
    options: VectorizerOptions = DEFAULT_VECTORIZER,
  ): { vectorizer: Vectorizer; vectors: SparseVector[] } {
    const census = new Census(options.shares);
    for (const row of rows) census.add(row);
    const { numbers, idf, moved } = census.settle(options.leastRows);
    const vectorizer = new Vectorizer(numbers, idf, options.shares);
    const indices = new NumberStore<Int32Array>((length) => new Int32Array(length));
    const values = new NumberStore<Float32Array>((length) => new Float32Array(length));
    const vectors = Array.from(census.rows(moved), (numbersIn): SparseVector => {
      const vector = vectorizer.#vector(numbersIn);
      return { indices: indices.keep(vector.indices), values: values.keep(vector.values) };
    });
    return { vectorizer, vectors };
  }

  /**
   * Features that no training row had are left out, so a text of such features alone gives an empty vector; so
   * is what exceeds some thousands, which only hostile text has.
   */
  transform(features: Features): SparseVector {
    const { indices, values } = this.#vector((group) => this.numbers.of(group, features));
    return { indices: indices.slice(), values: values.slice() };
  }

  /**
   * `numbersIn` gives the numbers of the features of a group, as often as they occur, and -1 for what is left out. The
   * vector stays good until the next call.
   */
  #vector(numbersIn: NumbersIn): SparseVector {
    this.#size = 0;
    for (const group of GROUPS) {
      if (this.shares[group] === 0) continue;
      const first = this.#size;
      this.#count(numbersIn(group));
      this.#weigh(group, first);
    }
    let squares = 0;
    for (let at = 0; at < this.#size; at++) squares += (this.#values[at] as number) ** 2;
    const scale = 1 / (Math.sqrt(squares) || 1);
    for (let at = 0; at < this.#size; at++) this.#scaled[at] = (this.#values[at] as number) * scale;
    return {
      indices: this.#found.subarray(0, this.#size),
      values: this.#scaled.subarray(0, this.#size),
    };
  }

  /**
   * How rare it is that one word is followed by another, in the steps of the idf; undefined stands for the edge of a
   * text. What never was is as rare as the rarest.
   */
  rarityOf(word: string | undefined, next: string | undefined): number {
    const number = this.numbers.ofNext(word, next);
    this.#rarest ??= this.idf.reduce((most, idf) => Math.max(most, idf), 0);
    return number === undefined ? this.#rarest : (this.idf[number] as number);
  }

  #weigh(group: Group, first: number): void {
    let squares = 0;
    for (let at = first; at < this.#size; at++) {
      const number = this.#found[at] as number;
      const count = this.#counts[number] as number;
      const value = (count === 1 ? 1 : 1 + Math.log(count)) * (this.idf[number] as number);
      this.#counts[number] = 0;
      this.#values[at] = value;
      squares += value * value;
    }
    const scale = this.shares[group] / (Math.sqrt(squares) || 1);
    for (let at = first; at < this.#size; at++) this.#values[at] = (this.#values[at] as number) * scale;
  }

  #count(numbers: Int32Array): void {
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at] as number;
      if (number < 0 || this.#size === MOST_FEATURES) continue;
      const count = this.#counts[number] as number;
      if (count === 0) this.#found[this.#size++] = number;
      this.#counts[number] = Math.min(count + 1, 0xffff);
    }
  }
}

/** Gives the numbers of the features of a group in one row, until it is asked for the next. */
type NumbersIn = (group: Group) => Int32Array;

/**
 * Counts in how many rows each feature occurs. Features become numbers as they come, so that the rows of a training
 * are kept as numbers: as texts they would take gigabytes.
 */
class Census {
  readonly #groups: readonly Group[];
  readonly #numbers = new FeatureNumbers({ isGrowing: true });
  /** Of each row, how many numbers each group has, and the numbers, as often as they occur. */
  readonly #rows: Int32Array[] = [];
  readonly #store = new NumberStore<Int32Array>((length) => new Int32Array(length));
  readonly #rowsWith: number[] = [];
  readonly #lastRow: number[] = [];

  constructor(shares: Record<Group, number>) {
    this.#groups = GROUPS.filter((group) => shares[group] > 0);
  }

  add(features: Features): void {
    const row: number[] = this.#groups.map(() => 0);
    for (const [at, group] of this.#groups.entries()) {
      const numbers = this.#numbers.of(group, features);
      row[at] = numbers.length;
      while (this.#rowsWith.length < this.#numbers.size) {
        this.#rowsWith.push(0);
        this.#lastRow.push(-1);
      }
      for (const number of numbers) {
        row.push(number);
        if (this.#lastRow[number] === this.#rows.length) continue;
        this.#lastRow[number] = this.#rows.length;
        this.#rowsWith[number] = (this.#rowsWith[number] as number) + 1;
      }
    }
    this.#rows.push(this.#store.keep(Int32Array.from(row)));
  }

  /** Each row, with the numbers that `moved` gives for those here. */
  *rows(moved: Int32Array): Iterable<NumbersIn> {
    for (const row of this.#rows)
      yield (group) => this.#numbersIn(row, group).map((number) => moved[number] as number);
  }

  #numbersIn(row: Int32Array, group: Group): Int32Array {
    const at = this.#groups.indexOf(group);
    const counts = row.subarray(0, at);
    const start = counts.reduce((sum, count) => sum + count, this.#groups.length);
    return row.subarray(start, start + (row[at] as number));
  }

  /** The features that enough rows have, and their final numbers by those here. */
  settle(leastRows: Record<Group, number>): {
    numbers: FeatureNumbers;
    idf: Float32Array;
    moved: Int32Array;
  } {
    const { numbers, moved } = this.#numbers.settled(
      (group, number) => (this.#rowsWith[number] as number) >= leastRows[group],
    );
    const idf = new Float32Array(numbers.size);
    moved.forEach((final, number) => {
      if (final >= 0)
        idf[final] = Math.log((1 + this.#rows.length) / (1 + (this.#rowsWith[number] as number))) + 1;
    });
    return { numbers, idf, moved };
  }
}
