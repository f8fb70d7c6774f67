import type { SafetyRules } from '../rules/rules.ts';
import type { Token, Utterance } from '../utterance.ts';
import { canonicalWords, joinNot } from './canonical.ts';
import { isClauseEnd, isSentenceEnd } from './marks.ts';
import { numberOf } from './numbers.ts';
import { splitJoined } from './splitJoined.ts';
import type { Patience, Sense, Symbols } from './symbols.ts';

/** A word as the gate reads it. */
export interface Word {
  text: string;
  senses: readonly Sense[];
  number: number | undefined;
  /** A word of some length that no list holds and no misspelling explains; none where looking up has ended. */
  unknown: boolean;
  /** Counted from 0; a clause ends at a comma or a colon as well. */
  sentence: number;
  clause: number;
  /** A Spanish yes: written with its accent, or a mark follows it. */
  affirms: boolean;
}

/**
 * Unknown words that are looked up among the misspellings, from the beginning of a message and once more from near its
 * end; more are noise.
 */
const MOST_GUESSES = 100;
/** What stands so many words before the end, or less, is near it. */
const LAST_WORDS = 100;

/** What is left for a word by where it stands among so many. */
type PatienceAt = (at: number, count: number) => Patience;

interface Piece {
  text: string;
  sentence: number;
  clause: number;
  affirms: boolean;
}

/** Turns a message into words: contractions, short forms, joined, spelt-out and misspelt words resolved. */
export function readWords(
  utterance: Utterance,
  symbols: Symbols,
  shorthand: SafetyRules['shorthand'],
): Word[] {
  const first = { left: MOST_GUESSES };
  const last = { left: MOST_GUESSES };
  const patienceAt: PatienceAt = (at, count) => (at < count - LAST_WORDS ? first : last);
  const pieces = joinSpelt(expand(utterance, symbols, shorthand, patienceAt), symbols);
  // Emoji stand behind the words.
  const count = pieces.length - utterance.emoji.length;
  return pieces.map(({ text, ...place }, at) => {
    const patience = patienceAt(at, count);
    const senses = symbols.sensesOf(text, patience);
    const unknown = patience.left > 0 && /^[a-z]{5,}$/.test(text) && symbols.isUnknown(text, senses);
    return { text, senses, number: numberOf(text), unknown, ...place };
  });
}

function expand(
  utterance: Utterance,
  symbols: Symbols,
  shorthand: SafetyRules['shorthand'],
  patienceAt: PatienceAt,
): Piece[] {
  const pieces: Piece[] = [];
  let sentence = 0;
  let clause = 0;
  let end = 0;
  for (const [at, token] of utterance.tokens.entries()) {
    const between = utterance.text.slice(end, token.start);
    end = token.end;
    if (isSentenceEnd(token.text) || between.includes('\n')) sentence += 1;
    if (isSentenceEnd(token.text) || isClauseEnd(token.text) || isClauseEnd(between)) clause += 1;
    if (!/[a-z0-9]/.test(token.text)) continue;
    const affirms = isYes(token, utterance);
    const patience = patienceAt(at, utterance.tokens.length);
    for (const text of wordsOf(token.text, utterance, symbols, shorthand, patience))
      push(pieces, { text, sentence, clause, affirms });
  }
  for (const text of utterance.emoji) pieces.push({ text, sentence, clause, affirms: false });
  return pieces;
}

function isYes({ text, start, end }: Token, utterance: Utterance): boolean {
  return (
    text === 'si' && (utterance.text[start + 1] === '\u00ed' || /^ *[,.;:!]/.test(utterance.text.slice(end)))
  );
}

function push(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  const not = last === undefined ? undefined : joinNot(last.text, piece.text);
  if (last !== undefined && not !== undefined) last.text = not;
  else pieces.push(piece);
}

function wordsOf(
  token: string,
  utterance: Utterance,
  symbols: Symbols,
  shorthand: SafetyRules['shorthand'],
  patience: Patience,
): string[] {
  return canonicalWords(token).flatMap((word) => {
    const long = meantBy(word, utterance, shorthand);
    if (long !== undefined) return long.split(' ');
    return splitJoined(word, symbols, patience) ?? [word];
  });
}

/** What a shorthand stands for, in the language of the message where both have it. */
function meantBy(
  word: string,
  utterance: Utterance,
  shorthand: SafetyRules['shorthand'],
): string | undefined {
  const spanish = lookUp(shorthand.es, word);
  const english = lookUp(shorthand.en, word);
  if (spanish === undefined && english === undefined) return undefined;
  const { tongue } = utterance;
  if (tongue === 'en') return english;
  if (tongue === 'es') return spanish;
  return tongue === 'mixed' ? (spanish ?? english) : (english ?? spanish);
}

function lookUp(table: Readonly<Record<string, string>>, word: string): string | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/** 'k i l l' becomes one word, and so do two halves that nobody knows ('che st'). */
function joinSpelt(pieces: readonly Piece[], symbols: Symbols): Piece[] {
  const joined: Piece[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece === undefined) break;
    const letters = lettersFrom(pieces, at);
    if (letters >= 3) {
      const word = pieces
        .slice(at, at + letters)
        .map(({ text }) => text)
        .join('');
      const words = symbols.carries(word) ? [word] : (splitJoined(word, symbols) ?? [word]);
      joined.push(...words.map((text) => ({ ...piece, text })));
      at += letters - 1;
      continue;
    }
    const next = pieces[at + 1];
    if (next !== undefined && areHalves(piece.text, next.text, symbols)) {
      joined.push({ ...piece, text: piece.text + next.text });
      at += 1;
      continue;
    }
    joined.push(piece);
  }
  return joined;
}

function lettersFrom(pieces: readonly Piece[], start: number): number {
  let end = start;
  while (end < pieces.length && /^[a-z]$/.test(pieces[end]?.text ?? '')) end += 1;
  return end - start;
}

function areHalves(left: string, right: string, symbols: Symbols): boolean {
  if (left.length + right.length < 5 || (symbols.knows(left) && symbols.knows(right))) return false;
  return symbols.lists(left + right) && symbols.carries(left + right);
}
