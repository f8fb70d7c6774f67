import { LANGUAGES, type Language } from '../../safety/index.ts';
import { FeatureNumbers, NAMED, type Named, PAIRINGS } from '../features/featureNumbers.ts';
import type { Group, LettersAs } from '../features/features.ts';
import { PairTable } from '../features/pairTable.ts';
import { Vectorizer } from '../features/vectorizer.ts';
import { recordOf } from '../recordOf.ts';
import { LetterLikelihoods } from './letterLikelihoods.ts';
import type { Model } from './recogniser.ts';
import type { Weights } from './weights.ts';
import { WordLikelihoods } from './wordLikelihoods.ts';

/** What training found, with the phrases that are known word for word (see `numberPhrases`). */
export interface Trained {
  model: Model;
  phrases: PairTable;
}

/** All of a model that is no table of figures, with the names of those tables. What has a name is numbered as it stands here. */
export interface Header {
  intents: string[];
  /** Words, one a line: as lists of texts they take ten times as long to read. Their counts are tables. */
  words: Record<Language, string>;
  concepts: Record<Language, [string, string[]][]>;
  /** Names, one a line. */
  names: Record<Named, string>;
  features: number;
  shares: Record<Group, number>;
  lettersAs?: LettersAs | undefined;
  /** Absent where the model did not learn it. */
  likelihoodShare?: number | undefined;
  letterShare?: number | undefined;
  letterLead?: number | undefined;
  /** Of the weights' and the likelihoods' tables; see `Weights`. */
  steps: { weights: number; likelihoods: number };
  tables: { name: string; kind: Kind; length: number }[];
}

const KINDS = { Float32Array, Int32Array, Uint32Array, Int16Array, Uint16Array, Uint8Array };
type Kind = keyof typeof KINDS;
type Figures = Float32Array | Int32Array | Uint32Array | Int16Array | Uint16Array | Uint8Array;

/** The header of a model's file and the tables of figures that follow it, the widest first, so that each is aligned. */
export function takeApart({ model, phrases }: Trained): { header: Header; figures: Figures[] } {
  const { intents, vocabulary, lettersAs, vectorizer, weights, likelihoods, letters } = model;
  const { counts, concepts } = vocabulary;
  const all: [string, Figures][] = [...tablesOf(model), ['phrases', phrases.packed()]];
  const tables = all.toSorted(([, one], [, other]) => other.BYTES_PER_ELEMENT - one.BYTES_PER_ELEMENT);
  const header: Header = {
    intents,
    words: recordOf(LANGUAGES, (language) => linesOf(counts[language].keys())),
    concepts: recordOf(LANGUAGES, (language) => Array.from(concepts[language])),
    names: recordOf(NAMED, (kind) => linesOf(vectorizer.numbers.named[kind].keys())),
    features: vectorizer.idf.length,
    shares: vectorizer.shares,
    lettersAs,
    likelihoodShare: likelihoods?.share,
    letterShare: letters?.share,
    letterLead: letters?.lead,
    steps: { weights: weights.step, likelihoods: likelihoods?.gains.step ?? 1 },
    tables: tables.map(([name, figures]) => ({ name, kind: kindOf(figures), length: figures.length })),
  };
  return { header, figures: tables.map(([, figures]) => figures) };
}

/** The model out of its header and the bytes of its tables, which stay in use. Throws where they do not fit. */
export function assemble(header: Header, bytes: ArrayBuffer): Trained {
  const { intents, concepts, shares, lettersAs, likelihoodShare, letterShare, letterLead } = header;
  const table = tablesIn(header, bytes);
  const vectorizer = new Vectorizer(numbersFrom(header, table), table('idf', Float32Array), shares);
  const weightsOf = (name: keyof Header['steps']): Weights => ({
    starts: table(`${name}.starts`, Uint32Array),
    classes: table(`${name}.classes`, Uint16Array),
    values: table(`${name}.values`, Int16Array),
    step: header.steps[name],
  });
  const vocabulary = {
    counts: recordOf(LANGUAGES, (language) => countsFrom(header, language, table)),
    concepts: recordOf(LANGUAGES, (language) => new Map(concepts[language])),
  };
  const likelihoods =
    likelihoodShare === undefined
      ? undefined
      : new WordLikelihoods(
          table('likelihoods.bases', Float32Array),
          weightsOf('likelihoods'),
          vectorizer.numbers.ofWords,
          likelihoodShare,
        );
  const letters =
    letterShare === undefined
      ? undefined
      : {
          of: recordOf(LANGUAGES, (language) => lettersFrom(language, table, intents.length)),
          share: letterShare,
          lead: letterLead,
        };
  const weights = weightsOf('weights');
  const model = { intents, vocabulary, lettersAs, vectorizer, weights, likelihoods, letters };
  return { model, phrases: new PairTable(table('phrases', Int32Array)) };
}

export function bytesOf({ buffer, byteOffset, byteLength }: Figures): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

function tablesOf({
  vocabulary,
  vectorizer,
  weights,
  likelihoods,
  letters,
}: Model): [name: string, Figures][] {
  const { pairs, runs } = vectorizer.numbers;
  return [
    ...LANGUAGES.map((language): [string, Figures] => {
      return [`counts.${language}`, Uint32Array.from(vocabulary.counts[language].values())];
    }),
    ['idf', vectorizer.idf],
    ['runs', runs.packed()],
    ...PAIRINGS.map((pairing): [string, Figures] => [pairing, pairs[pairing].packed()]),
    ...named('weights', placesOf(weights)),
    ...(likelihoods
      ? named('likelihoods', { bases: likelihoods.bases, ...placesOf(likelihoods.gains) })
      : []),
    ...(letters
      ? LANGUAGES.flatMap((language) => {
          const { trie, figures } = letters.of[language];
          return named(`letters.${language}`, { ...trie, ...figures });
        })
      : []),
  ];
}

function placesOf({ starts, classes, values }: Weights): Record<string, Figures> {
  return { starts, classes, values };
}

function named(owner: string, tables: Record<string, Figures>): [name: string, Figures][] {
  return Object.entries(tables).map(([name, figures]) => [`${owner}.${name}`, figures]);
}

function kindOf(figures: Figures): Kind {
  const kind = Object.keys(KINDS).find((name) => figures.constructor.name === name);
  return kind as Kind;
}

type TableOf = <View extends Figures>(
  name: string,
  Of: new (bytes: ArrayBuffer, start: number, length: number) => View,
) => View;

/** Finds the tables by their names; one that is not there, or goes beyond the bytes, throws. */
function tablesIn({ tables }: Header, bytes: ArrayBuffer): TableOf {
  const places = new Map<string, { start: number; length: number }>();
  let start = 0;
  for (const { name, kind, length } of tables) {
    places.set(name, { start, length });
    start += length * KINDS[kind].BYTES_PER_ELEMENT;
  }
  return (name, Of) => {
    const place = places.get(name);
    if (place === undefined) throw new Error(`the model file has no table ${name}`);
    return new Of(bytes, place.start, place.length);
  };
}

function lettersFrom(language: Language, table: TableOf, classes: number): LetterLikelihoods {
  const name = `letters.${language}`;
  const trie = {
    children: table(`${name}.children`, Uint32Array),
    symbols: table(`${name}.symbols`, Uint8Array),
  };
  const figures = {
    starts: table(`${name}.starts`, Uint32Array),
    classes: table(`${name}.classes`, Uint8Array),
    costs: table(`${name}.costs`, Uint8Array),
    escapes: table(`${name}.escapes`, Uint8Array),
  };
  return new LetterLikelihoods(trie, figures, classes);
}

function numbersFrom({ names }: Header, table: TableOf): FeatureNumbers {
  const pairs = recordOf(PAIRINGS, (pairing) => new PairTable(table(pairing, Int32Array)));
  const numbers = new FeatureNumbers({ pairs, runs: new PairTable(table('runs', Int32Array)) });
  for (const kind of NAMED) for (const name of linesIn(names[kind])) numbers.addNamed(kind, name);
  return numbers;
}

function countsFrom({ words }: Header, language: Language, table: TableOf): Map<string, number> {
  const counts = table(`counts.${language}`, Uint32Array);
  return new Map(linesIn(words[language]).map((word, at) => [word, counts[at] as number]));
}

function linesOf(texts: Iterable<string>): string {
  return Array.from(texts).join('\n');
}

function linesIn(lines: string): string[] {
  return lines === '' ? [] : lines.split('\n');
}
