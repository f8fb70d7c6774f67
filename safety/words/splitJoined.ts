import { FILLERS } from './fillers.ts';
import type { Patience, Symbols } from './symbols.ts';
import { PartHashes } from './wordFilter.ts';

const SHORTEST = 7;
const LONGEST = 60;
const MOST_WORDS = 8;
const LONGEST_PIECE = 16;
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
  const pieces = fewestPieces(word, symbols);
  if (pieces === undefined || pieces.length * SHORTEST_MEAN > word.length) return undefined;
  return pieces.some((piece) => piece.length >= 4 && symbols.carries(piece)) ? pieces : undefined;
}

/** Of all ways to take the word apart into known words the one with the fewest, and the longest first. */
function fewestPieces(word: string, symbols: Symbols): string[] | undefined {
  const hashes = new PartHashes(word);
  /** For each place the number of pieces up to it, 0 where there is no way, and where the last of them begins. */
  const counts = new Uint8Array(word.length + 1);
  const starts = new Uint8Array(word.length + 1);
  for (let end = 1; end <= word.length; end += 1) {
    for (let start = Math.max(0, end - LONGEST_PIECE); start < end; start += 1) {
      const count = (counts[start] as number) + 1;
      if ((start > 0 && count === 1) || count > MOST_WORDS) continue;
      const known = counts[end] as number;
      if ((known > 0 && known <= count) || !isPiece(word, start, end, hashes, symbols)) continue;
      counts[end] = count;
      starts[end] = start;
    }
  }
  if (counts[word.length] === 0) return undefined;
  const pieces: string[] = [];
  for (let end = word.length; end > 0; end = starts[end] as number)
    pieces.push(word.slice(starts[end] as number, end));
  return pieces.reverse();
}

function isPiece(word: string, start: number, end: number, hashes: PartHashes, symbols: Symbols): boolean {
  if (end - start >= 3) return symbols.mayList(hashes, start, end) && symbols.lists(word.slice(start, end));
  const piece = word.slice(start, end);
  return FILLERS.has(piece) || piece === 'no';
}
