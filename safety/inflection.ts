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

const SPANISH_PRONOUNS = ['me', 'te', 'se', 'nos', 'lo', 'la', 'le', 'los', 'las', 'les'];

/**
 * True for a regular form of one of the words: plural, past, gerund, gender, adverb, in either language, and an
 * infinitive or gerund with one or two Spanish pronouns behind it ('cobrarme', 'moviendose', 'pagarmelo').
 */
export function isInflected(word: string, words: ReadonlySet<string>): boolean {
  return isForm(word, words) || SPANISH_PRONOUNS.some((pronoun) => isWithPronoun(word, pronoun, words));
}

function isWithPronoun(word: string, pronoun: string, words: ReadonlySet<string>): boolean {
  if (!word.endsWith(pronoun)) return false;
  const verb = word.slice(0, -pronoun.length).replace(/(?<=[aei]r|ndo)(me|te|se|nos)$/, '');
  if (/[aei]r$/.test(verb)) return words.has(verb);
  return /[ai]e?ndo$/.test(verb) && isForm(verb, words);
}

function isForm(word: string, words: ReadonlySet<string>): boolean {
  return ENDINGS.some(([ending, bases]) => {
    if (!word.endsWith(ending) || word.length - ending.length < 3) return false;
    const stem = word.slice(0, -ending.length);
    const twin = stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : undefined;
    return bases.some((base) => words.has(stem + base)) || (twin !== undefined && words.has(twin));
  });
}
