import type { SparseVector } from '../features/vectorizer.ts';
import { addWeights, compactWeights, type Weights } from './weights.ts';

/** Which numbers are those of words, from 0 on, and which of two words next to each other, from `firstPair` on. */
export interface WordNumbers {
  words: number;
  firstPair: number;
  pairs: number;
}

/** Rows that each class is taken to have with each word and with each pair beside those that it has. */
const EXTRA_ROWS = { word: 0.3, pair: 0.1 };

/**
 * Naive Bayes beside the dividing lines: how likely each word, and each two neighbours, are in a row of each class
 * (multinomial, each thing once a row; Manning, Raghavan and Schütze 2008, chapter 13). It knows what the lines do
 * not: that a message has no word which says anything.
 */
export class WordLikelihoods {
  /** What a word or pair that a class never had adds to it, in logs: of words class by class, then of pairs. */
  readonly bases: Float32Array;
  /** What one that it had adds to that: the words, then the pairs. */
  readonly gains: Weights;
  /** How much of the distance from the likeliest class goes into a score. */
  readonly share: number;
  readonly #numbers: WordNumbers;
  readonly #classes: number;

  constructor(bases: Float32Array, gains: Weights, numbers: WordNumbers, share: number) {
    this.bases = bases;
    this.gains = gains;
    this.share = share;
    this.#numbers = numbers;
    this.#classes = bases.length / 2;
  }

  static train(
    rows: readonly SparseVector[],
    labels: Int32Array,
    classes: number,
    numbers: WordNumbers,
    share: number,
  ): WordLikelihoods {
    const counts = new Float32Array((numbers.words + numbers.pairs) * classes);
    for (const [at, { indices }] of rows.entries()) {
      for (const number of indices) {
        const place = placeOf(number, numbers);
        if (place === undefined) continue;
        const figure = place * classes + (labels[at] as number);
        counts[figure] = (counts[figure] as number) + 1;
      }
    }
    const words = numbers.words * classes;
    const bases = new Float32Array(2 * classes);
    bases.set(toGains(counts.subarray(0, words), classes, EXTRA_ROWS.word));
    bases.set(toGains(counts.subarray(words), classes, EXTRA_ROWS.pair), classes);
    return new WordLikelihoods(bases, compactWeights(counts, classes), numbers, share);
  }

  /**
   * The log likelihood of a row under each class. Words of a text are far from independent: their sum is divided by
   * the root of their number, and so is that of the pairs.
   */
  of({ indices }: SparseVector): Float64Array {
    const words = new Float64Array(this.#classes);
    const pairs = new Float64Array(this.#classes);
    let wordCount = 0;
    let pairCount = 0;
    for (let at = 0; at < indices.length; at += 1) {
      const place = placeOf(indices[at] as number, this.#numbers);
      if (place === undefined) continue;
      const isWord = place < this.#numbers.words;
      if (isWord) wordCount += 1;
      else pairCount += 1;
      addWeights(this.gains, place, 1, isWord ? words : pairs);
    }
    const wordScale = 1 / Math.sqrt(wordCount + 1);
    const pairScale = 1 / Math.sqrt(pairCount + 1);
    for (let label = 0; label < words.length; label += 1) {
      const ofWords = (words[label] as number) + wordCount * (this.bases[label] as number);
      const base = this.bases[this.#classes + label] as number;
      const ofPairs = (pairs[label] as number) + pairCount * base;
      words[label] = ofWords * wordScale + ofPairs * pairScale;
    }
    return words;
  }
}

function placeOf(number: number, { words, firstPair, pairs }: WordNumbers): number | undefined {
  if (number < words) return number;
  const pair = number - firstPair;
  return pair >= 0 && pair < pairs ? words + pair : undefined;
}

/** Makes of counts, in place, what each adds to the log likelihood of one that is absent; gives those back by class. */
function toGains(counts: Float32Array, classes: number, extra: number): Float64Array {
  const totals = new Float64Array(classes).fill((extra * counts.length) / classes);
  for (let at = 0; at < counts.length; at += 1) {
    const label = at % classes;
    totals[label] = (totals[label] as number) + (counts[at] as number);
    counts[at] = Math.log(((counts[at] as number) + extra) / extra);
  }
  return totals.map((total) => Math.log(extra / total));
}
