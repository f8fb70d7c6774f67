type Numbers = Int32Array | Float32Array;

/** How many numbers the first array takes, and at most one of the later ones, each of which takes twice as many. */
const FIRST_LENGTH = 65_536;
const GREATEST_LENGTH = 4_194_304;

/**
 * Keeps the numbers of many rows in few arrays. A training has hundreds of thousands of rows: an array of its own
 * for each, some of them several times over, keeps the garbage collector busy for longer than all else takes.
 */
export class NumberStore<Kept extends Numbers> {
  readonly #make: (length: number) => Kept;
  #array: Kept;
  #used = 0;

  constructor(make: (length: number) => Kept) {
    this.#make = make;
    this.#array = make(0);
  }

  /** A copy that lies beside those of other rows. */
  keep(numbers: Kept): Kept {
    if (this.#used + numbers.length > this.#array.length) {
      const length = Math.min(Math.max(FIRST_LENGTH, 2 * this.#array.length), GREATEST_LENGTH);
      this.#array = this.#make(Math.max(length, numbers.length));
      this.#used = 0;
    }
    const kept = this.#array.subarray(this.#used, this.#used + numbers.length) as Kept;
    kept.set(numbers);
    this.#used += numbers.length;
    return kept;
  }
}
