import type { SparseVector } from '../features/vectorizer.ts';
import { seededRandom, shuffle } from './shuffle.ts';

export interface SvmOptions {
  /** The price of a row on the wrong side, as in LIBLINEAR. */
  cost: number;
  /** How much more a row of the class itself costs than a row of the others. */
  ownWeight: number;
  /**
   * What a class scores before it has learnt anything. At -1 the rows of others are on the right side from the
   * start, and a class learns of those alone that come near it: with many classes that is a fraction of them.
   */
  firstScore: number;
  /** A row that lies beyond the margin by this much is left out of the quick passes. */
  settled: number;
  /** Passes over all rows. */
  fullPasses: number;
  /** Passes over the rows that may still move the line, after each full pass. */
  quickPasses: number;
}

export const DEFAULT_SVM: SvmOptions = {
  cost: 1,
  ownWeight: 3,
  firstScore: -1,
  settled: -0.001,
  fullPasses: 2,
  quickPasses: 8,
};

const SEED = 20_080_705;

/**
 * Trains one linear support vector machine per class against the rest: L2-regularised, squared hinge loss, dual
 * coordinate descent (Hsieh et al. 2008, https://doi.org/10.1145/1390156.1390208). In what comes back weights lie
 * feature by feature, `weights[feature * classes + class]`; the last feature is the bias. The same rows always give
 * the same weights. They should come in a mixed order: a full pass takes them as they come, which is as they lie in memory.
 */
export function trainSvm(
  rows: readonly SparseVector[],
  labels: Int32Array,
  classes: number,
  features: number,
  options: SvmOptions = DEFAULT_SVM,
): Float32Array {
  const weights = new Float32Array((features + 1) * classes);
  const line = new DividingLine(rows, features, options);
  for (let label = 0; label < classes; label++) {
    line.train((row) => labels[row] === label);
    for (let feature = 0; feature < features; feature++)
      weights[feature * classes + label] = line.weights[feature] as number;
    weights[features * classes + label] = line.bias;
  }
  return weights;
}

/**
 * The line of one class at a time: most of what it weighs fits a processor's cache, where the weights of all classes
 * would be fetched from memory for each row.
 */
class DividingLine {
  readonly weights: Float32Array;
  bias = 0;
  readonly #rows: readonly SparseVector[];
  readonly #options: SvmOptions;
  readonly #alphas: Float32Array;
  readonly #order: Int32Array;

  constructor(rows: readonly SparseVector[], features: number, options: SvmOptions) {
    this.#rows = rows;
    this.#options = options;
    this.weights = new Float32Array(features);
    this.#alphas = new Float32Array(rows.length);
    this.#order = new Int32Array(rows.length);
  }

  /** Forgets what it knew and learns these rows from the others. */
  train(isOwn: (row: number) => boolean): void {
    const { firstScore, fullPasses, quickPasses } = this.#options;
    const random = seededRandom(SEED);
    this.weights.fill(0);
    this.#alphas.fill(0);
    this.bias = firstScore;
    for (let full = 0; full < fullPasses; full++) {
      for (let row = 0; row < this.#order.length; row++) this.#order[row] = row;
      let moving = this.#pass(this.#order, isOwn);
      for (let quick = 0; quick < quickPasses; quick++) {
        shuffle(moving, random);
        moving = this.#pass(moving, isOwn);
      }
    }
  }

  /** Moves the line by each of these rows; gives back those that may still move it, in their place. */
  #pass(order: Int32Array, isOwn: (row: number) => boolean): Int32Array {
    const { cost, ownWeight, settled } = this.#options;
    const weights = this.weights;
    const alphas = this.#alphas;
    let kept = 0;
    for (let at = 0; at < order.length; at++) {
      const row = order[at] as number;
      const vector = this.#rows[row] as SparseVector;
      const own = isOwn(row);
      const sign = own ? 1 : -1;
      const softness = 0.5 / (own ? cost * ownWeight : cost);
      const alpha = alphas[row] as number;
      const gradient = sign * (this.bias + product(weights, vector)) - 1 + softness * alpha;
      if (alpha === 0 && gradient >= settled) continue;
      order[kept++] = row;
      const next = Math.max(alpha - gradient / (2 + softness), 0);
      if (next === alpha) continue;
      alphas[row] = next;
      const step = sign * (next - alpha);
      this.bias += step;
      addStep(weights, vector, step);
    }
    return order.subarray(0, kept);
  }
}

function product(weights: Float32Array, { indices, values }: SparseVector): number {
  // Two sums at a time: the next need not wait for the one before.
  let even = 0;
  let odd = 0;
  const last = indices.length - 1;
  for (let at = 0; at < last; at += 2) {
    even += (values[at] as number) * (weights[indices[at] as number] as number);
    odd += (values[at + 1] as number) * (weights[indices[at + 1] as number] as number);
  }
  if (last % 2 === 0) even += (values[last] as number) * (weights[indices[last] as number] as number);
  return even + odd;
}

function addStep(weights: Float32Array, { indices, values }: SparseVector, step: number): void {
  for (let at = 0; at < indices.length; at++) {
    const feature = indices[at] as number;
    weights[feature] = (weights[feature] as number) + step * (values[at] as number);
  }
}
