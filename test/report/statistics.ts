/** Standard normal quantile of a two-sided 95 % interval. */
const Z = 1.959964;

export interface Share {
  hits: number;
  of: number;
}

/** The part that was hit, 0 to 1; 1 where there was nothing to hit. */
export function rate({ hits, of }: Share): number {
  return of === 0 ? 1 : hits / of;
}

/** The bounds between which the true share lies with 95 % confidence, by Wilson's score interval. */
export function wilson({ hits, of }: Share): [low: number, high: number] {
  if (of === 0) return [0, 1];
  const share = hits / of;
  const spread = Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  const middle = share + (Z * Z) / (2 * of);
  const scale = 1 + (Z * Z) / of;
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}

/** How many of the items a test holds for. */
export function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): Share {
  return { hits: items.filter(holds).length, of: items.length };
}
