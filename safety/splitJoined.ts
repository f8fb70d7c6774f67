import { FILLERS } from './fillers.ts';
import type { Patience, Symbols } from './symbols.ts';

const SHORTEST = 7;
const LONGEST = 60;
const MOST_WORDS = 8;
/** Mean length that the pieces must have at least. */
const SHORTEST_MEAN = 2.5;
/** A longer word that merely begins like a known one is split all the same. */
const LONG = 10;

/**
 * Splits words that were written as one ('cantbreathe'). Undefined where the word is known as it stands, or
 * does not come apart into known words of which one says something.
 */
export function splitJoined(word: string, symbols: Symbols, patience?: Patience): string[] | undefined {
  if (word.length < SHORTEST || word.length > LONGEST || !/^[a-z]+$/.test(word)) return undefined;
  if (symbols.lists(word) || symbols.isShortForm(word)) return undefined;
  if (word.length < LONG && symbols.sensesOf(word, patience).length > 0) return undefined;
  if (patience !== undefined && patience.left <= 0) return undefined;
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end += 1) {
    for (let start = Math.max(0, end - 16); start < end; start += 1) {
      const before = best[start];
      const piece = word.slice(start, end);
      if (before === undefined || before.length >= MOST_WORDS || !isPiece(piece, symbols)) continue;
      const known = best[end];
      if (known === undefined || known.length > before.length + 1) best[end] = [...before, piece];
    }
  }
  const pieces = best[word.length];
  if (pieces === undefined || pieces.length * SHORTEST_MEAN > word.length) return undefined;
  return pieces.some((piece) => piece.length >= 4 && symbols.carries(piece)) ? pieces : undefined;
}

function isPiece(piece: string, symbols: Symbols): boolean {
  return piece.length >= 3 ? symbols.lists(piece) : FILLERS.has(piece) || piece === 'no';
}
