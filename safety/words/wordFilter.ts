const BASE = 0x01000193;
const BITS = 20;

/**
 * Hashes of all parts of a word at the price of hashing it once (Karp and Rabin 1987), so that hundreds of variants
 * of it can be asked about without a text for each.
 */
export class PartHashes {
  readonly length: number;
  private readonly upTo: Int32Array;

  constructor(word: string) {
    this.length = word.length;
    this.upTo = new Int32Array(word.length + 1);
    for (let at = 0; at < word.length; at += 1)
      this.upTo[at + 1] = withLetter(this.upTo[at] as number, word.charCodeAt(at));
  }

  /** The hash of the letters from `start` up to, not including, `end`. */
  of(start: number, end: number): number {
    return ((this.upTo[end] as number) - Math.imul(this.upTo[start] as number, powerOf(end - start))) | 0;
  }

  /** The hash of the word without the letter at this place. */
  without(at: number): number {
    return this.withRest(this.of(0, at), at + 1);
  }

  /** The hash of a text behind which the word goes on from `start`. */
  withRest(left: number, start: number): number {
    const { length } = this;
    return start < length ? joinHashes(left, this.of(start, length), length - start) : left;
  }
}

export function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = withLetter(hash, text.charCodeAt(at));
  return hash;
}

/** The hash of a text with one letter more behind it. */
export function withLetter(hash: number, code: number): number {
  return (Math.imul(hash, BASE) + code) | 0;
}

/** The hash of a text behind which another one, of that length, is put. */
export function joinHashes(left: number, right: number, length: number): number {
  return (Math.imul(left, powerOf(length)) + right) | 0;
}

const powers = [1];

function powerOf(length: number): number {
  for (let next = powers.length; next <= length; next += 1)
    powers.push(Math.imul(powers[next - 1] as number, BASE));
  return powers[length] as number;
}

/** A set of words that is asked by their hashes: false is certain, true is a reason to look (Bloom 1970). */
export class WordFilter {
  private readonly bits: Int32Array;

  /** Of these words, and of those of another filter. */
  constructor(words: Iterable<string>, other?: WordFilter) {
    this.bits = other?.bits.slice() ?? new Int32Array(1 << (BITS - 5));
    for (const word of words) {
      const hash = hashOf(word);
      this.add(firstPlace(hash));
      this.add(secondPlace(hash));
    }
  }

  mayHold(hash: number): boolean {
    const first = firstPlace(hash);
    if (((this.bits[first >>> 5] as number) & (1 << first)) === 0) return false;
    const second = secondPlace(hash);
    return ((this.bits[second >>> 5] as number) & (1 << second)) !== 0;
  }

  private add(place: number): void {
    this.bits[place >>> 5] = (this.bits[place >>> 5] as number) | (1 << place);
  }
}

function firstPlace(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> (32 - BITS);
}

function secondPlace(hash: number): number {
  return Math.imul(hash ^ (hash >>> 13), 0x85ebca6b) >>> (32 - BITS);
}
