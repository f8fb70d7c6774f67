import type { SparseVector } from '../features/vectorizer.ts';

/**
 * What a linear model weighs, feature by feature, without the weights that are next to nothing: the entries of
 * feature `f` lie from `starts[f]` to `starts[f + 1]`. Of a model of two hundred classes a tenth is left, so it is
 * read and used in a tenth of the memory. A feature that says something of many classes has an entry for each of
 * them, in their order, which is faster to walk. Where nearly all do, `starts` and `classes` are left empty: every
 * feature then has an entry for each class.
 */
export interface Weights {
  starts: Uint32Array;
  classes: Uint16Array;
  /** In steps of `step`, so fine that the greatest weight is as many of them as fit. */
  values: Int16Array;
  step: number;
}

/** Below it a weight is left out: accuracy on CLINC150, HWU64 and BANKING77 does not change by it. */
const LEAST = 0.02;
/** The share of the classes from which on a feature has an entry for each. */
const MANY = 0.4;
const MOST_STEPS = 0x7fff;
/** Of a value, and of one with its class. */
const BYTES = { value: 2, entry: 4 };
const NO_PLACES = { starts: new Uint32Array(), classes: new Uint16Array() };

/** Leaves out of `dense[feature * classes + class]` what is next to nothing. */
export function compactWeights(dense: Float32Array, classes: number): Weights {
  const step = greatestOf(dense) / MOST_STEPS || 1;
  const starts = startsOf(dense, classes);
  const size = starts.at(-1) as number;
  if (starts.byteLength + size * BYTES.entry > dense.length * BYTES.value)
    return { ...NO_PLACES, values: Int16Array.from(dense, (weight) => Math.round(weight / step)), step };
  const weights = { starts, classes: new Uint16Array(size), values: new Int16Array(size), step };
  let entry = 0;
  for (let feature = 0; feature < starts.length - 1; feature += 1) {
    const isWhole = (starts[feature + 1] as number) - entry === classes;
    for (let label = 0; label < classes; label += 1) {
      const weight = dense[feature * classes + label] as number;
      if (!isWhole && !isWorth(weight)) continue;
      weights.classes[entry] = label;
      weights.values[entry] = Math.round(weight / step);
      entry += 1;
    }
  }
  return weights;
}

function startsOf(dense: Float32Array, classes: number): Uint32Array {
  const starts = new Uint32Array(dense.length / classes + 1);
  for (let feature = 0; feature < starts.length - 1; feature += 1) {
    let worthy = 0;
    for (let place = feature * classes; place < (feature + 1) * classes; place += 1)
      if (isWorth(dense[place] as number)) worthy += 1;
    starts[feature + 1] = (starts[feature] as number) + (worthy < classes * MANY ? worthy : classes);
  }
  return starts;
}

function greatestOf(dense: Float32Array): number {
  let greatest = 0;
  for (let place = 0; place < dense.length; place += 1)
    greatest = Math.max(greatest, Math.abs(dense[place] as number));
  return greatest;
}

function isWorth(weight: number): boolean {
  return weight >= LEAST || weight <= -LEAST;
}

/**
 * Scores every class for one row, which does not hold the bias: that is the last feature, always there. What `scores`
 * held before is overwritten.
 */
export function scoreClasses(weights: Weights, row: SparseVector, scores: Float64Array): void {
  scores.fill(0);
  const { starts, values, step } = weights;
  const { indices } = row;
  if (bases.length <= indices.length) {
    bases = new Int32Array(2 * indices.length + 1);
    factors = new Float32Array(bases.length);
  }
  const bias = (starts.length > 0 ? starts.length - 1 : values.length / scores.length) - 1;
  let whole = 0;
  for (let at = 0; at <= indices.length; at += 1) {
    const feature = at < indices.length ? (indices[at] as number) : bias;
    const value = at < indices.length ? (row.values[at] as number) : 1;
    const base = wholeFrom(weights, feature, scores.length);
    if (base < 0) {
      addSome(weights, feature, value * step, scores);
      continue;
    }
    bases[whole] = base;
    factors[whole] = value * step;
    whole += 1;
  }
  addWhole(values, whole, scores);
}

/** Adds what one feature weighs to the scores of the classes, times a factor. */
export function addWeights(weights: Weights, feature: number, factor: number, scores: Float64Array): void {
  const { values, step } = weights;
  const scale = factor * step;
  const base = wholeFrom(weights, feature, scores.length);
  if (base < 0) {
    addSome(weights, feature, scale, scores);
    return;
  }
  for (let label = 0; label < scores.length; label += 1)
    scores[label] = (scores[label] as number) + scale * (values[base + label] as number);
}

/** The same for a feature that has no entry for each class, with the factor times the step. */
function addSome(
  { starts, classes, values }: Weights,
  feature: number,
  scale: number,
  scores: Float64Array,
): void {
  const end = starts[feature + 1] as number;
  for (let entry = starts[feature] as number; entry < end; entry += 1) {
    const label = classes[entry] as number;
    scores[label] = (scores[label] as number) + scale * (values[entry] as number);
  }
}

/** The same for as many whole runs as were noted, four at a time to spare memory traffic. */
function addWhole(values: Int16Array, count: number, scores: Float64Array): void {
  const even = count - (count % 4);
  for (let at = 0; at < even; at += 4) {
    const base0 = bases[at] as number;
    const base1 = bases[at + 1] as number;
    const base2 = bases[at + 2] as number;
    const base3 = bases[at + 3] as number;
    const factor0 = factors[at] as number;
    const factor1 = factors[at + 1] as number;
    const factor2 = factors[at + 2] as number;
    const factor3 = factors[at + 3] as number;
    for (let label = 0; label < scores.length; label += 1) {
      scores[label] =
        (scores[label] as number) +
        factor0 * (values[base0 + label] as number) +
        factor1 * (values[base1 + label] as number) +
        factor2 * (values[base2 + label] as number) +
        factor3 * (values[base3 + label] as number);
    }
  }
  for (let at = even; at < count; at += 1) {
    const base = bases[at] as number;
    const factor = factors[at] as number;
    for (let label = 0; label < scores.length; label += 1)
      scores[label] = (scores[label] as number) + factor * (values[base + label] as number);
  }
}

/** Where the entries of a feature begin that has one for each class, or -1. */
function wholeFrom({ starts }: Weights, feature: number, classes: number): number {
  if (starts.length === 0) return feature * classes;
  const start = starts[feature] as number;
  return (starts[feature + 1] as number) - start === classes ? start : -1;
}

/** Room for the runs of one row, kept from row to row. */
let bases = new Int32Array(1_024);
let factors = new Float32Array(bases.length);
