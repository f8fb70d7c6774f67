import { STEM_ENDINGS } from './inflection.ts';
import { distance, isNearInSound } from './misspelling.ts';
import { isLikelySlip } from './slips.ts';
import { soundOf } from './sound.ts';

/** A misspelt word that can be no other; only a word as written is sure enough to deny or to silence. */
export const LIKELY = 0.98;
const AMBIGUOUS = 0.5;
/** Of a short word. */
const DOUBTFUL = 0.34;
/** Of one that begins otherwise, or that a likelier slip makes another word of: near enough not to be a name that nobody knows. */
export const NOT_MEANT = 0;

/** What other words a misspelt one may stand for. */
export interface Rivals {
  /** Those that a likely slip makes it of. */
  likely: string[];
  /** Where there are none of them, a known word sounds the same, or a common one that no pattern holds is one edit away. */
  harmless: boolean;
}

/** How surely a misspelt word stands for this one. */
export function suretyOf(word: string, candidate: string, rivals: Rivals): number {
  if (candidate.length <= 3) return DOUBTFUL;
  if (candidate.length === 4 && word[0] !== candidate[0] && word[1] !== candidate[0]) return NOT_MEANT;
  if (word.length <= 3) return distance(word, candidate) <= 1 ? AMBIGUOUS : DOUBTFUL;
  return suretyAmong(rivals, word, candidate);
}

/** A likely slip gives way to another likely one, and what is none to any other word; what sounds the same comes between. */
function suretyAmong({ likely, harmless }: Rivals, word: string, candidate: string): number {
  if (isLikelySlip(word, candidate) || isLikelyFormOf(word, candidate)) {
    return likely.every((other) => areForms(other, candidate)) ? LIKELY : AMBIGUOUS;
  }
  if (likely.length > 0) return NOT_MEANT;
  if (soundOf(word).startsWith(soundOf(candidate))) return LIKELY;
  return harmless ? AMBIGUOUS : LIKELY;
}

function areForms(one: string, other: string): boolean {
  const length = Math.max(3, Math.min(one.length, other.length) - 2);
  return one.slice(0, length) === other.slice(0, length);
}

/** True for a stem with a likely slip before its last letter, and a short ending. */
function isLikelyFormOf(word: string, stem: string): boolean {
  return [-1, 0, 1].some((more) => {
    const start = word.slice(0, stem.length + more);
    return (
      start.at(-1) === stem.at(-1) && STEM_ENDINGS.has(word.slice(start.length)) && isLikelySlip(start, stem)
    );
  });
}

/** One edit, or two of a very long word, that keep the first letter; or as good as the same sound. */
export function isCarefullyNear(word: string, candidate: string): boolean {
  if (candidate[0] === word[0] && (candidate.length >= 11 || distance(word, candidate) <= 1)) return true;
  return isNearInSound(soundOf(word), soundOf(candidate));
}
