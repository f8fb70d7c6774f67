import type { WordNumbers } from '../model/wordLikelihoods.ts';
import { recordOf } from '../recordOf.ts';
import type { Features, Group, Unit } from './features.ts';
import { letterRuns } from './letterRuns.ts';
import { PairTable } from './pairTable.ts';

/** What is numbered by its name. */
export const NAMED = ['words', 'stems', 'concepts', 'signs'] as const satisfies readonly Unit[];
export type Named = (typeof NAMED)[number];

/** Neighbours, neighbours but one, and any two of a text. */
export const PAIRINGS = [
  'wordsNext',
  'stemsNext',
  'stemsSkip',
  'stemsAny',
  'conceptsAny',
  'signsAny',
] as const;
export type Pairing = (typeof PAIRINGS)[number];

/** The group that counts each thing and each pair of things. */
const GROUP_OF: Record<Named | Pairing, Group> = {
  words: 'words',
  wordsNext: 'words',
  stems: 'stems',
  stemsNext: 'stems',
  stemsSkip: 'stems',
  stemsAny: 'stemPairs',
  concepts: 'concepts',
  conceptsAny: 'conceptPairs',
  signs: 'signs',
  signsAny: 'signPairs',
};

/** Stand beside the first and the last word of a text. */
const START = -2;
const END = -3;
const NONE = -1;
/** Of any two things of a text; more has only hostile text. */
const MOST_PAIRS = 1_500;
/** Features of a group of one text, as often as they occur; more has only hostile text. */
const MOST_NUMBERS = 16_384;
const MEMORY_LIMIT = 50_000;

/**
 * Gives the features of texts their numbers: words, stems, concepts and signs by their names, pairs of them by their
 * two numbers, and runs of letters by the code and the length of the run.
 */
export class FeatureNumbers {
  readonly named: Record<Named, Map<string, number>>;
  readonly pairs: Record<Pairing, PairTable>;
  readonly runs: PairTable;
  readonly #isGrowing: boolean;
  readonly #found = new Int32Array(MOST_NUMBERS);
  readonly #runsOfWord = new Map<string, Int32Array>();
  #size = 0;
  #next = 0;

  /**
   * While it grows, what it meets for the first time gets the next number; else what is unknown has none. `pairs`
   * and `runs` are those of earlier numbers, whose names are then added in the same order.
   */
  constructor({ isGrowing = false, pairs = {}, runs = new PairTable() }: NumbersOptions = {}) {
    this.#isGrowing = isGrowing;
    this.named = recordOf(NAMED, () => new Map());
    this.pairs = recordOf(PAIRINGS, (pairing) => pairs[pairing] ?? new PairTable());
    this.runs = runs;
  }

  /** How many numbers were given. */
  get size(): number {
    return this.#next;
  }

  /** Only of numbers that are settled: those of a kind follow each other then. */
  get ofWords(): WordNumbers {
    const named = NAMED.reduce((sum, kind) => sum + this.named[kind].size, 0);
    return {
      words: this.named.words.size,
      firstPair: named + this.runs.size,
      pairs: this.pairs.wordsNext.size,
    };
  }

  addNamed(kind: Named, name: string): number {
    const number = this.#next++;
    this.named[kind].set(name, number);
    return number;
  }

  addRun(code: number, length: number): number {
    const number = this.#next++;
    this.runs.set(code, length, number);
    return number;
  }

  addPair(pairing: Pairing, one: number, other: number): number {
    const number = this.#next++;
    this.pairs[pairing].set(one, other, number);
    return number;
  }

  /**
   * The numbers of a text's features in one group, as often as they occur; what has no number is left out. They
   * stay good until the next call.
   */
  of(group: Group, features: Features): Int32Array {
    this.#size = 0;
    switch (group) {
      case 'words': {
        const words = this.#numbersOf('words', features.words);
        this.#addAll(words);
        this.#addNext('wordsNext', words);
        break;
      }
      case 'stems': {
        const stems = this.#numbersOf('stems', features.stems);
        this.#addAll(stems);
        this.#addNext('stemsNext', stems);
        for (let at = 0; at + 2 < stems.length; at++)
          this.#addPair('stemsSkip', stems[at] as number, stems[at + 2] as number);
        break;
      }
      case 'stemPairs':
        this.#addAny('stemsAny', this.#numbersOf('stems', Array.from(new Set(features.stems))));
        break;
      case 'letters':
        for (const word of features.spelt) this.#addAll(this.#runsOf(word));
        break;
      case 'concepts':
        this.#addAll(this.#numbersOf('concepts', features.concepts));
        break;
      case 'conceptPairs':
        this.#addAny('conceptsAny', this.#numbersOf('concepts', features.concepts));
        break;
      case 'signs':
        this.#addAll(this.#numbersOf('signs', features.signs));
        break;
      case 'signPairs':
        this.#addAny('signsAny', this.#numbersOf('signs', features.signs));
    }
    return this.#found.subarray(0, this.#size);
  }

  /** The number of a word that is followed by another; undefined stands for the edge of a text. */
  ofNext(word: string | undefined, next: string | undefined): number | undefined {
    const { words } = this.named;
    const one = word === undefined ? START : words.get(word);
    const other = next === undefined ? END : words.get(next);
    return one === undefined || other === undefined ? undefined : this.pairs.wordsNext.get(one, other);
  }

  /** What passes the test, with numbers of its own from 0 on; and by the numbers here, those there (or -1). */
  settled(isKept: (group: Group, number: number) => boolean): {
    numbers: FeatureNumbers;
    moved: Int32Array;
  } {
    const moved = new Int32Array(this.#next).fill(NONE);
    const numbers = new FeatureNumbers();
    for (const kind of NAMED) {
      for (const [name, number] of this.named[kind]) {
        if (isKept(GROUP_OF[kind], number)) moved[number] = numbers.addNamed(kind, name);
      }
    }
    for (const [code, length, number] of this.runs.entries()) {
      if (isKept('letters', number)) moved[number] = numbers.addRun(code, length);
    }
    const movedTo = (number: number) => (number < 0 ? number : (moved[number] as number));
    for (const pairing of PAIRINGS) {
      for (const [one, other, number] of this.pairs[pairing].entries()) {
        const pair = [movedTo(one), movedTo(other)] as const;
        if (isKept(GROUP_OF[pairing], number) && !pair.includes(NONE))
          moved[number] = numbers.addPair(pairing, ...pair);
      }
    }
    return { numbers, moved };
  }

  #numbersOf(kind: Named, names: readonly string[]): number[] {
    return names.map(
      (name) => this.named[kind].get(name) ?? (this.#isGrowing ? this.addNamed(kind, name) : NONE),
    );
  }

  #runsOf(word: string): Int32Array {
    const known = this.#runsOfWord.get(word);
    if (known) return known;
    const numbers = Int32Array.from(
      letterRuns(word),
      ({ code, length }) =>
        this.runs.get(code, length) ?? (this.#isGrowing ? this.addRun(code, length) : NONE),
    );
    if (this.#runsOfWord.size < MEMORY_LIMIT) this.#runsOfWord.set(word, numbers);
    return numbers;
  }

  #add(number: number): void {
    if (number !== NONE && this.#size < MOST_NUMBERS) this.#found[this.#size++] = number;
  }

  #addAll(numbers: ArrayLike<number>): void {
    for (let at = 0; at < numbers.length; at++) this.#add(numbers[at] as number);
  }

  /** A pair of which one is unknown is unknown too. */
  #addPair(pairing: Pairing, one: number, other: number): void {
    if (one === NONE || other === NONE) return;
    this.#add(
      this.pairs[pairing].get(one, other) ?? (this.#isGrowing ? this.addPair(pairing, one, other) : NONE),
    );
  }

  #addNext(pairing: Pairing, numbers: readonly number[]): void {
    let last = START;
    for (const number of numbers) {
      this.#addPair(pairing, last, number);
      last = number;
    }
    this.#addPair(pairing, last, END);
  }

  #addAny(pairing: Pairing, numbers: readonly number[]): void {
    const known = numbers.filter((number) => number !== NONE).sort((one, other) => one - other);
    let left = MOST_PAIRS;
    for (let one = 0; one < known.length; one++) {
      for (let other = one + 1; other < known.length && left > 0; other++, left--)
        this.#addPair(pairing, known[one] as number, known[other] as number);
    }
  }
}

interface NumbersOptions {
  isGrowing?: boolean;
  pairs?: Partial<Record<Pairing, PairTable>>;
  runs?: PairTable;
}
