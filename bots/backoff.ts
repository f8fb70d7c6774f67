/**
 * Milliseconds to wait after so many failures in a row: doubled each time up to a limit, of which half is left
 * to chance, so that those who failed together do not come back together.
 */
export function backoff(
  failures: number,
  { first, most }: { first: number; most: number },
  chance: () => number = Math.random,
): number {
  const full = Math.min(most, first * 2 ** (failures - 1));
  return Math.round(full / 2 + (full / 2) * chance());
}
