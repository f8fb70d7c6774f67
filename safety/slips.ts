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

/** What a likely slip may have made this of, behind the first letter. */
export function* likelyMeant(word: string): Generator<string> {
  if (word.length > LONGEST_EDITED) return;
  for (let at = 1; at <= word.length; at += 1) {
    const left = word.slice(0, at);
    const right = word.slice(at);
    if (right.length > 1) yield left + right[1] + right[0] + right.slice(2);
    if (right[0] === left.at(-1)) yield left + right.slice(1);
    for (const letter of LETTERS) yield left + letter + right;
  }
}

/** All strings one edit away. */
export function* edits(word: string): Generator<string> {
  if (word.length > LONGEST_EDITED) return;
  for (let at = 0; at <= word.length; at += 1) {
    const left = word.slice(0, at);
    const right = word.slice(at);
    yield left + right.slice(1);
    if (right.length > 1) yield left + right[1] + right[0] + right.slice(2);
    for (const letter of LETTERS) {
      yield left + letter + right;
      yield left + letter + right.slice(1);
    }
  }
}
