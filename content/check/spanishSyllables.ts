const STRONG = 'aeoáéíóú';
const VOWELS = /[aeiouáéíóúü]+/g;

/**
 * Syllables of one Spanish word by the rules of spelling: a weak vowel (i, u) joins its neighbour, two strong
 * vowels or an accented í or ú part, a silent u in que, qui, gue and gui does not count, y sounds at the end.
 */
export function spanishSyllables(word: string): number {
  const sounds = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/([gq])u(?=[eiéí])/g, '$1')
    .replace(/([aeou])y\b/g, '$1i')
    .replace(/\by\b/g, 'i');
  const groups = sounds.match(VOWELS) ?? [];
  return Math.max(
    1,
    groups.reduce((sum, group) => sum + nucleiOf(group), 0),
  );
}

/** Each strong vowel is the heart of a syllable; a group of weak ones alone has one. */
function nucleiOf(vowels: string): number {
  return Math.max(1, [...vowels].filter((vowel) => STRONG.includes(vowel)).length);
}
