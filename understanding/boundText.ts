/** Longest text, in UTF-16 units, that is read as it stands; also about what is left of a longer one. */
export const TEXT_LIMIT = 8_000;

const HALF_TEXT = TEXT_LIMIT / 2;
/** Of a word that is longer than twice this, the middle is left out. */
const HALF_WORD = 32;
const LONGEST_RUN = 3;
const SPACE = 32;
const FILTER_BITS = 23;

/** A stretch of the text that is kept; `end` is exclusive. */
interface Stretch {
  start: number;
  end: number;
}

/**
 * Brings a text of any length down to about `TEXT_LIMIT` in linear time. Padding goes first: runs of one
 * character, the middle of endless words, and pairs of words that already occurred, so that a cry for help
 * between a million copies of something is still read. What is too long after that keeps its head and tail.
 */
export function boundText(text: string): string {
  if (text.length <= TEXT_LIMIT) return text;
  const short = shortenRuns(text);
  const kept = variedStretches(short);
  const length = kept.reduce((sum, { start, end }) => sum + end - start, 0);
  if (length <= TEXT_LIMIT) return joined(short, kept).toWellFormed();
  return `${headOf(short, kept)}\n${tailOf(short, kept)}`.toWellFormed();
}

function shortenRuns(text: string): string {
  const kept: string[] = [];
  let start = 0;
  for (let at = 1, run = 1; at <= text.length; at++) {
    const same = text.charCodeAt(at) === text.charCodeAt(at - 1);
    if (!same && run > LONGEST_RUN) {
      kept.push(text.slice(start, at - run + LONGEST_RUN));
      start = at;
    }
    run = same ? run + 1 : 1;
  }
  kept.push(text.slice(start));
  return kept.join('');
}

/** Leaves out each word that follows the same word as before; a hashed set is exact enough at this size. */
function variedStretches(text: string): Stretch[] {
  const seen = new Uint8Array(1 << (FILTER_BITS - 3));
  const kept: Stretch[] = [];
  let before = 0;
  for (let at = 0; at < text.length; ) {
    const start = at;
    let hash = 0;
    for (; at < text.length && text.charCodeAt(at) > SPACE; at++) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    }
    const end = at;
    while (at < text.length && text.charCodeAt(at) <= SPACE) at++;
    if (addPair(seen, before, hash)) {
      const long = end - start > 2 * HALF_WORD;
      if (long) keep(kept, start, start + HALF_WORD);
      keep(kept, long ? end - HALF_WORD : start, at);
    }
    before = hash;
  }
  return kept;
}

function keep(kept: Stretch[], start: number, end: number): void {
  const last = kept.at(-1);
  if (last?.end === start) last.end = end;
  else kept.push({ start, end });
}

function joined(text: string, kept: readonly Stretch[]): string {
  return kept.map(({ start, end }) => text.slice(start, end)).join('');
}

function headOf(text: string, kept: readonly Stretch[]): string {
  let head = '';
  for (const { start, end } of kept) {
    if (head.length >= HALF_TEXT) break;
    head += text.slice(start, Math.min(end, start + HALF_TEXT - head.length));
  }
  return head;
}

function tailOf(text: string, kept: readonly Stretch[]): string {
  let tail = '';
  for (const { start, end } of kept.toReversed()) {
    if (tail.length >= HALF_TEXT) break;
    tail = text.slice(Math.max(start, end - HALF_TEXT + tail.length), end) + tail;
  }
  return tail;
}

function addPair(seen: Uint8Array, first: number, second: number): boolean {
  const mixed = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
  const slot = (mixed ^ (mixed >>> 15)) >>> (32 - FILTER_BITS);
  const bit = 1 << (slot & 7);
  const old = seen[slot >>> 3] ?? 0;
  seen[slot >>> 3] = old | bit;
  return (old & bit) === 0;
}
