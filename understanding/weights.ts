import type { SparseVector } from './vectorizer.ts';

/**
 * What a linear model weighs, feature by feature, without the weights that are next to nothing: the entries of
 * feature `f` lie from `starts[f]` to `starts[f + 1]`. Of a model of two hundred classes a tenth is left, so it is
 * read and used in a tenth of the memory.
 */
export interface Weights {
  starts: Uint32Array;
  classes: Uint16Array;
  values: Float32Array;
}

/** Below it a weight is left out: a text's features sum up to less than a hundredth of the margin. */
const LEAST = 0.004;

/** Leaves out of `dense[feature * classes + class]` what is next to nothing. */
export function compactWeights(dense: Float32Array, classes: number): Weights {
  const features = dense.length / classes;
  const starts = new Uint32Array(features + 1);
  let size = 0;
  for (const weight of dense) if (isWorth(weight)) size += 1;
  const weights = { starts, classes: new Uint16Array(size), values: new Float32Array(size) };
  let entry = 0;
  for (let place = 0; place < dense.length; place += 1) {
    const weight = dense[place] as number;
    if (isWorth(weight)) {
      weights.classes[entry] = place % classes;
      weights.values[entry] = weight;
      entry += 1;
    }
    if (place % classes === classes - 1) starts[(place + 1) / classes] = entry;
  }
  return weights;
}

function isWorth(weight: number): boolean {
  return weight >= LEAST || weight <= -LEAST;
}

/** Scores every class for one row, which holds the bias; what `scores` held before is overwritten. */
export function scoreClasses(
  { starts, classes, values }: Weights,
  row: SparseVector,
  scores: Float64Array,
): void {
  scores.fill(0);
  for (let at = 0; at < row.indices.length; at += 1) {
    const feature = row.indices[at] as number;
    const value = row.values[at] as number;
    const end = starts[feature + 1] as number;
    for (let entry = starts[feature] as number; entry < end; entry += 1) {
      const label = classes[entry] as number;
      scores[label] = (scores[label] as number) + value * (values[entry] as number);
    }
  }
}
