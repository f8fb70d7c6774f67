import type { Language, Utterance } from '../../safety/index.ts';
import { CHAT_SPELLING } from '../words/chatSpelling.ts';
import type { Spelling } from '../words/spelling.ts';
import { stemOf } from '../words/stem.ts';
import { type ConceptLexicon, conceptsIn } from './concepts.ts';

/** The views of a text; each is weighted and scaled by itself before they are joined. */
export const GROUPS = [
  'words',
  'stems',
  'stemPairs',
  'letters',
  'concepts',
  'conceptPairs',
  'signs',
  'signPairs',
] as const;
export type Group = (typeof GROUPS)[number];

/** What a text is taken apart into. */
export type Unit = 'words' | 'spelt' | 'stems' | 'concepts' | 'signs';

/** The parts of one text, in their order; concepts and signs each once; `spelt` are the words that letters are read in. */
export type Features = Record<Unit, readonly string[]>;

/** The words of the rows, and those of the concepts. */
export interface Vocabulary {
  /** How often each word occurs in the rows of each language. */
  counts: Record<Language, Map<string, number>>;
  concepts: ConceptLexicon;
}

/** What misspelt words of each language stand for. */
export type Spellings = Record<Language, Spelling>;

/** Names what another reader found in a message, each thing once. */
export type SignReader = (utterance: Utterance) => readonly string[];

/**
 * Which letters a misspelt word is read by: those of the word it stands for, or its own. The letters of a slip are like
 * nothing that was learnt, which speaks for harm; where there is no such doubt they tell a little more.
 */
export type LettersAs = 'meant' | 'written';

/** One known way of saying something. */
export interface Row {
  language: Language;
  intent: string;
  text: string;
}

/**
 * Takes a text apart into words, stems, and the concepts and signs named. Words have no accents here, so a text
 * without them is read like one with them; chat spelling is written out, and a misspelt word is read as the known one
 * next to it.
 */
export class FeatureExtractor {
  readonly #concepts: ConceptLexicon;
  readonly #spellings: Spellings;
  readonly #lettersAs: LettersAs;
  readonly #signsOf: SignReader;

  constructor(
    concepts: ConceptLexicon,
    spellings: Spellings,
    lettersAs: LettersAs = 'meant',
    signsOf: SignReader = () => [],
  ) {
    this.#concepts = concepts;
    this.#spellings = spellings;
    this.#lettersAs = lettersAs;
    this.#signsOf = signsOf;
  }

  extract(utterance: Utterance, language: Language): Features {
    const written = writtenWords(utterance, language);
    const words = this.#spellings[language].correct(written);
    const stems = words.map((word) => stemOf(word, language));
    const lexicon = this.#concepts[language];
    let concepts: readonly string[] | undefined;
    return {
      words,
      spelt: this.#lettersAs === 'written' ? written : words,
      stems,
      // Not every model goes by them.
      get concepts() {
        concepts ??= conceptsIn(words, stems, lexicon);
        return concepts;
      },
      signs: this.#signsOf(utterance),
    };
  }
}

/**
 * The words of a message as they were meant: chat spelling written out, without marks, which those leave out who
 * write on a phone.
 */
export function writtenWords(utterance: Utterance, language: Language): string[] {
  const words: string[] = [];
  for (const { text } of utterance.tokens) {
    if (/^[.,;:!¡?¿]+$/.test(text)) continue;
    const meant = CHAT_SPELLING[language].get(text);
    if (meant) words.push(...meant);
    else words.push(text);
  }
  return words;
}
