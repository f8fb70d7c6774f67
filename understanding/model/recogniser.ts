import { LANGUAGES, type Language, type Utterance } from '../../safety/index.ts';
import { conceptLexicon } from '../features/concepts.ts';
import {
  FeatureExtractor,
  type LettersAs,
  type Row,
  type SignReader,
  type Spellings,
  type Vocabulary,
  writtenWords,
} from '../features/features.ts';
import { DEFAULT_VECTORIZER, Vectorizer, type VectorizerOptions } from '../features/vectorizer.ts';
import { recordOf } from '../recordOf.ts';
import { normalise } from '../words/normalise.ts';
import { type Following, Spelling } from '../words/spelling.ts';
import { dominantLanguage } from '../words/tongue.ts';
import { LetterLikelihoods } from './letterLikelihoods.ts';
import { lowerUnlikely } from './likelihoods.ts';
import { DEFAULT_SVM, type SvmOptions, trainSvm } from './linearSvm.ts';
import { seededRandom, shuffle } from './shuffle.ts';
import { compactWeights, scoreClasses, type Weights } from './weights.ts';
import { WordLikelihoods } from './wordLikelihoods.ts';

export interface RecogniserOptions {
  svm: SvmOptions;
  vectorizer: VectorizerOptions;
  /** Absent: as meant. */
  lettersAs?: LettersAs;
  /** How much of the likelihood of words goes into a score; 0 where it is only told beside it. Absent: not learnt. */
  likelihoodShare?: number;
  /** The same of the likelihood of letters. */
  letterShare?: number;
  /** The letters are only asked where the best class leads by less; absent: always. */
  letterLead?: number;
}

export const DEFAULT_RECOGNISER: RecogniserOptions = { svm: DEFAULT_SVM, vectorizer: DEFAULT_VECTORIZER };

/** Of the order in which rows are learnt. */
const SEED = 19_580_101;

/** All that training finds; what a cache file holds. */
export interface Model {
  intents: string[];
  vocabulary: Vocabulary;
  lettersAs?: LettersAs | undefined;
  vectorizer: Vectorizer;
  /** The bias is the last feature; see `trainSvm`. */
  weights: Weights;
  likelihoods?: WordLikelihoods | undefined;
  letters?: LetterModel | undefined;
}

/** How letters follow each other in the rows of each language, and how much of that goes into a score. */
export interface LetterModel {
  of: Record<Language, LetterLikelihoods>;
  share: number;
  /** They are only asked where the best class leads by less; absent: always. */
  lead?: number | undefined;
}

/** What a recogniser goes by beside its model, in training and after. */
export interface Aids {
  signsOf?: SignReader | undefined;
  /** Absent: by the words of the rows alone. */
  spellings?: Spellings | undefined;
}

/** An intent with the distance from its dividing line: above 0 on its side, about -1 where it is far off. */
export interface Ranked {
  intent: string;
  score: number;
  /** The log likelihood of the words, to be compared within one message; 0 where the model did not learn it. */
  likelihood: number;
  /** The same of the letters; 0 too where they were not asked. */
  letterLikelihood: number;
}

/**
 * Tells what a message wants, by one linear model over the rows of both languages: what one language's rows
 * teach about a concept helps the other, and Spanglish needs no switch.
 */
export class Recogniser {
  readonly model: Model;
  readonly spellings: Spellings;
  readonly #extractor: FeatureExtractor;
  readonly #scores: Float64Array;

  constructor(model: Model, { signsOf, spellings }: Aids = {}) {
    const { vocabulary, vectorizer, lettersAs } = model;
    this.model = model;
    this.spellings =
      spellings ?? spellingsOf(vocabulary.counts, (word, next) => -vectorizer.rarityOf(word, next));
    this.#extractor = new FeatureExtractor(vocabulary.concepts, this.spellings, lettersAs, signsOf);
    this.#scores = new Float64Array(model.intents.length);
  }

  /** Deterministic: the same rows in the same order give the same model. */
  static train(
    given: readonly Row[],
    options: RecogniserOptions = DEFAULT_RECOGNISER,
    aids: Aids = {},
  ): Recogniser {
    const rows = given.slice();
    shuffle(rows, seededRandom(SEED));
    const vocabulary = { counts: countWords(rows), concepts: conceptLexicon() };
    const { lettersAs } = options;
    const spellings = aids.spellings ?? spellingsOf(vocabulary.counts);
    const extractor = new FeatureExtractor(vocabulary.concepts, spellings, lettersAs, aids.signsOf);
    const spelt: string[] = [];
    const features = function* () {
      for (const row of rows) {
        // Normalised a second time: all utterances at once keep the garbage collector busier than that takes.
        const read = extractor.extract(normalise(row.text), row.language);
        if (options.letterShare !== undefined) spelt.push(read.spelt.join(' '));
        yield read;
      }
    };
    const { vectorizer, vectors } = Vectorizer.fit(features(), options.vectorizer);
    const intents = Array.from(new Set(given.map((row) => row.intent)));
    const numbers = new Map(intents.map((intent, index) => [intent, index]));
    const labels = Int32Array.from(rows, (row) => numbers.get(row.intent) ?? 0);
    const dense = trainSvm(vectors, labels, intents.length, vectorizer.idf.length, options.svm);
    const weights = compactWeights(dense, intents.length);
    const { likelihoodShare, letterShare, letterLead } = options;
    const { ofWords } = vectorizer.numbers;
    const likelihoods =
      likelihoodShare === undefined
        ? undefined
        : WordLikelihoods.train(vectors, labels, intents.length, ofWords, likelihoodShare);
    const letters =
      letterShare === undefined
        ? undefined
        : { of: trainLetters(rows, spelt, labels, intents.length), share: letterShare, lead: letterLead };
    return new Recogniser(
      { intents, vocabulary, lettersAs, vectorizer, weights, likelihoods, letters },
      aids,
    );
  }

  /** Whether a word of a message is known in either language; of other messages it only guesses, by a few letters. */
  knowsAny(utterance: Utterance): boolean {
    return LANGUAGES.some((language) =>
      writtenWords(utterance, language).some((word) => this.spellings[language].knows(word)),
    );
  }

  /**
   * The best intents, best first. A message whose language is not plain is read in both, and the reading with
   * the better best counts.
   */
  rank(utterance: Utterance, most = 5): Ranked[] {
    const { tongue } = utterance;
    if (tongue === 'en' || tongue === 'es') return this.rankIn(utterance, tongue, most);
    const likely = dominantLanguage(utterance) ?? 'en';
    const first = this.rankIn(utterance, likely, most);
    const second = this.rankIn(utterance, likely === 'en' ? 'es' : 'en', most);
    return (second[0]?.score ?? -1) > (first[0]?.score ?? -1) ? second : first;
  }

  /** The best intents for a message read in one language. */
  rankIn(utterance: Utterance, language: Language, most = 5): Ranked[] {
    const { intents, vectorizer, weights, likelihoods, letters } = this.model;
    const features = this.#extractor.extract(utterance, language);
    const vector = vectorizer.transform(features);
    scoreClasses(weights, vector, this.#scores);
    const likely = likelihoods?.of(vector);
    if (likelihoods && likely) lowerUnlikely(this.#scores, likely, likelihoods.share);
    const isAsked = letters?.lead === undefined || leadOf(this.#scores) < letters.lead;
    const likelyByLetters = isAsked ? letters?.of[language].of(features.spelt) : undefined;
    if (letters && likelyByLetters) lowerUnlikely(this.#scores, likelyByLetters, letters.share);
    return bestOf(this.#scores, most).map((index) => ({
      intent: intents[index] ?? '',
      score: this.#scores[index] ?? -1,
      likelihood: likely?.[index] ?? 0,
      letterLikelihood: likelyByLetters?.[index] ?? 0,
    }));
  }
}

/** `spelt` are the words of each row with a blank between. */
function trainLetters(
  rows: readonly Row[],
  spelt: readonly string[],
  labels: Int32Array,
  classes: number,
): LetterModel['of'] {
  return recordOf(LANGUAGES, (language) => {
    const own = function* () {
      for (const [at, row] of rows.entries()) {
        if (row.language !== language) continue;
        yield { words: (spelt[at] as string).split(' '), label: labels[at] as number };
      }
    };
    return LetterLikelihoods.train(own(), classes);
  });
}

function spellingsOf(counts: Vocabulary['counts'], following?: Following): Spellings {
  return recordOf(LANGUAGES, (language) => new Spelling(language, counts[language], following));
}

/** The spellings of the words of rows, each word taken by itself. */
export function spellingsIn(rows: readonly Row[]): Spellings {
  return spellingsOf(countWords(rows));
}

function countWords(rows: readonly Row[]): Vocabulary['counts'] {
  const counts: Vocabulary['counts'] = { en: new Map(), es: new Map() };
  for (const { language, text } of rows) {
    const of = counts[language];
    for (const word of writtenWords(normalise(text), language)) of.set(word, (of.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Of the best over the second. */
function leadOf(scores: Float64Array): number {
  const [best = Number.POSITIVE_INFINITY, second = Number.NEGATIVE_INFINITY] = bestOf(scores, 2).map(
    (index) => scores[index] as number,
  );
  return best - second;
}

function bestOf(scores: Float64Array, most: number): number[] {
  const best: number[] = [];
  for (let index = 0; index < scores.length; index++) {
    const score = scores[index] as number;
    let at = best.length;
    while (at > 0 && (scores[best[at - 1] as number] as number) < score) at--;
    if (at >= most) continue;
    best.splice(at, 0, index);
    if (best.length > most) best.pop();
  }
  return best;
}
