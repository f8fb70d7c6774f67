import { type Features, type Group, UNITS, type Unit } from './features.ts';
import { PairTable } from './pairTable.ts';
import { recordOf } from './recordOf.ts';

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
const GROUP_OF: Record<Unit | Pairing, Group> = {
  words: 'words',
  wordsNext: 'words',
  stems: 'stems',
  stemsNext: 'stems',
  stemsSkip: 'stems',
  stemsAny: 'stemPairs',
  letters: 'letters',
  concepts: 'concepts',
  conceptsAny: 'conceptPairs',
  signs: 'signs',
  signsAny: 'signPairs',
};

/** Stand beside the first and the last word of a text. */
const START = -2;
const END = -3;
const NONE = -1;
const SHORTEST_RUN = 2;
const LONGEST_RUN = 5;
const LONGEST_WORD = 40;
/** Of any two things of a text; more has only hostile text. */
const MOST_PAIRS = 1_500;
/** Features of a group of one text, as often as they occur; more has only hostile text. */
const MOST_NUMBERS = 16_384;
const MEMORY_LIMIT = 50_000;

/**
 * Gives the features of texts their numbers: words, stems, runs of letters, concepts and signs by their names, and
 * pairs of them by their two numbers.
 */
export class FeatureNumbers {
  readonly units: Record<Unit, Map<string, number>>;
  readonly pairs: Record<Pairing, PairTable>;
  readonly #isGrowing: boolean;
  readonly #found = new Int32Array(MOST_NUMBERS);
  readonly #runs = new Map<string, Int32Array>();
  #size = 0;
  #next = 0;

  /**
   * While it grows, what it meets for the first time gets the next number; else what is unknown has none. `pairs`
   * are those of earlier numbers, whose units are then added in the same order.
   */
  constructor({ isGrowing = false, pairs = {} }: NumbersOptions = {}) {
    this.#isGrowing = isGrowing;
    this.units = recordOf(UNITS, () => new Map());
    this.pairs = recordOf(PAIRINGS, (pairing) => pairs[pairing] ?? new PairTable());
  }

  /** How many numbers were given. */
  get size(): number {
    return this.#next;
  }

  addUnit(unit: Unit, name: string): number {
    const number = this.#next++;
    this.units[unit].set(name, number);
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
        for (const word of features.letters) this.#addAll(this.#runsOf(word));
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

  /** What passes the test, with numbers of its own from 0 on; and by the numbers here, those there (or -1). */
  settled(isKept: (group: Group, number: number) => boolean): {
    numbers: FeatureNumbers;
    moved: Int32Array;
  } {
    const moved = new Int32Array(this.#next).fill(NONE);
    const numbers = new FeatureNumbers();
    for (const unit of UNITS) {
      for (const [name, number] of this.units[unit]) {
        if (isKept(GROUP_OF[unit], number)) moved[number] = numbers.addUnit(unit, name);
      }
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

  #numbersOf(unit: Unit, names: readonly string[]): number[] {
    return names.map((name) => this.#numberOf(unit, name));
  }

  #numberOf(unit: Unit, name: string): number {
    return this.units[unit].get(name) ?? (this.#isGrowing ? this.addUnit(unit, name) : NONE);
  }

  #runsOf(word: string): Int32Array {
    const known = this.#runs.get(word);
    if (known) return known;
    const numbers = Int32Array.from(letterRuns(word), (run) => this.#numberOf('letters', run));
    if (this.#runs.size < MEMORY_LIMIT) this.#runs.set(word, numbers);
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
}

/** The runs of letters inside a word, its boundaries among them. */
function letterRuns(word: string): string[] {
  const padded = `_${word.slice(0, LONGEST_WORD)}_`;
  const runs: string[] = [];
  for (let size = SHORTEST_RUN; size <= LONGEST_RUN; size++) {
    for (let at = 0; at + size <= padded.length; at++) runs.push(padded.slice(at, at + size));
  }
  return runs;
}
