import { hashOf, joinHashes, type PartHashes, type WordFilter } from './wordFilter.ts';

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
const SHORTEST_STEM = 3;

/** What may stand behind a stem of the patterns that stands for its own forms alone. */
export const STEM_ENDINGS = new Set(
  `s es e d ed ing in y ly ful er ers r n a o as os an en ar er ir or i io ia ando iendo ado ada ados adas ido aba aron
   to ta ito ita itos itas ies`
    .split(/\s+/)
    .concat(''),
);

const SPANISH_PRONOUNS = ['me', 'te', 'se', 'nos', 'lo', 'la', 'le', 'los', 'las', 'les'];

/** Most words end in a letter that no ending has: they need not be compared with any. */
const ENDINGS_BY_LETTER = Map.groupBy(ENDINGS, ([ending]) => ending.at(-1));
const PRONOUNS_BY_LETTER = Map.groupBy(SPANISH_PRONOUNS, (pronoun) => pronoun.at(-1));
const HASHED_ENDINGS = ENDINGS.map(([ending, bases]) => ({
  hash: hashOf(ending),
  length: ending.length,
  bases: bases.map((base) => ({ hash: hashOf(base), length: base.length })),
}));
const HASHED_PRONOUNS = SPANISH_PRONOUNS.map((pronoun) => ({
  hash: hashOf(pronoun),
  length: pronoun.length,
}));

/**
 * True for a regular form of one of the words: plural, past, gerund, gender, adverb, in either language, and an
 * infinitive or gerund with one or two Spanish pronouns behind it ('cobrarme', 'moviendose', 'pagarmelo').
 */
export function isInflected(word: string, words: ReadonlySet<string>): boolean {
  const pronouns = PRONOUNS_BY_LETTER.get(word.at(-1)) ?? [];
  return isForm(word, words) || pronouns.some((pronoun) => isWithPronoun(word, pronoun, words));
}

/** True for a Spanish diminutive of one of the words ('vueltitas', 'suavecito', 'poquito'). */
export function isDiminutive(word: string, words: ReadonlySet<string>): boolean {
  const [, stem, ending = ''] = /^(.{2,}?)(?:e?c)?it([oa])s?$/.exec(word) ?? [];
  if (stem === undefined) return false;
  const bases = [stem, stem.replace(/qu$/, 'c').replace(/gu$/, 'g')];
  return bases.some((base) => [ending, 'o', 'a', 'e', ''].some((last) => words.has(base + last)));
}

/** False only where the part of a word, by its hashes, is certainly no such form of the words of a filter. */
export function mayBeInflected(hashes: PartHashes, start: number, end: number, words: WordFilter): boolean {
  const endsWith = ({ hash, length }: { hash: number; length: number }) =>
    end - start >= length + 2 && hashes.of(end - length, end) === hash;
  if (HASHED_PRONOUNS.some(endsWith)) return true;
  return HASHED_ENDINGS.some((ending) => {
    const stemEnd = end - ending.length;
    if (stemEnd - start < SHORTEST_STEM || !endsWith(ending)) return false;
    if (words.mayHold(hashes.of(start, stemEnd - 1))) return true;
    const stem = hashes.of(start, stemEnd);
    return ending.bases.some(({ hash, length }) => words.mayHold(joinHashes(stem, hash, length)));
  });
}

function isWithPronoun(word: string, pronoun: string, words: ReadonlySet<string>): boolean {
  if (!word.endsWith(pronoun)) return false;
  const verb = word.slice(0, -pronoun.length).replace(/(?<=[aei]r|ndo)(me|te|se|nos)$/, '');
  if (/[aei]r$/.test(verb)) return words.has(verb);
  return /[ai]e?ndo$/.test(verb) && isForm(verb, words);
}

function isForm(word: string, words: ReadonlySet<string>): boolean {
  const endings = ENDINGS_BY_LETTER.get(word.at(-1)) ?? [];
  return endings.some(([ending, bases]) => {
    if (!word.endsWith(ending) || word.length - ending.length < SHORTEST_STEM) return false;
    const stem = word.slice(0, -ending.length);
    const twin = stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : undefined;
    return bases.some((base) => words.has(stem + base)) || (twin !== undefined && words.has(twin));
  });
}

/** True for a word whose first letters, so many as `stem`, are a stem, with an ending or the last letter doubled. */
export function isFormOfStem(word: string, stem: number): boolean {
  const rest = word.slice(stem);
  return STEM_ENDINGS.has(rest) || (rest[0] === word[stem - 1] && /^.(ing|ed|y|er|ers)$/.test(rest));
}
