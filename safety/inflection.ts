const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ies', ['y']],
  ['ied', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['er', ['', 'e']],
  ['ers', ['', 'e']],
  ['est', ['', 'e']],
  ['ly', ['']],
  ['as', ['o', 'a']],
  ['os', ['o']],
  ['a', ['o']],
  ['ando', ['ar']],
  ['iendo', ['er', 'ir']],
  ['ado', ['ar']],
  ['ada', ['ar']],
  ['ido', ['er', 'ir']],
  ['mente', ['', 'o', 'a']],
];

/** True for a regular form of one of the words: plural, past, gerund, gender, adverb, in either language. */
export function isInflected(word: string, words: ReadonlySet<string>): boolean {
  return ENDINGS.some(([ending, bases]) => {
    if (!word.endsWith(ending) || word.length - ending.length < 3) return false;
    const stem = word.slice(0, -ending.length);
    const twin = stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : undefined;
    return bases.some((base) => words.has(stem + base)) || (twin !== undefined && words.has(twin));
  });
}
