/** Longest text, in UTF-16 units, that is read as it stands; also about what is left of a longer one. */
export const TEXT_LIMIT = 8_000;

const FILTER_BITS = 23;
const SPACE = 32;
/** Of a word that is longer than twice this, the middle is left out. */
const HALF_WORD = 32;

/**
 * Brings a text of any length down to about `TEXT_LIMIT` in linear time. Padding goes first: runs of one
 * character, the middle of endless words, and pairs of words that already occurred, so that a cry for help between a million copies of
 * something is still read. What is too long after that keeps its head and its tail.
 */
export function boundText(text: string): string {
  if (text.length <= TEXT_LIMIT) return text;
  const varied = dropRepeats(shortenRuns(text));
  if (varied.length <= TEXT_LIMIT) return varied.toWellFormed();
  const half = TEXT_LIMIT / 2;
  return `${varied.slice(0, half)}\n${varied.slice(-half)}`.toWellFormed();
}

function shortenRuns(text: string): string {
  const kept: string[] = [];
  let start = 0;
  for (let at = 1, run = 1; at <= text.length; at++) {
    const same = text.charCodeAt(at) === text.charCodeAt(at - 1);
    if (!same && run > 3) {
      kept.push(text.slice(start, at - run + 3));
      start = at;
    }
    run = same ? run + 1 : 1;
  }
  kept.push(text.slice(start));
  return kept.join('');
}

/** Drops each word that follows the same word as before; a hashed set is exact enough for text of this size. */
function dropRepeats(text: string): string {
  const seen = new Uint8Array(1 << (FILTER_BITS - 3));
  const kept: string[] = [];
  let before = 0;
  for (let at = 0; at < text.length; ) {
    const start = at;
    let hash = 0;
    for (; at < text.length && text.charCodeAt(at) > SPACE; at++) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    }
    const end = at;
    while (at < text.length && text.charCodeAt(at) <= SPACE) at++;
    if (addPair(seen, before, hash)) kept.push(shortWord(text, start, end), text.slice(end, at));
    before = hash;
  }
  return kept.join('');
}

function shortWord(text: string, start: number, end: number): string {
  if (end - start <= 2 * HALF_WORD) return text.slice(start, end);
  return text.slice(start, start + HALF_WORD) + text.slice(end - HALF_WORD, end);
}

function addPair(seen: Uint8Array, first: number, second: number): boolean {
  const mixed = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
  const slot = (mixed ^ (mixed >>> 15)) >>> (32 - FILTER_BITS);
  const bit = 1 << (slot & 7);
  const old = seen[slot >>> 3] ?? 0;
  seen[slot >>> 3] = old | bit;
  return (old & bit) === 0;
}
