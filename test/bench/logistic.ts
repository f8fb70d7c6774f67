export interface Sample {
  inputs: number[];
  right: boolean;
}

const STEPS = 30;

/** The weights of a logistic regression by Newton's method; a constant input of 1 gives the intercept. */
export function fitLogistic(samples: readonly Sample[]): number[] {
  const size = samples[0]?.inputs.length ?? 0;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const { gradient, curvature } = slopes(samples, weights);
    const change = solve(curvature, gradient);
    weights = weights.map((weight, at) => weight + (change[at] ?? 0));
  }
  return weights;
}

function slopes(samples: readonly Sample[], weights: readonly number[]) {
  const gradient: number[] = weights.map(() => 0);
  const curvature = weights.map((_, row) => weights.map((_, column): number => (row === column ? 1e-6 : 0)));
  for (const { inputs, right } of samples) {
    const value = inputs.reduce((sum, input, at) => sum + input * (weights[at] ?? 0), 0);
    const chance = 1 / (1 + Math.exp(-value));
    inputs.forEach((input, row) => {
      gradient[row] = (gradient[row] ?? 0) + ((right ? 1 : 0) - chance) * input;
      const line = curvature[row] ?? [];
      inputs.forEach((other, column) => {
        line[column] = (line[column] ?? 0) + chance * (1 - chance) * input * other;
      });
    });
  }
  return { gradient, curvature };
}

/** Gauss's elimination; the matrix is symmetric and positive. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  rows.forEach((pivot, at) => {
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
      pivot.forEach((value, column) => {
        row[column] = (row[column] ?? 0) - factor * value;
      });
    }
  });
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}
