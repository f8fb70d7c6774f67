import type { HeardKey, Speaker } from '../../locales/index.ts';
import type { Utterance } from '../../safety/index.ts';
import { readChoice, readYesNo, type YesNo } from '../../understanding/index.ts';
import type { MenuItem } from '../chatMemory.ts';

type Words = readonly string[];

const MARK = /^[.,;!]$/;
const NO = ['no', 'nope', 'nop', 'nah'];
/** As it is shortened on a phone; none of them is another word in either language. */
const SHORTENED = new Map([
  ['q', 'que'],
  ['qe', 'que'],
  ['ke', 'que'],
  ['xq', 'porque'],
  ['pq', 'porque'],
]);

/** The words of a message, without the marks between them. */
export function wordsOf({ tokens, emoji }: Utterance): string[] {
  const words = tokens.map(({ text }) => SHORTENED.get(text) ?? text).filter((word) => !MARK.test(word));
  return words.length > 0 ? words : [...emoji];
}

/** The same without question marks, where there is more than one: a question is no sign of doubt by itself. */
export function spokenWords(utterance: Utterance): string[] {
  const words = wordsOf(utterance);
  return words.length > 1 ? words.filter((word) => word !== '?') : words;
}

/** True where the message is one of the phrases, and nothing else beside the fillers. */
export function isOnly(words: Words, phrases: Words, fillers: Words): boolean {
  const wanted = byFirstWord(phrases);
  const idle = byFirstWord(fillers);
  let found = false;
  for (let at = 0; at < words.length; ) {
    const hit = longestAt(words, at, wanted);
    const step = hit || longestAt(words, at, idle);
    if (step === 0) return false;
    found ||= hit > 0;
    at += step;
  }
  return found;
}

/** True where one of the phrases stands somewhere in the message. */
export function holds(words: Words, phrases: Words): boolean {
  const wanted = byFirstWord(phrases);
  return words.some((_, at) => longestAt(words, at, wanted) > 0);
}

/** True where the message begins with one of the phrases. */
export function begins(words: Words, phrases: Words): boolean {
  return longestAt(words, 0, byFirstWord(phrases)) > 0;
}

/** How many of the message's words belong to one of the phrases, fillers left out of the count: 0 to 1. */
export function shareOf(words: Words, phrases: Words, fillers: Words): number {
  const wanted = byFirstWord(phrases);
  const idle = byFirstWord(fillers);
  let hit = 0;
  let other = 0;
  for (let at = 0; at < words.length; ) {
    const found = longestAt(words, at, wanted);
    const idling = found ? 0 : longestAt(words, at, idle);
    hit += found;
    if (!found && !idling) other += 1;
    at += found || idling || 1;
  }
  return hit === 0 ? 0 : hit / (hit + other);
}

/**
 * A yes or a no to a question about health. A no is one only where nothing but a no is said, in a word or as people
 * say it to that question (`own`); a yes followed by more is still one; what is in doubt or put off, and a no to a
 * part of what is asked, is 'unsure'; undefined where the question was passed over. A no to all of it counts beside
 * such a part; asked `again`, so does any no before one.
 */
export function hearHealthAnswer(
  utterance: Utterance,
  speaker: Speaker,
  own?: HeardKey,
  again = false,
): YesNo | undefined {
  const words = spokenWords(utterance);
  const polite = speaker.hears('polite');
  const more = afterNo(utterance, speaker);
  const denials = [...speaker.hears('no'), ...(own ? speaker.hears(own) : [])];
  if ([words, more].some((said) => isOnly(said, denials, polite))) return 'no';
  const inPart = speaker.hears('no_in_part');
  if (isOnly(words, speaker.hears('no'), [...polite, ...inPart])) return 'no';
  if (again && isOnly(more, inPart, polite)) return 'no';
  if (putsOff(utterance, speaker)) return 'unsure';
  const plain = readYesNo(utterance);
  if (plain) return plain;
  if (begins(words, speaker.hears('yes'))) return 'yes';
  const isPart = [words, more].some((said) => isOnly(said, inPart, polite));
  return isPart || holds(words, speaker.hears('unsure')) ? 'unsure' : undefined;
}

/** True where what is asked or offered is put off or turned down, and nothing else is said. */
export function putsOff(utterance: Utterance, speaker: Speaker): boolean {
  return isOnly(spokenWords(utterance), speaker.hears('declines'), speaker.hears('polite'));
}

/** In the place of an answer: how many questions or exercises there are, or which one this is. */
export const HOW_MANY = 'how-many';

export function asksHowMany(utterance: Utterance, speaker: Speaker): boolean {
  return isOnly(spokenWords(utterance), speaker.hears('how_many'), speaker.hears('polite'));
}

/** True for a bare 'next', 'more' or 'what else', which says of nothing that it shall begin. */
export function goesOn(utterance: Utterance, speaker: Speaker): boolean {
  const phrases = [...speaker.hears('next'), ...speaker.hears('shortcut.ask-more')];
  return isOnly(spokenWords(utterance), phrases, speaker.hears('polite'));
}

/**
 * What follows a no that stands by itself. In Spanish only a mark or a polite word parts it from what it would turn
 * around.
 */
function afterNo({ tokens }: Utterance, { language, hears }: Speaker): string[] {
  const [no, ...more] = tokens.map(({ text }) => text);
  const isApart = language === 'en' || MARK.test(more[0] ?? '') || hears('polite').includes(more[0] ?? '');
  return no !== undefined && NO.includes(no) && isApart ? more.filter((word) => !MARK.test(word)) : [];
}

/** A plain yes or no to an offer, such as 'sure why not' or 'no thanks'. */
export function hearPlainAnswer(utterance: Utterance): 'yes' | 'no' | undefined {
  const plain = readYesNo(utterance);
  return plain === 'unsure' ? undefined : plain;
}

/**
 * The item of a menu that the message names: by its title, its number, or its place ('the second one').
 * `numbered`: how many of the items were shown with a number.
 */
export function pick(
  utterance: Utterance,
  menu: readonly MenuItem[],
  speaker: Speaker,
  numbered = menu.length,
): MenuItem | undefined {
  if (menu.length === 0) return undefined;
  const words = wordsOf(utterance);
  const idle = [...speaker.hears('filler'), ...speaker.hears('polite')];
  const titled =
    menu.find(({ title }) => fold(title) === words.join(' ')) ??
    menu.find(({ title }) => isOnly(words, [fold(title)], idle));
  const place = readChoice(
    withoutCourtesy(utterance, speaker),
    menu.slice(0, numbered).map(() => ''),
  );
  return titled ?? (place === undefined ? undefined : menu[place]);
}

/** The message without its polite words; the whole where it has no others. */
export function withoutCourtesy(utterance: Utterance, speaker: Speaker): Utterance {
  const polite = speaker.hears('polite');
  const tokens = utterance.tokens.filter(({ text }) => !polite.includes(text));
  return tokens.length > 0 ? { ...utterance, tokens } : utterance;
}

/** A text as a message's words: lower case, without accents and marks. */
export function fold(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^\p{L}\p{N}' ?]+/gu, ' ')
    .replace(/\?/g, ' ? ')
    .replace(/ +/g, ' ')
    .trim();
}

type Phrases = ReadonlyMap<string, readonly string[][]>;

/** Phrases taken apart before; the lists of a locale live as long as the process. */
const known = new WeakMap<Words, Phrases>();

function byFirstWord(phrases: Words): Phrases {
  const before = known.get(phrases);
  if (before) return before;
  const split = phrases.map((phrase) => phrase.split(' '));
  const grouped = Map.groupBy(split, ([first]) => first ?? '');
  known.set(phrases, grouped);
  return grouped;
}

function longestAt(words: Words, at: number, phrases: Phrases): number {
  const word = words[at] ?? '';
  let longest = 0;
  for (const first of isNumber(word) ? [word, '#'] : [word]) {
    for (const phrase of phrases.get(first) ?? []) {
      const isHeard = phrase.every((part, index) => matches(part, words[at + index]));
      if (isHeard && phrase.length > longest) longest = phrase.length;
    }
  }
  return longest;
}

function matches(word: string, heard: string | undefined): boolean {
  return heard !== undefined && (word === heard || (word === '#' && isNumber(heard)));
}

function isNumber(word: string): boolean {
  return /^\d{1,3}$/.test(word);
}
