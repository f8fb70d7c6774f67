import type { Language, Utterance } from '../safety/index.ts';
import { CHAT_SPELLING } from './chatSpelling.ts';
import { conceptsIn } from './concepts.ts';
import { Spelling } from './spelling.ts';
import { stemOf } from './stem.ts';

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

/**
 * The names of the features of one text, repeated as often as they occur, in lists. The list of a word's letter
 * runs is the same object whenever the word returns, so that it need be looked up once.
 */
export type Features = Record<Group, (readonly string[])[]>;

/** Names what another reader found in a message, each thing once. */
export type SignReader = (utterance: Utterance) => readonly string[];

/** One known way of saying something. */
export interface Row {
  language: Language;
  intent: string;
  text: string;
}

const START = '^';
const END = '$$';
const SHORTEST_RUN = 2;
const LONGEST_RUN = 5;
const MOST_PAIRS = 300;
const MEMORY_LIMIT = 50_000;

/**
 * Takes a text apart into words and pairs of words, stems with pairs that skip a word, runs of letters inside
 * words, and the concepts named with their pairs. Words have no accents here, so a text without them is read
 * like one with them; chat spelling is written out, and a misspelt word is read as the known one next to it.
 */
export class FeatureExtractor {
  readonly #spelling: Record<Language, Spelling>;
  readonly #signsOf: SignReader;
  readonly #runs = new Map<string, string[]>();

  /** `counts`: how often each word occurs in the rows of each language. */
  constructor(counts: Record<Language, ReadonlyMap<string, number>>, signsOf: SignReader = () => []) {
    this.#signsOf = signsOf;
    this.#spelling = { en: new Spelling(counts.en), es: new Spelling(counts.es) };
  }

  extract(utterance: Utterance, language: Language): Features {
    const written = writtenWords(utterance, language);
    const words = written.map((word) => this.#spelling[language].correct(word));
    const stems = words.map((word) => stemOf(word, language));
    const concepts = conceptsIn(words, stems, language);
    const signs = this.#signsOf(utterance);
    return {
      words: [words, pairs([START, ...words, END], 1)],
      stems: [stems, pairs([START, ...stems, END], 1), pairs(stems, 2)],
      stemPairs: [unorderedPairs(Array.from(new Set(stems)))],
      letters: written.map((word) => this.#letterRuns(word)),
      concepts: [concepts],
      conceptPairs: [unorderedPairs(concepts)],
      signs: [signs],
      signPairs: [unorderedPairs(signs)],
    };
  }

  #letterRuns(word: string): string[] {
    const known = this.#runs.get(word);
    if (known) return known;
    const runs = letterRuns(`_${word.slice(0, 40)}_`);
    if (this.#runs.size < MEMORY_LIMIT) this.#runs.set(word, runs);
    return runs;
  }
}

/** The words of a message as they were meant: without clause marks, chat spelling written out. */
export function writtenWords(utterance: Utterance, language: Language): string[] {
  const words: string[] = [];
  for (const { text } of utterance.tokens) {
    if (/^[.,;]$/.test(text)) continue;
    const meant = CHAT_SPELLING[language].get(text);
    if (meant) words.push(...meant);
    else words.push(text);
  }
  return words;
}

function pairs(words: string[], distance: number): string[] {
  const found: string[] = [];
  for (let at = 0; at + distance < words.length; at++) {
    found.push(`${words[at]}${distance > 1 ? ' .. ' : ' '}${words[at + distance]}`);
  }
  return found;
}

function unorderedPairs(names: readonly string[]): string[] {
  const sorted = names.toSorted();
  const found: string[] = [];
  for (let one = 0; one < sorted.length; one++) {
    for (let other = one + 1; other < sorted.length; other++) {
      if (found.length === MOST_PAIRS) return found;
      found.push(`${sorted[one]}&${sorted[other]}`);
    }
  }
  return found;
}

function letterRuns(padded: string): string[] {
  const runs: string[] = [];
  for (let size = SHORTEST_RUN; size <= LONGEST_RUN; size++) {
    for (let at = 0; at + size <= padded.length; at++) runs.push(padded.slice(at, at + size));
  }
  return runs;
}
