import { JaroWinklerDistance } from 'natural/lib/natural/distance/index.js';
import type { Utterance } from '../safety/index.ts';
import {
  CHOICE_FILLERS,
  LAST,
  NO,
  NUMBER_WORDS,
  ORDINALS,
  POLITE,
  TENS_WORDS,
  UNSURE,
  YES,
} from './answerWords.ts';
import { normalise } from './words/normalise.ts';

export type YesNo = 'yes' | 'no' | 'unsure';

const KINDS = new Map<string, YesNo | 'polite'>([
  ...POLITE.map((phrase): [string, 'polite'] => [phrase, 'polite']),
  ...YES.map((phrase): [string, YesNo] => [phrase, 'yes']),
  ...NO.map((phrase): [string, YesNo] => [phrase, 'no']),
  ...UNSURE.map((phrase): [string, YesNo] => [phrase, 'unsure']),
]);
const LONGEST_PHRASE = 5;
const EMOJI: Record<string, YesNo> = {
  '👍': 'yes',
  '👌': 'yes',
  '✅': 'yes',
  '👎': 'no',
  '❌': 'no',
  '🤷': 'unsure',
};
const SAME_WORD = 0.9;
const ENOUGH_OF_TITLE = 0.5;
const CLEAR_LEAD = 0.2;

/**
 * Reads a yes or a no. Strictly: every word must belong to the answer, so a joke, a story or another question
 * gives undefined and is never taken for a no. A lone question mark, or a yes with a no, is 'unsure'.
 */
export function readYesNo(utterance: Utterance): YesNo | undefined {
  const words = plainWords(utterance);
  if (words.length === 0) return readMark(utterance);
  const said = new Set<YesNo>();
  for (let at = 0; at < words.length; ) {
    const length = longestPhrase(words, at);
    if (length === 0) return undefined;
    const kind = KINDS.get(words.slice(at, at + length).join(' '));
    if (kind && kind !== 'polite') said.add(kind);
    at += length;
  }
  if (said.size > 1) return 'unsure';
  return said.values().next().value;
}

function readMark({ text, emoji }: Utterance): YesNo | undefined {
  if (/^[?¿ ]+$/.test(text)) return 'unsure';
  const kinds = new Set(emoji.map((sign) => EMOJI[sign]));
  return kinds.size === 1 ? kinds.values().next().value : undefined;
}

function longestPhrase(words: readonly string[], at: number): number {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length--) {
    if (KINDS.has(words.slice(at, at + length).join(' '))) return length;
  }
  return 0;
}

/**
 * Which of the offered titles is meant, from 0: by number, by place ('the second one', 'la última'), or by the
 * words of its title, misspelt ones too. Undefined where none or more than one fits.
 */
export function readChoice(utterance: Utterance, titles: readonly string[]): number | undefined {
  const words = plainWords(utterance);
  if (words.length === 0) return undefined;
  const named = placeNamed(words, titles.length);
  if (named !== undefined) return named;
  return titleNamed(words, titles);
}

function placeNamed(words: readonly string[], count: number): number | undefined {
  const bare = words.length === 1 ? words : words.filter((word) => !CHOICE_FILLERS.has(word));
  const only = bare.length === 0 && words.includes('one') ? 'one' : bare[0];
  if (bare.length > 1 || only === undefined) return undefined;
  if (LAST.includes(only)) return count - 1;
  const ordinal = ORDINALS.findIndex((names) => names.includes(only));
  const place = ordinal >= 0 ? ordinal : (numberAt([only], 0)?.value ?? 0) - 1;
  return place >= 0 && place < count ? place : undefined;
}

function titleNamed(words: readonly string[], titles: readonly string[]): number | undefined {
  const said = words.filter((word) => !CHOICE_FILLERS.has(word));
  if (said.length === 0) return undefined;
  const likeness = titles.map((title) => likenessOf(said, plainWords(normalise(title))));
  const order = likeness.map((_, index) => index).toSorted((a, b) => (likeness[b] ?? 0) - (likeness[a] ?? 0));
  const [best = 0, second] = order;
  const value = likeness[best] ?? 0;
  const rival = second === undefined ? 0 : (likeness[second] ?? 0);
  return value >= ENOUGH_OF_TITLE && value - rival >= CLEAR_LEAD ? best : undefined;
}

/** The share of the said words that the title has, weighed with the share of the title that was said: 0 to 1. */
function likenessOf(said: readonly string[], title: readonly string[]): number {
  const content = title.filter((word) => !CHOICE_FILLERS.has(word));
  if (content.length === 0) return 0;
  const hits = said.filter((word) => content.some((other) => isSameWord(word, other))).length;
  return (2 * (hits / said.length) + Math.min(1, hits / content.length)) / 3;
}

function isSameWord(word: string, other: string): boolean {
  if (word === other) return true;
  if (word.length < 4 || other.length < 4) return false;
  return JaroWinklerDistance(word, other, { ignoreCase: true }) >= SAME_WORD;
}

/** The one number of a message, in digits or in words up to ninety-nine; undefined where there is none or several. */
export function readNumber(utterance: Utterance): number | undefined {
  const words = plainWords(utterance);
  const found: number[] = [];
  for (let at = 0; at < words.length; ) {
    const number = numberAt(words, at);
    if (number) found.push(number.value);
    at += number?.length ?? 1;
  }
  const numbers = new Set(found);
  return numbers.size === 1 ? numbers.values().next().value : undefined;
}

function numberAt(words: readonly string[], at: number): { value: number; length: number } | undefined {
  const word = words[at] ?? '';
  if (/^\d{1,3}(?:\.\d+)?$/.test(word)) return { value: Number(word), length: 1 };
  const small = smallNumber(word);
  if (small >= 0) return { value: small, length: 1 };
  const tens = TENS_WORDS.findIndex((names) => names.includes(word));
  if (tens >= 0) return withUnits((tens + 2) * 10, words, at);
  const joined = /^veinti(\p{L}+)$/u.exec(word)?.[1];
  const unit = joined === undefined ? -1 : smallNumber(joined);
  return unit > 0 ? { value: 20 + unit, length: 1 } : undefined;
}

function withUnits(tens: number, words: readonly string[], at: number): { value: number; length: number } {
  const skip = words[at + 1] === 'y' ? 2 : 1;
  const unit = smallNumber(words[at + skip] ?? '');
  return unit > 0 && unit < 10 ? { value: tens + unit, length: skip + 1 } : { value: tens, length: 1 };
}

function smallNumber(word: string): number {
  return NUMBER_WORDS.findIndex((names) => names.includes(word));
}

function plainWords({ tokens }: Utterance): string[] {
  return tokens.map(({ text }) => text.replaceAll("'", '')).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
