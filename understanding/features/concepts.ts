import { LANGUAGES, type Language } from '../../safety/index.ts';
import { recordOf } from '../recordOf.ts';
import { foldAccents } from '../words/normalise.ts';
import { stemOf } from '../words/stem.ts';
import { CONCEPT_WORDS } from './conceptWords.ts';

const LONGEST_PHRASE = 4;

/** The concepts by the stems that name them, joined by spaces, or by a word as it stands behind `=`. */
export type ConceptLexicon = Record<Language, Map<string, string[]>>;

/** The concepts of `conceptWords.ts`. Finding some thousands of stems takes long: a trained model keeps what it gives. */
export function conceptLexicon(): ConceptLexicon {
  const lexicon: ConceptLexicon = recordOf(LANGUAGES, () => new Map());
  for (const line of CONCEPT_WORDS.trim().split('\n')) {
    const [name, english, spanish] = line.split(/: | \| /);
    if (name === undefined) continue;
    const phrases = { en: english, es: spanish };
    for (const language of LANGUAGES) {
      for (const phrase of phrases[language]?.split(' ') ?? []) {
        const key = keyOf(phrase, language);
        const names = lexicon[language].get(key) ?? [];
        if (!names.includes(name)) lexicon[language].set(key, [...names, name]);
      }
    }
  }
  return lexicon;
}

function keyOf(phrase: string, language: Language): string {
  const words = foldAccents(phrase.replace(/^=/, '')).split('_');
  return phrase.startsWith('=') ? `=${words[0]}` : words.map((word) => stemOf(word, language)).join(' ');
}

/** The concepts that a text names, each once: its words and up to four stems in a row are looked up. */
export function conceptsIn(
  words: readonly string[],
  stems: readonly string[],
  lexicon: ReadonlyMap<string, readonly string[]>,
): string[] {
  const found = new Set<string>();
  const { asWritten, beginnings } = indexOf(lexicon);
  for (const word of words) for (const name of asWritten.get(word) ?? []) found.add(name);
  for (let at = 0; at < stems.length; at++) {
    let phrase = '';
    for (let end = at; end < Math.min(stems.length, at + LONGEST_PHRASE); end++) {
      phrase = end === at ? (stems[end] ?? '') : `${phrase} ${stems[end]}`;
      for (const name of lexicon.get(phrase) ?? []) found.add(name);
      if (!beginnings.has(phrase)) break;
    }
  }
  return Array.from(found);
}

/** The words that name a concept as they stand, and what longer phrases begin with. */
interface LexiconIndex {
  asWritten: ReadonlyMap<string, readonly string[]>;
  beginnings: ReadonlySet<string>;
}

const indices = new WeakMap<ReadonlyMap<string, readonly string[]>, LexiconIndex>();

function indexOf(lexicon: ReadonlyMap<string, readonly string[]>): LexiconIndex {
  const known = indices.get(lexicon);
  if (known) return known;
  const asWritten = new Map<string, readonly string[]>();
  const beginnings = new Set<string>();
  for (const [key, names] of lexicon) {
    if (key.startsWith('=')) asWritten.set(key.slice(1), names);
    for (let space = key.indexOf(' '); space > 0; space = key.indexOf(' ', space + 1))
      beginnings.add(key.slice(0, space));
  }
  const index = { asWritten, beginnings };
  indices.set(lexicon, index);
  return index;
}
