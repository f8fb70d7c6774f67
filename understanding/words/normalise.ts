import type { Token, Tongue, Utterance } from '../../safety/index.ts';
import { boundText } from './boundText.ts';
import { reduceEmphasis } from './emphasis.ts';
import { resolveLookAlikes } from './lookAlikes.ts';
import { detectTongue } from './tongue.ts';

const INVISIBLE = /\ufeff|(?!\s)[\p{Cc}\p{Cf}\p{Co}\p{Default_Ignorable_Code_Point}]/gu;
const STACKED_MARKS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;
const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u2032\u02b9\u02bb\u02bc\u02c8\u00b4\u0060]/g;
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const BEYOND_ASCII = /[^\0-\x7f]/;
const WORD_OR_MARK =
  /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['*]+[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*|[?!%$.,;]/gu;
const EMOJI = /\p{Regional_Indicator}{2}|(?![\d#*])\p{Emoji_Presentation}|\p{Extended_Pictographic}/gu;
const SKIN_TONE = /\p{Emoji_Modifier}/u;

/**
 * Makes a message ready to be read, in linear time. `text` and `folded` have the same length, so a token's
 * offsets hold in both; letters repeated for emphasis are reduced in both. Line breaks stay in `text`.
 */
export function normalise(message: string): Utterance {
  const text = clean(boundText(message.toWellFormed()));
  const folded = foldAccents(text);
  const tokens = tokenise(folded);
  let tongue: Tongue | undefined;
  return {
    text,
    folded,
    tokens,
    emoji: collectEmoji(text),
    // Found when it is asked for first: it takes as long as the rest, and training never asks.
    get tongue() {
      tongue ??= detectTongue({ text, folded, tokens });
      return tongue;
    },
  };
}

function clean(message: string): string {
  const letters = BEYOND_ASCII.test(message) ? plainLetters(message) : message;
  const lower = resolveLookAlikes(letters.replace(INVISIBLE, '')).toLowerCase().replace(STACKED_MARKS, '');
  return reduceEmphasis(lower)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

function plainLetters(message: string): string {
  return message
    .normalize('NFKC')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')
    .replace(STACKED_MARKS, '');
}

/** The same text with each accented Latin letter as its plain one ('ñ' too); the length does not change. */
export function foldAccents(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text;
  return text.replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (letter) => letter.normalize('NFD').charAt(0));
}

function tokenise(folded: string): Token[] {
  const tokens: Token[] = [];
  for (const match of folded.matchAll(WORD_OR_MARK)) {
    tokens.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

function collectEmoji(text: string): string[] {
  if (!BEYOND_ASCII.test(text)) return [];
  return Array.from(text.matchAll(EMOJI), (match) => match[0]).filter((found) => !SKIN_TONE.test(found));
}
