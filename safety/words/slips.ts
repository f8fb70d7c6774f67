import { PartHashes, withLetter } from './wordFilter.ts';

/** Longer words are left as they are: few other words are near them. */
const LONGEST_EDITED = 14;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * True where `word` is the known word but for two letters swapped, one left out or one doubled: of all slips of the
 * hand the most frequent ones.
 */
export function isLikelySlip(word: string, known: string): boolean {
  let at = 0;
  while (at < word.length && word[at] === known[at]) at += 1;
  const rest = word.slice(at);
  const meant = known.slice(at);
  if (word.length === known.length) {
    return (
      rest.length >= 2 && rest[0] === meant[1] && rest[1] === meant[0] && rest.slice(2) === meant.slice(2)
    );
  }
  if (word.length < known.length) return rest === meant.slice(1);
  return rest.slice(1) === meant && (rest[0] === word[at - 1] || rest[0] === rest[1]);
}

/** Tells by the hash of a text (see `hashOf`) whether it may be of those that are looked for. */
type Sought = (hash: number) => boolean;

/** What a likely slip may have made this of, behind the first letter. */
export function* likelyMeant(word: string, isSought: Sought = () => true): Generator<string> {
  if (word.length > LONGEST_EDITED) return;
  const hashes = new PartHashes(word);
  for (let at = 1; at <= word.length; at += 1) {
    if (isSought(withSwap(word, hashes, at))) yield* swapped(word, at);
    if (word[at] === word[at - 1] && isSought(hashes.without(at)))
      yield word.slice(0, at) + word.slice(at + 1);
    for (const letter of LETTERS) {
      if (isSought(withMore(hashes, letter, at, at))) yield word.slice(0, at) + letter + word.slice(at);
    }
  }
}

/** All strings one edit away. */
export function* edits(word: string, isSought: Sought = () => true): Generator<string> {
  if (word.length > LONGEST_EDITED) return;
  const hashes = new PartHashes(word);
  for (let at = 0; at <= word.length; at += 1) {
    const left = word.slice(0, at);
    if (isSought(hashes.without(at))) yield left + word.slice(at + 1);
    if (isSought(withSwap(word, hashes, at))) yield* swapped(word, at);
    for (const letter of LETTERS) {
      if (isSought(withMore(hashes, letter, at, at))) yield left + letter + word.slice(at);
      if (isSought(withMore(hashes, letter, at, at + 1))) yield left + letter + word.slice(at + 1);
    }
  }
}

function* swapped(word: string, at: number): Generator<string> {
  if (at + 1 < word.length) yield word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
}

function withSwap(word: string, hashes: PartHashes, at: number): number {
  const next = withLetter(hashes.of(0, at), word.charCodeAt(at + 1));
  return hashes.withRest(withLetter(next, word.charCodeAt(at)), at + 2);
}

/** The hash of the word with this letter in place of those from `start` to `end`. */
function withMore(hashes: PartHashes, letter: string, start: number, end: number): number {
  return hashes.withRest(withLetter(hashes.of(0, start), letter.charCodeAt(0)), end);
}
