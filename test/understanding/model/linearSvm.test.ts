import { expect } from 'chai';
import type { SparseVector } from '../../../understanding/features/vectorizer.ts';
import { DEFAULT_SVM, trainSvm } from '../../../understanding/model/linearSvm.ts';

const vector = (...indices: number[]): SparseVector => ({
  indices: Int32Array.from(indices),
  values: Float32Array.from(indices, () => 1 / Math.sqrt(indices.length)),
});

/** Class 0 has feature 0, class 1 feature 1, class 2 both features 2 and 3. */
const ROWS = [vector(0, 4), vector(0, 5), vector(1, 4), vector(1, 5), vector(2, 3), vector(2, 3, 4)];
const FEATURES = 6;
const LABELS = Int32Array.from([0, 0, 1, 1, 2, 2]);

function scores(weights: Float32Array, row: SparseVector): number[] {
  return [0, 1, 2].map((label) => {
    const weightOf = (feature: number) => weights[feature * 3 + label] ?? 0;
    const terms = Array.from(row.indices, (feature, at) => weightOf(feature) * (row.values[at] ?? 0));
    return terms.reduce((sum, term) => sum + term, weightOf(FEATURES));
  });
}

describe('trainSvm', () => {
  it('puts every row of separable classes on the right side', () => {
    const weights = trainSvm(ROWS, LABELS, 3, FEATURES, { ...DEFAULT_SVM, cost: 100 });
    ROWS.forEach((row, index) => {
      scores(weights, row).forEach((score, label) => {
        expect(score > 0).to.equal(label === LABELS[index]);
      });
    });
  });

  it('comes to the same weights each time', () => {
    const once = trainSvm(ROWS, LABELS, 3, FEATURES);
    expect(trainSvm(ROWS, LABELS, 3, FEATURES)).to.deep.equal(once);
  });

  it('meets the optimum of the dual: the gradient of each free multiplier is near zero', () => {
    const weights = trainSvm(ROWS, LABELS, 3, FEATURES, {
      ...DEFAULT_SVM,
      ownWeight: 1,
      firstScore: 0,
      fullPasses: 60,
      quickPasses: 0,
    });
    const rebuilt = new Float64Array(weights.length);
    ROWS.forEach((row, index) => {
      scores(weights, row).forEach((score, label) => {
        const sign = label === LABELS[index] ? 1 : -1;
        const alpha = Math.max(0, 2 * (1 - sign * score));
        const add = (feature: number, value: number) => {
          rebuilt[feature * 3 + label] = (rebuilt[feature * 3 + label] ?? 0) + sign * alpha * value;
        };
        row.indices.forEach((feature, at) => {
          add(feature, row.values[at] ?? 0);
        });
        add(FEATURES, 1);
      });
    });
    rebuilt.forEach((weight, place) => {
      expect(weights[place]).to.be.closeTo(weight, 0.01);
    });
  });

  it('makes a class that costs more reach further', () => {
    const unsure = vector(4);
    const even = scores(trainSvm(ROWS, LABELS, 3, FEATURES, { ...DEFAULT_SVM, ownWeight: 1 }), unsure);
    const eager = scores(trainSvm(ROWS, LABELS, 3, FEATURES, { ...DEFAULT_SVM, ownWeight: 10 }), unsure);
    expect(Math.max(...eager)).to.be.above(Math.max(...even));
  });
});
