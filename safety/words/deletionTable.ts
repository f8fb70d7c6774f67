const FIRST_SIZE = 1 << 12;
const HASH_BASIS = 0x811c9dc5;
const HASH_PRIME = 0x01000193;

/**
 * Numbers kept under strings that are known by their 32-bit hash alone (FNV-1a), in the order in which they were
 * added. Two strings may share a hash, so a caller compares what it finds with what it looks for. It holds some
 * hundred thousand entries in a few megabytes, where a map of strings takes twenty times as much.
 */
export class DeletionTable {
  /** First and last entry of each bucket, -1 where it is empty. */
  private heads = new Int32Array(FIRST_SIZE).fill(-1);
  private tails = new Int32Array(FIRST_SIZE).fill(-1);
  private hashes = new Int32Array(FIRST_SIZE);
  private numbers = new Int32Array(FIRST_SIZE);
  /** The entry after this one in its bucket, or -1. */
  private followers = new Int32Array(FIRST_SIZE);
  private size = 0;

  /** A table again out of what a file kept of it. */
  static from(kept: object): DeletionTable {
    return Object.assign(new DeletionTable(), kept);
  }

  /** Keeps the number under the word and every form of it with up to `depth` letters left out, two at most. */
  addForms(word: string, depth: number, number: number): void {
    this.add(hashWithout(word, word.length, -1, -1), number);
    if (depth === 0 || word.length < 3) return;
    for (let one = 0; one < word.length; one += 1) {
      this.add(hashWithout(word, word.length, one, -1), number);
      if (depth === 1 || word.length < 4) continue;
      for (let other = one + 1; other < word.length; other += 1)
        this.add(hashWithout(word, word.length, one, other), number);
    }
  }

  /**
   * Adds to `found` the numbers under the first `length` letters of a word without those at these two places (-1 leaves
   * none out), and now and then one that stands under another string.
   */
  collect(word: string, length: number, one: number, other: number, found: Set<number>): void {
    const hash = hashWithout(word, length, one, other);
    let entry = this.heads[hash & (this.heads.length - 1)] as number;
    while (entry >= 0) {
      if (this.hashes[entry] === hash) found.add(this.numbers[entry] as number);
      entry = this.followers[entry] as number;
    }
  }

  /** The same for the letters as they are and with up to `depth` left out, of which at least two stay. */
  collectForms(word: string, length: number, depth: number, found: Set<number>): void {
    this.collect(word, length, -1, -1, found);
    if (depth === 0 || length < 3) return;
    for (let one = 0; one < length; one += 1) this.collect(word, length, one, -1, found);
    if (depth === 1 || length < 4) return;
    for (let one = 0; one < length; one += 1) {
      for (let other = one + 1; other < length; other += 1) this.collect(word, length, one, other, found);
    }
  }

  private add(hash: number, number: number): void {
    if (this.size === this.hashes.length) this.grow();
    this.hashes[this.size] = hash;
    this.numbers[this.size] = number;
    this.append(this.size);
    this.size += 1;
  }

  private append(entry: number): void {
    const bucket = (this.hashes[entry] as number) & (this.heads.length - 1);
    const last = this.tails[bucket] as number;
    if (last < 0) this.heads[bucket] = entry;
    else this.followers[last] = entry;
    this.tails[bucket] = entry;
    this.followers[entry] = -1;
  }

  private grow(): void {
    const doubled = this.hashes.length * 2;
    this.hashes = widened(this.hashes, doubled);
    this.numbers = widened(this.numbers, doubled);
    this.followers = new Int32Array(doubled);
    this.heads = new Int32Array(doubled).fill(-1);
    this.tails = new Int32Array(doubled).fill(-1);
    for (let entry = 0; entry < this.size; entry += 1) this.append(entry);
  }
}

function widened(values: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const wide = new Int32Array(length);
  wide.set(values);
  return wide;
}

/** The hash of the first letters of the word without those at these two places; -1 leaves none out. */
function hashWithout(word: string, length: number, one: number, other: number): number {
  let hash = HASH_BASIS;
  for (let at = 0; at < length; at += 1) {
    if (at !== one && at !== other) hash = Math.imul(hash ^ word.charCodeAt(at), HASH_PRIME);
  }
  // The low bits choose the bucket; FNV leaves most of its mixing in the high ones.
  return hash ^ (hash >>> 15);
}
