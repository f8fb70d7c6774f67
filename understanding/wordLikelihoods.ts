import type { SparseVector } from './vectorizer.ts';

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
  /** Log likelihoods, `figures[place * classes + class]`: the words, then the pairs. */
  readonly figures: Float32Array;
  readonly #numbers: WordNumbers;
  readonly #classes: number;

  constructor(figures: Float32Array, numbers: WordNumbers, classes: number) {
    this.figures = figures;
    this.#numbers = numbers;
    this.#classes = classes;
  }

  static train(
    rows: readonly SparseVector[],
    labels: Int32Array,
    classes: number,
    numbers: WordNumbers,
  ): WordLikelihoods {
    const figures = new Float32Array((numbers.words + numbers.pairs) * classes);
    for (const [at, { indices }] of rows.entries()) {
      for (const number of indices) {
        const place = placeOf(number, numbers);
        if (place === undefined) continue;
        const figure = place * classes + (labels[at] as number);
        figures[figure] = (figures[figure] as number) + 1;
      }
    }
    const words = numbers.words * classes;
    toLogLikelihoods(figures.subarray(0, words), classes, EXTRA_ROWS.word);
    toLogLikelihoods(figures.subarray(words), classes, EXTRA_ROWS.pair);
    return new WordLikelihoods(figures, numbers, classes);
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
    for (const number of indices) {
      const place = placeOf(number, this.#numbers);
      if (place === undefined) continue;
      const isWord = place < this.#numbers.words;
      if (isWord) wordCount += 1;
      else pairCount += 1;
      this.#add(place, isWord ? words : pairs);
    }
    const wordScale = 1 / Math.sqrt(wordCount + 1);
    const pairScale = 1 / Math.sqrt(pairCount + 1);
    return words.map((sum, label) => sum * wordScale + (pairs[label] as number) * pairScale);
  }

  #add(place: number, sums: Float64Array): void {
    for (let label = 0; label < this.#classes; label += 1)
      sums[label] = (sums[label] as number) + (this.figures[place * this.#classes + label] as number);
  }
}

function placeOf(number: number, { words, firstPair, pairs }: WordNumbers): number | undefined {
  if (number < words) return number;
  const pair = number - firstPair;
  return pair >= 0 && pair < pairs ? words + pair : undefined;
}

/** Makes log likelihoods of counts, in place. */
function toLogLikelihoods(counts: Float32Array, classes: number, extra: number): void {
  const totals = new Float64Array(classes).fill((extra * counts.length) / classes);
  for (let at = 0; at < counts.length; at += 1) {
    const label = at % classes;
    totals[label] = (totals[label] as number) + (counts[at] as number);
  }
  for (let at = 0; at < counts.length; at += 1)
    counts[at] = Math.log(((counts[at] as number) + extra) / (totals[at % classes] as number));
}
