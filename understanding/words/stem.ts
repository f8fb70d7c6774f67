import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import PorterStemmerEs from 'natural/lib/natural/stemmers/porter_stemmer_es.js';
import type { Language } from '../../safety/index.ts';

const STEMMERS = { en: PorterStemmer, es: PorterStemmerEs };
const LONGEST_WORD = 40;
const MEMORY_LIMIT = 50_000;
const memory: Record<Language, Map<string, string>> = { en: new Map(), es: new Map() };

/** The stem of a word without accents. Remembers what it found, up to a limit that hostile text cannot pass. */
export function stemOf(word: string, language: Language): string {
  const known = memory[language].get(word);
  if (known !== undefined) return known;
  const stem = STEMMERS[language].stem(word.slice(0, LONGEST_WORD));
  if (memory[language].size < MEMORY_LIMIT) memory[language].set(word, stem);
  return stem;
}
