const LEAST_PLACES = 16;
const FREE = -1;
/** The share of the places that may be taken: while it grows, and where nothing is added any more. */
const FULL = { growing: 0.5, packed: 0.7 };
/** Figures of a place: the two numbers and the value. */
const WIDTH = 3;

/**
 * Numbers by pairs of whole numbers. A model has some hundred thousands of pairs: as texts in a `Map` they took ten
 * times the memory, and each look-up had to make a text first. Open addressing with linear probing.
 */
export class PairTable {
  #figures: Int32Array;
  #size: number | undefined;

  /** Empty, or with the `figures` of another one. */
  constructor(figures?: Int32Array) {
    this.#figures = figures ?? places(LEAST_PLACES);
  }

  /** Counted when it is first asked for: a table out of a file is only looked up in. */
  get size(): number {
    this.#size ??= taken(this.#figures);
    return this.#size;
  }

  /** All that it holds, in few places, as it can be kept in a file. */
  packed(): Int32Array {
    const packed = new PairTable(places(Math.ceil(this.size / FULL.packed) + 1));
    packed.#takeOver(this.#figures);
    return packed.#figures;
  }

  get(one: number, other: number): number | undefined {
    const value = this.#figures[this.#placeOf(one, other) + 2] as number;
    return value === FREE ? undefined : value;
  }

  /** `value` must be 0 or more. */
  set(one: number, other: number, value: number): void {
    const size = this.size;
    if (size * WIDTH >= this.#figures.length * FULL.growing) this.#grow();
    const place = this.#placeOf(one, other);
    if (this.#figures[place + 2] === FREE) this.#size = size + 1;
    this.#figures[place] = one;
    this.#figures[place + 1] = other;
    this.#figures[place + 2] = value;
  }

  /** Every pair with its value, the least value first. */
  entries(): (readonly [one: number, other: number, value: number])[] {
    const found: (readonly [number, number, number])[] = [];
    for (let at = 0; at < this.#figures.length; at += WIDTH) {
      const [one, other, value] = this.#figures.subarray(at, at + WIDTH) as unknown as [
        number,
        number,
        number,
      ];
      if (value !== FREE) found.push([one, other, value]);
    }
    return found.sort((one, other) => one[2] - other[2]);
  }

  /** Where the pair is, or where it would be put. */
  #placeOf(one: number, other: number): number {
    const figures = this.#figures;
    let place = Math.floor((hash(one, other) / HASHES) * (figures.length / WIDTH)) * WIDTH;
    while (figures[place + 2] !== FREE && !(figures[place] === one && figures[place + 1] === other)) {
      place += WIDTH;
      if (place === figures.length) place = 0;
    }
    return place;
  }

  #grow(): void {
    const before = this.#figures;
    this.#figures = places((before.length / WIDTH) * 2);
    this.#takeOver(before);
  }

  #takeOver(figures: Int32Array): void {
    for (let at = 0; at < figures.length; at += WIDTH) {
      if (figures[at + 2] === FREE) continue;
      const place = this.#placeOf(figures[at] as number, figures[at + 1] as number);
      this.#figures.set(figures.subarray(at, at + WIDTH), place);
    }
  }
}

/** So many of them, all free. */
function places(count: number): Int32Array {
  return new Int32Array(count * WIDTH).fill(FREE);
}

function taken(figures: Int32Array): number {
  let count = 0;
  for (let at = 2; at < figures.length; at += WIDTH) if (figures[at] !== FREE) count += 1;
  return count;
}

const HASHES = 2 ** 32;

/**
 * From 0 up to `HASHES`: spreads the bits of both numbers, after the finalizer of MurmurHash3 (Appleby 2011, public
 * domain).
 */
function hash(one: number, other: number): number {
  let mixed = Math.imul(one, 0x9e3779b1) ^ other;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
