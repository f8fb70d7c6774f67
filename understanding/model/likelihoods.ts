/** Farther behind the likeliest class than this is no farther. */
const FARTHEST = 20;

/** Lowers, in place, the scores of classes that are less likely than the likeliest by that share of the difference. */
export function lowerUnlikely(scores: Float64Array, likely: Float64Array, share: number): void {
  if (share === 0) return;
  let most = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < likely.length; label += 1) most = Math.max(most, likely[label] as number);
  for (let label = 0; label < scores.length; label += 1) {
    const behind = Math.min(most - (likely[label] as number), FARTHEST);
    scores[label] = (scores[label] as number) - share * behind;
  }
}

/** The log likelihood of any of some classes. */
export function logOfSum(logs: readonly number[]): number {
  const most = Math.max(...logs);
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0));
}
