import type { HeardKey, Speaker } from '../locales/index.ts';
import type { Utterance } from '../safety/index.ts';
import type { MenuItem } from './chatMemory.ts';

export type YesNo = 'yes' | 'no' | 'unsure';
type Words = readonly string[];

/** The words of a message, without the marks between them. */
export function wordsOf({ tokens, emoji }: Utterance): string[] {
  const words = tokens.map(({ text }) => text).filter((word) => !/^[.,;!]$/.test(word));
  return words.length > 0 ? words : [...emoji];
}

/** True where the message is one of the phrases, and nothing else beside the fillers. */
export function isOnly(words: Words, phrases: Words, fillers: Words): boolean {
  const wanted = phrases.map(split);
  const idle = fillers.map(split);
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
  const wanted = phrases.map(split);
  return words.some((_, at) => longestAt(words, at, wanted) > 0);
}

/** How many of the message's words belong to one of the phrases, fillers left out of the count: 0 to 1. */
export function shareOf(words: Words, phrases: Words, fillers: Words): number {
  const wanted = phrases.map(split);
  const idle = fillers.map(split);
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
 * A yes or a no to a question about health. A no is one only where nothing but a no is said; a yes followed by
 * more is still one; what is in doubt is 'unsure'; undefined where the question was passed over.
 */
export function hearHealthAnswer(words: Words, speaker: Speaker): YesNo | undefined {
  const polite = speaker.hears('polite');
  if (isOnly(words, speaker.hears('no'), polite)) return 'no';
  const yes = speaker.hears('yes').map(split);
  if (longestAt(words, 0, yes) > 0) return 'yes';
  if (holds(words, speaker.hears('unsure')) || isOnly(words, speaker.hears('declines'), polite))
    return 'unsure';
  return undefined;
}

/** A plain yes or no to an offer, such as 'sure why not' or 'no thanks'. */
export function hearPlainAnswer(words: Words, speaker: Speaker): 'yes' | 'no' | undefined {
  const polite = speaker.hears('polite');
  if (isOnly(words, speaker.hears('yes'), polite)) return 'yes';
  const no = [...speaker.hears('no'), ...speaker.hears('declines')];
  return isOnly(words, no, polite) ? 'no' : undefined;
}

/** The item of a menu that the message names: by its title, its number, or its place ('the second one'). */
export function pick(words: Words, menu: readonly MenuItem[], speaker: Speaker): MenuItem | undefined {
  if (words.length === 0) return undefined;
  const said = words.join(' ');
  const titled = menu.find(({ title }) => fold(title) === said);
  return titled ?? menu[placeIn(words, menu.length, speaker)];
}

/** The index that a number or an ordinal names; -1 where there is none. */
function placeIn(words: Words, length: number, speaker: Speaker): number {
  const fillers = speaker.hears('filler');
  const polite = speaker.hears('polite');
  const idle = [...fillers, ...polite];
  if (isOnly(words, speaker.hears('number.last'), idle)) return length - 1;
  return NUMBERS.slice(0, length).findIndex((key) => isOnly(words, speaker.hears(key), idle));
}

export const NUMBERS: readonly HeardKey[] = [
  'number.1',
  'number.2',
  'number.3',
  'number.4',
  'number.5',
  'number.6',
  'number.7',
  'number.8',
  'number.9',
  'number.10',
];

/** A text as a message's words: lower case, without accents and marks. */
export function fold(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^\p{L}\p{N}' ?]+/gu, ' ')
    .replace(/\?/g, ' ? ')
    .replace(/ +/g, ' ')
    .trim();
}

function split(phrase: string): string[] {
  return phrase.split(' ');
}

function longestAt(words: Words, at: number, phrases: readonly string[][]): number {
  let longest = 0;
  for (const phrase of phrases) {
    if (phrase.length > longest && phrase.every((word, index) => matches(word, words[at + index]))) {
      longest = phrase.length;
    }
  }
  return longest;
}

function matches(word: string, heard: string | undefined): boolean {
  return heard !== undefined && (word === heard || (word === '#' && /^\d{1,3}$/.test(heard)));
}
