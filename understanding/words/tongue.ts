import { createRequire } from 'node:module';
import { type Language, likelyMeant, type Tongue, type Utterance } from '../../safety/index.ts';
import { ENGLISH_WORDS, SHARED_WORDS, SPANISH_WORDS } from './tongueWords.ts';

const require = createRequire(import.meta.url);

const SPANISH_MARKS = /[ñ¿¡]/g;
const SPANISH_SHAPE =
  /(?:cion|ciones|mente|[ai]ndo|iendo|[aei]r(?:me|te|se|lo|la|los|las|nos)|[ae]mos|aba|aban|dad|it[oa]s?|os[oa]s?|aje|eza|illa|illo)$/;
const ENGLISH_SHAPE =
  /(?:ing|tions?|ness|less|ful|ly|ght|ck|sh|th|ies|ed|'s|'t|'re|'ve|'ll|'d)$|^(?:wh|kn|wr|th|sh)|w|oo|ee/;
const SHAPE_WEIGHT = 0.6;
/**
 * What a misspelt word speaks for its language, and how far it is a known one: words of other languages are near to some
 * by chance. The fewest letters of one: most shorter words are near to some other one.
 */
const SLIP_WEIGHT = 0.8;
const SLIP_KNOWN = 0.5;
const SHORTEST_SLIP = 5;
/** Texts of fewer words are too short for letter statistics. */
const LIBRARY_WORDS = 4;

/** How much of a text speaks for each language, counted in words. */
export interface TongueEvidence {
  en: number;
  es: number;
  /** Words that one of the lists knows; misspelt ones count less. */
  known: number;
  words: number;
}

type Cleaned = Pick<Utterance, 'text' | 'folded' | 'tokens'>;

/** Tells what a message is written in; `other` also where nothing in it tells ('2', 'asdf', an emoji). */
export function detectTongue(cleaned: Cleaned): Tongue {
  if (isForeignScript(cleaned.text)) return 'other';
  const { en, es, known, words } = weighTongue(cleaned);
  if (words >= LIBRARY_WORDS && known < words * 0.45 && isForeign(cleaned.text)) return 'other';
  if (en + es === 0) return 'other';
  const lesser = Math.min(en, es);
  if (lesser >= 1 && lesser >= (en + es) * 0.15) return 'mixed';
  return en > es ? 'en' : 'es';
}

/** The language that most of the message is written in; undefined where that cannot be told. */
export function dominantLanguage(cleaned: Cleaned): Language | undefined {
  const { en, es } = weighTongue(cleaned);
  if (en === es) return undefined;
  return en > es ? 'en' : 'es';
}

/** Of each message, by its tokens: it is asked for by whoever reads it, and unknown words take long. */
const WEIGHED = new WeakMap<Cleaned['tokens'], TongueEvidence>();

/** Counts the evidence word by word; the first 200 words are enough. */
export function weighTongue(cleaned: Cleaned): TongueEvidence {
  const known = WEIGHED.get(cleaned.tokens);
  if (known) return known;
  const evidence = weigh(cleaned);
  WEIGHED.set(cleaned.tokens, evidence);
  return evidence;
}

function weigh(cleaned: Cleaned): TongueEvidence {
  const evidence: TongueEvidence = { en: 0, es: 0, known: 0, words: 0 };
  for (const { text: word, start, end } of cleaned.tokens.slice(0, 200)) {
    if (!/^\p{L}/u.test(word)) continue;
    evidence.words += 1;
    const known = ENGLISH_WORDS.has(word) || SPANISH_WORDS.has(word) || SHARED_WORDS.has(word);
    if (known) evidence.known += 1;
    if (ENGLISH_WORDS.has(word)) evidence.en += 1;
    else if (SPANISH_WORDS.has(word)) evidence.es += 1;
    else if (!known) weighUnknown(word, cleaned.text.slice(start, end), evidence);
  }
  evidence.es += Math.min(2, cleaned.text.match(SPANISH_MARKS)?.length ?? 0);
  return evidence;
}

function weighUnknown(word: string, accented: string, evidence: TongueEvidence): void {
  const tongue = tongueOfSlip(word);
  if (tongue === undefined) {
    weighShape(word, accented, evidence);
  } else {
    evidence.known += SLIP_KNOWN;
    evidence[tongue] += SLIP_WEIGHT;
  }
}

/** Of what a slip of the hand may have made a word of, where that is words of one language alone. */
function tongueOfSlip(word: string): Language | undefined {
  if (word.length < SHORTEST_SLIP) return undefined;
  const meant = Array.from(likelyMeant(word));
  const isEnglish = meant.some((one) => ENGLISH_WORDS.has(one));
  const isSpanish = meant.some((one) => SPANISH_WORDS.has(one));
  if (isEnglish === isSpanish) return undefined;
  return isEnglish ? 'en' : 'es';
}

function weighShape(word: string, accented: string, evidence: TongueEvidence): void {
  if (accented !== word || SPANISH_SHAPE.test(word)) evidence.es += SHAPE_WEIGHT;
  else if (ENGLISH_SHAPE.test(word)) evidence.en += SHAPE_WEIGHT;
}

function isForeignScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin * 2 < letters;
}

/** Loads the library when a text needs it first: its tables take 40 MB, and few messages are in other languages. */
function isForeign(text: string): boolean {
  const { detect }: typeof import('tinyld') = require('tinyld');
  const found = detect(text.slice(0, 600));
  return found !== '' && found !== 'en' && found !== 'es';
}
