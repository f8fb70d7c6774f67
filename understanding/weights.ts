import { addRows } from './addRows.ts';
import type { SparseVector } from './vectorizer.ts';

/**
 * What a linear model weighs, feature by feature, without the weights that are next to nothing: the entries of
 * feature `f` lie from `starts[f]` to `starts[f + 1]`. Of a model of two hundred classes a tenth is left, so it is
 * read and used in a tenth of the memory. A feature that says something of many classes has an entry for each of
 * them, in their order, which is faster to walk.
 */
export interface Weights {
  starts: Uint32Array;
  classes: Uint16Array;
  values: Float32Array;
}

/** Below it a weight is left out: accuracy on CLINC150, HWU64 and BANKING77 does not change by it. */
const LEAST = 0.01;
/** The share of the classes from which on a feature has an entry for each. */
const MANY = 0.4;

/** Leaves out of `dense[feature * classes + class]` what is next to nothing. */
export function compactWeights(dense: Float32Array, classes: number): Weights {
  const features = dense.length / classes;
  const starts = new Uint32Array(features + 1);
  for (let feature = 0; feature < features; feature += 1) {
    let worthy = 0;
    for (let place = feature * classes; place < (feature + 1) * classes; place += 1)
      if (isWorth(dense[place] as number)) worthy += 1;
    const kept = worthy < classes * MANY ? worthy : classes;
    starts[feature + 1] = (starts[feature] as number) + kept;
  }
  const size = starts[features] as number;
  const weights = { starts, classes: new Uint16Array(size), values: new Float32Array(size) };
  let entry = 0;
  for (let feature = 0; feature < features; feature += 1) {
    const isWhole = (starts[feature + 1] as number) - entry === classes;
    for (let label = 0; label < classes; label += 1) {
      const weight = dense[feature * classes + label] as number;
      if (!isWhole && !isWorth(weight)) continue;
      weights.classes[entry] = label;
      weights.values[entry] = weight;
      entry += 1;
    }
  }
  return weights;
}

function isWorth(weight: number): boolean {
  return weight >= LEAST || weight <= -LEAST;
}

/**
 * Scores every class for one row, which does not hold the bias: that is the last feature, always there. What `scores`
 * held before is overwritten.
 */
export function scoreClasses(
  { starts, classes, values }: Weights,
  row: SparseVector,
  scores: Float64Array,
): void {
  scores.fill(0);
  const { indices } = row;
  if (bases.length <= indices.length) {
    bases = new Int32Array(2 * indices.length + 1);
    factors = new Float32Array(bases.length);
  }
  let whole = 0;
  for (let at = 0; at <= indices.length; at += 1) {
    const feature = at < indices.length ? (indices[at] as number) : starts.length - 2;
    const value = at < indices.length ? (row.values[at] as number) : 1;
    const start = starts[feature] as number;
    const end = starts[feature + 1] as number;
    if (end - start === scores.length) {
      bases[whole] = start;
      factors[whole] = value;
      whole += 1;
      continue;
    }
    for (let entry = start; entry < end; entry += 1) {
      const label = classes[entry] as number;
      scores[label] = (scores[label] as number) + value * (values[entry] as number);
    }
  }
  addRows(values, bases, 1, factors, whole, scores);
}

/** Room for the runs of one row, kept from row to row. */
let bases = new Int32Array(1_024);
let factors = new Float32Array(bases.length);
