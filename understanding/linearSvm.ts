import { addRows } from './addRows.ts';
import type { SparseVector } from './vectorizer.ts';

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
  /** A class is left out of the quick passes over a row that lies beyond its margin by this much. */
  settled: number;
  /** Passes over all rows and classes. */
  fullPasses: number;
  /** Passes over the classes that still move a row, after each full pass. */
  quickPasses: number;
}

export const DEFAULT_SVM: SvmOptions = {
  cost: 1,
  ownWeight: 3,
  firstScore: -1,
  settled: -0.001,
  fullPasses: 2,
  quickPasses: 4,
};

/** The share of the classes from which on it is faster to score all of them, in the order of memory. */
const MANY = 0.3;

/**
 * Trains one linear support vector machine per class against the rest, all together: L2-regularised, squared
 * hinge loss, dual coordinate descent (Hsieh et al. 2008, https://doi.org/10.1145/1390156.1390208). Weights
 * lie feature by feature, `weights[feature * classes + class]`, so that a pass walks memory in order; the
 * last feature is the bias. The order of rows is fixed, so the same rows always give the same weights.
 */
export function trainSvm(
  rows: SparseVector[],
  labels: Int32Array,
  classes: number,
  features: number,
  options: SvmOptions = DEFAULT_SVM,
): Float32Array {
  const trainer = new Trainer(rows, labels, classes, features, options);
  for (let full = 0; full < options.fullPasses; full++) {
    trainer.pass(true);
    for (let quick = 0; quick < options.quickPasses; quick++) trainer.pass(false);
  }
  return trainer.weights;
}

class Trainer {
  readonly weights: Float32Array;
  readonly #rows: SparseVector[];
  readonly #labels: Int32Array;
  readonly #classes: number;
  readonly #options: SvmOptions;
  readonly #alphas: Float32Array;
  readonly #active: Int32Array[];
  readonly #every: Int32Array;
  readonly #order: Int32Array;
  readonly #scores: Float64Array;
  readonly #steps: Float64Array;
  readonly #kept: Int32Array;
  readonly #moved: Int32Array;
  readonly #random = seededRandom(20_080_705);

  constructor(
    rows: SparseVector[],
    labels: Int32Array,
    classes: number,
    features: number,
    options: SvmOptions,
  ) {
    this.weights = new Float32Array((features + 1) * classes).fill(options.firstScore, features * classes);
    this.#rows = rows;
    this.#labels = labels;
    this.#classes = classes;
    this.#options = options;
    this.#alphas = new Float32Array(rows.length * classes);
    this.#every = Int32Array.from({ length: classes }, (_, index) => index);
    this.#active = rows.map(() => this.#every.slice());
    this.#order = Int32Array.from(rows, (_, index) => index);
    this.#scores = new Float64Array(classes);
    this.#steps = new Float64Array(classes);
    this.#kept = new Int32Array(classes);
    this.#moved = new Int32Array(classes);
  }

  pass(full: boolean): void {
    shuffle(this.#order, this.#random);
    for (const row of this.#order) {
      const vector = this.#rows[row];
      const wanted = full ? this.#every : (this.#active[row] ?? this.#every);
      if (!vector || wanted.length === 0) continue;
      if (wanted.length > this.#classes * MANY) scoreAll(this.weights, vector, this.#classes, this.#scores);
      else scoreSome(this.weights, vector, this.#classes, wanted, this.#scores);
      this.#update(row, vector, wanted);
    }
  }

  #update(row: number, vector: SparseVector, wanted: Int32Array): void {
    const { cost, ownWeight, settled } = this.#options;
    const alphas = this.#alphas;
    let moved = 0;
    let kept = 0;
    for (let at = 0; at < wanted.length; at++) {
      const label = wanted[at] ?? 0;
      const own = label === this.#labels[row];
      const sign = own ? 1 : -1;
      const softness = 0.5 / (own ? cost * ownWeight : cost);
      const slot = row * this.#classes + label;
      const alpha = alphas[slot] ?? 0;
      const gradient = sign * (this.#scores[label] ?? 0) - 1 + softness * alpha;
      if (alpha > 0 || gradient < settled) this.#kept[kept++] = label;
      const next = Math.max(alpha - gradient / (2 + softness), 0);
      if (next === alpha) continue;
      alphas[slot] = next;
      this.#steps[moved] = sign * (next - alpha);
      this.#moved[moved++] = label;
    }
    const active = this.#active[row];
    if (active?.length !== kept) this.#active[row] = this.#kept.slice(0, kept);
    else active.set(this.#kept.subarray(0, kept));
    if (moved > 0) addSteps(this.weights, vector, this.#classes, this.#moved.subarray(0, moved), this.#steps);
  }
}

/** Scores every class for one row. The bias is the last feature of `weights`; the row does not hold it. */
export function scoreAll(
  weights: Float32Array,
  row: SparseVector,
  classes: number,
  scores: Float64Array,
): void {
  const bias = weights.length - classes;
  for (let label = 0; label < classes; label++) scores[label] = weights[bias + label] as number;
  addRows(weights, row.indices, classes, row.values, row.indices.length, scores);
}

function scoreSome(
  weights: Float32Array,
  row: SparseVector,
  classes: number,
  wanted: Int32Array,
  scores: Float64Array,
): void {
  const { indices, values } = row;
  const bias = weights.length - classes;
  for (let at = 0; at < wanted.length; at++) {
    const label = wanted[at] as number;
    scores[label] = weights[bias + label] as number;
  }
  for (let at = 0; at < indices.length; at++) {
    const value = values[at] as number;
    const base = (indices[at] as number) * classes;
    for (let slot = 0; slot < wanted.length; slot++) {
      const label = wanted[slot] as number;
      scores[label] = (scores[label] as number) + value * (weights[base + label] as number);
    }
  }
}

function addSteps(
  weights: Float32Array,
  row: SparseVector,
  classes: number,
  moved: Int32Array,
  steps: Float64Array,
): void {
  const { indices, values } = row;
  for (let at = 0; at < indices.length; at++) {
    const value = values[at] as number;
    const base = (indices[at] as number) * classes;
    for (let slot = 0; slot < moved.length; slot++) {
      const place = base + (moved[slot] as number);
      weights[place] = (weights[place] as number) + value * (steps[slot] as number);
    }
  }
  const bias = weights.length - classes;
  for (let slot = 0; slot < moved.length; slot++) {
    const place = bias + (moved[slot] as number);
    weights[place] = (weights[place] as number) + (steps[slot] as number);
  }
}

/** Mulberry32: numbers from 0 up to 1 that are the same in every run. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const moved = order[at] as number;
    order[at] = order[other] as number;
    order[other] = moved;
  }
}
