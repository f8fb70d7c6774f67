import type { Language } from '../safety/index.ts';
import { CONCEPT_WORDS } from './conceptWords.ts';
import { foldAccents } from './normalise.ts';
import { stemOf } from './stem.ts';

const LONGEST_PHRASE = 4;
const LEXICON: Record<Language, Map<string, string[]>> = { en: new Map(), es: new Map() };

for (const line of CONCEPT_WORDS.trim().split('\n')) {
  const [name, english, spanish] = line.split(/: | \| /);
  if (name === undefined) continue;
  for (const phrase of english?.split(' ') ?? []) learn(name, phrase, 'en');
  for (const phrase of spanish?.split(' ') ?? []) learn(name, phrase, 'es');
}

function learn(name: string, phrase: string, language: Language): void {
  const words = foldAccents(phrase.replace(/^=/, '')).split('_');
  const key = phrase.startsWith('=') ? `=${words[0]}` : words.map((word) => stemOf(word, language)).join(' ');
  const names = LEXICON[language].get(key) ?? [];
  if (!names.includes(name)) LEXICON[language].set(key, [...names, name]);
}

/** The concepts that a text names, each once: its words and up to four stems in a row are looked up. */
export function conceptsIn(words: string[], stems: string[], language: Language): string[] {
  const lexicon = LEXICON[language];
  const found = new Set<string>();
  for (const word of words) for (const name of lexicon.get(`=${word}`) ?? []) found.add(name);
  for (let at = 0; at < stems.length; at++) {
    let phrase = '';
    for (let end = at; end < Math.min(stems.length, at + LONGEST_PHRASE); end++) {
      phrase = end === at ? (stems[end] ?? '') : `${phrase} ${stems[end]}`;
      for (const name of lexicon.get(phrase) ?? []) found.add(name);
    }
  }
  return Array.from(found);
}
