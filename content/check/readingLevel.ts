import readability from 'text-readability';
import type { Language } from '../../safety/index.ts';
import { plainSentences } from './plainSentences.ts';
import { spanishSyllables } from './spanishSyllables.ts';

/** The highest US school grade that an English body may need. */
export const HIGHEST_GRADE = 6;

/** The lowest INFLESZ score of a Spanish body: from 65 on the scale calls a text 'bastante fácil'. */
export const LOWEST_INFLESZ = 65;

/** Below so many words a formula's figure means nothing. */
const FEWEST_WORDS = 20;

/** The complaint about a body that is too hard to read; undefined where it is easy, or too short to tell. */
export function tooHard(markdown: string, language: Language): string | undefined {
  const text = plainSentences(markdown);
  if (wordsOf(text).length < FEWEST_WORDS) return undefined;
  if (language === 'en') {
    const grade = englishGrade(text);
    return grade > HIGHEST_GRADE ? `its reading grade is ${grade}, above ${HIGHEST_GRADE}` : undefined;
  }
  const score = infleszScore(text);
  return score < LOWEST_INFLESZ ? `its INFLESZ score is ${score}, below ${LOWEST_INFLESZ}` : undefined;
}

/** Flesch-Kincaid grade (Kincaid 1975). */
export function englishGrade(text: string): number {
  return readability.fleschKincaidGrade(text);
}

/**
 * The Flesch-Szigriszt index, 206.835 - 62.3 * syllables/words - words/sentences (Szigriszt Pazos 1993), as it
 * is read on the INFLESZ scale (Barrio-Cantalejo et al., An Sist Sanit Navar 2008;31(2):135-152):
 * 55 to 65 normal, 65 to 80 quite easy, above 80 very easy.
 */
export function infleszScore(text: string): number {
  const words = wordsOf(text);
  const sentences = Math.max(1, text.split(/[.!?]+(?:\s|$)/).filter((part) => part.trim() !== '').length);
  const syllables = words.reduce((sum, word) => sum + spanishSyllables(word), 0);
  const score = 206.835 - 62.3 * (syllables / words.length) - words.length / sentences;
  return Math.round(score * 10) / 10;
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
