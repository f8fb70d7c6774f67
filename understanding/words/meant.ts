import type { Utterance } from '../../safety/index.ts';
import type { Spellings } from '../features/features.ts';
import { normalise } from './normalise.ts';
import { sortedLetters } from './spelling.ts';
import { dominantLanguage } from './tongue.ts';

/** A shorter word with another letter in it is as likely a name or a new word as a slip. */
const SHORTEST_CHANGED = 6;

/**
 * The message with each word that nobody knows as the one that it stands for; undefined where there is no such word.
 * `isKnown` tells of words that others know as they are written, whatever they are near to.
 */
export function meantBy(
  utterance: Utterance,
  spellings: Spellings,
  isKnown: (word: string) => boolean,
): Utterance | undefined {
  const { text, tokens } = utterance;
  const language = dominantLanguage(utterance);
  if (language === undefined) return undefined;
  const words = tokens.map((token) => token.text);
  const corrected = spellings[language].correct(words);
  let meant = '';
  let end = 0;
  for (const [at, { text: word, start, end: wordEnd }] of tokens.entries()) {
    const found = corrected[at];
    if (found === undefined || found === word || isKnown(word) || mayBeMeant(word, found)) continue;
    meant += text.slice(end, start) + found;
    end = wordEnd;
  }
  return end === 0 ? undefined : normalise(meant + text.slice(end));
}

/** True where a short word may be another one than that which was found, and meant as it is written. */
function mayBeMeant(word: string, found: string): boolean {
  if (word.length >= SHORTEST_CHANGED || word.length !== found.length) return false;
  return sortedLetters(word) !== sortedLetters(found);
}
