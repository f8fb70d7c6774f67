import { expect } from 'chai';
import { addWeights, compactWeights, scoreClasses } from '../../../understanding/model/weights.ts';

const CLASSES = 5;
/** What the features weigh, and the bias behind them. */
const FEW = [
  [0.5, 0, 0, 0, 0],
  [0, -0.25, 0, 0, 0.004],
  [0.3, 0.2, -0.1, 0.4, -0.5],
  ...Array.from({ length: 40 }, () => [0, 0, 0, 0, -0.75]),
  [0.1, 0, 0, -0.1, 0],
];
const MANY = [
  [0.5, 0.1, 0.2, -0.3, 0.4],
  [0.3, 0.2, -0.1, 0.4, -0.5],
  [0.1, -0.2, 0.3, -0.1, 2],
];

function scored(table: number[][], row: Record<number, number>): number[] {
  const weights = compactWeights(Float32Array.from(table.flat()), CLASSES);
  const scores = new Float64Array(CLASSES).fill(7);
  const indices = Int32Array.from(Object.keys(row), Number);
  scoreClasses(weights, { indices, values: Float32Array.from(Object.values(row)) }, scores);
  return Array.from(scores);
}

describe('The weights of a linear model', () => {
  it('score the classes with the bias, and leave out what is next to nothing', () => {
    for (const [at, want] of [0.75, -0.125, 0, -0.1, 0].entries())
      expect(scored(FEW, { 0: 1.3, 1: 0.5 })[at]).to.be.closeTo(want, 1e-4);
    for (const [at, want] of [0.7, 0.4, -0.2, 0.7, -1].entries())
      expect(scored(FEW, { 2: 2 })[at]).to.be.closeTo(want, 1e-4);
  });

  it('have an entry for each class and no places where most are needed', () => {
    const weights = compactWeights(Float32Array.from(MANY.flat()), CLASSES);
    expect([weights.starts.length, weights.classes.length, weights.values.length]).to.deep.equal([0, 0, 15]);
    for (const [at, want] of [1.1, 0, 0.7, -0.7, 2.8].entries())
      expect(scored(MANY, { 0: 2 })[at]).to.be.closeTo(want, 2e-4);
  });

  it('are added feature by feature', () => {
    for (const table of [FEW, MANY]) {
      const scores = new Float64Array(CLASSES).fill(1);
      addWeights(compactWeights(Float32Array.from(table.flat()), CLASSES), 0, 2, scores);
      expect(scores[0]).to.be.closeTo(2, 2e-4);
    }
  });
});
