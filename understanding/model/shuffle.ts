/** Brings items into a mixed order, in place; the same seed gives the same order. */
export function shuffle<Item>(items: Indexed<Item>, random: () => number): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const moved = items[at] as Item;
    items[at] = items[other] as Item;
    items[other] = moved;
  }
}

/** Mulberry32: numbers from 0 up to 1 that are the same in every run. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** An array, or a typed one. */
interface Indexed<Item> {
  readonly length: number;
  [at: number]: Item;
}
