/** Longest text, in UTF-16 units, that is read as it stands. */
const LONGEST_TEXT = 8_000;
/** About what is left of a longer one, which nobody types. */
export const TEXT_LIMIT = 5_000;

const HALF_TEXT = TEXT_LIMIT / 2;
/** Of a word that is longer than twice this, the middle is left out. */
const HALF_WORD = 32;
const LONGEST_RUN = 3;
const SPACE = 32;
const FILTER_BITS = 23;

/**
 * Brings a text that is too long down to about `TEXT_LIMIT` in linear time. Padding goes first: runs of one
 * character, the middle of endless words, and pairs of words that already occurred, so that a cry for help
 * between a million copies of something is still read. What is too long after that keeps its head and tail.
 */
export function boundText(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  // The letters of a string come one by one at ten times the price of those of an array.
  const units = new Uint16Array(text.length);
  Buffer.from(units.buffer).write(text, 'utf16le');
  const kept = keepVaried(units.subarray(0, shortenRuns(units)));
  if (kept <= TEXT_LIMIT) return textOf(units.subarray(0, kept)).toWellFormed();
  const head = textOf(units.subarray(0, HALF_TEXT));
  const tail = textOf(units.subarray(kept - HALF_TEXT, kept));
  return `${head}\n${tail}`.toWellFormed();
}

/** In place; gives back how many units are left. */
function shortenRuns(units: Uint16Array): number {
  let kept = 0;
  let run = 0;
  let before = -1;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as number;
    run = unit === before ? run + 1 : 1;
    before = unit;
    if (run <= LONGEST_RUN) units[kept++] = unit;
  }
  return kept;
}

/**
 * Leaves out, in place, each word that follows the same word as before; gives back how many units are left. A hashed
 * set is exact enough at this size.
 */
function keepVaried(units: Uint16Array): number {
  const seen = new Uint8Array(1 << (FILTER_BITS - 3));
  let kept = 0;
  let before = 0;
  for (let at = 0; at < units.length; ) {
    const start = at;
    let hash = 0;
    for (; at < units.length && (units[at] as number) > SPACE; at++) {
      hash = Math.imul(hash ^ (units[at] as number), 0x01000193);
    }
    const end = at;
    while (at < units.length && (units[at] as number) <= SPACE) at++;
    if (addPair(seen, before, hash)) {
      const long = end - start > 2 * HALF_WORD;
      if (long) kept = move(units, start, start + HALF_WORD, kept);
      kept = move(units, long ? end - HALF_WORD : start, at, kept);
    }
    before = hash;
  }
  return kept;
}

/** Copies a stretch to a place before it; gives back where the copy ends. */
function move(units: Uint16Array, start: number, end: number, to: number): number {
  if (start === to) return end;
  for (let at = start; at < end; at++) units[to + at - start] = units[at] as number;
  return to + end - start;
}

function textOf(units: Uint16Array): string {
  return String.fromCharCode(...units);
}

function addPair(seen: Uint8Array, first: number, second: number): boolean {
  const mixed = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
  const slot = (mixed ^ (mixed >>> 15)) >>> (32 - FILTER_BITS);
  const bit = 1 << (slot & 7);
  const old = seen[slot >>> 3] ?? 0;
  seen[slot >>> 3] = old | bit;
  return (old & bit) === 0;
}
