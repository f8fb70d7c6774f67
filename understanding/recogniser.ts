import type { Language, Utterance } from '../safety/index.ts';
import { conceptLexicon } from './concepts.ts';
import { FeatureExtractor, type Row, type SignReader, type Vocabulary, writtenWords } from './features.ts';
import { DEFAULT_SVM, type SvmOptions, trainSvm, withBias } from './linearSvm.ts';
import { normalise } from './normalise.ts';
import { dominantLanguage } from './tongue.ts';
import { DEFAULT_VECTORIZER, Vectorizer, type VectorizerOptions } from './vectorizer.ts';
import { compactWeights, scoreClasses, type Weights } from './weights.ts';
import { WordLikelihoods } from './wordLikelihoods.ts';

export interface RecogniserOptions {
  svm: SvmOptions;
  vectorizer: VectorizerOptions;
  /** How much of the likelihood of words goes into a score; 0 where it is only told beside it. Absent: not learnt. */
  likelihoodShare?: number;
}

export const DEFAULT_RECOGNISER: RecogniserOptions = { svm: DEFAULT_SVM, vectorizer: DEFAULT_VECTORIZER };

/** All that training finds; what a cache file holds. */
export interface Model {
  intents: string[];
  vocabulary: Vocabulary;
  vectorizer: Vectorizer;
  /** The bias is the last feature; see `trainSvm`. */
  weights: Weights;
  likelihoods?: WordLikelihoods | undefined;
}

/** An intent with the distance from its dividing line: above 0 on its side, about -1 where it is far off. */
export interface Ranked {
  intent: string;
  score: number;
  /** The log likelihood of the words, to be compared within one message; 0 where the model did not learn it. */
  likelihood: number;
}

/**
 * Tells what a message wants, by one linear model over the rows of both languages: what one language's rows
 * teach about a concept helps the other, and Spanglish needs no switch.
 */
export class Recogniser {
  readonly model: Model;
  readonly #extractor: FeatureExtractor;
  readonly #scores: Float64Array;

  constructor(model: Model, signsOf?: SignReader) {
    this.model = model;
    this.#extractor = new FeatureExtractor(model.vocabulary, signsOf);
    this.#scores = new Float64Array(model.intents.length);
  }

  /** Deterministic: the same rows in the same order give the same model. */
  static train(
    rows: readonly Row[],
    options: RecogniserOptions = DEFAULT_RECOGNISER,
    signsOf?: SignReader,
  ): Recogniser {
    const utterances = rows.map((row) => normalise(row.text));
    const vocabulary = { counts: countWords(rows, utterances), concepts: conceptLexicon() };
    const extractor = new FeatureExtractor(vocabulary, signsOf);
    const features = function* () {
      for (const [index, row] of rows.entries()) {
        yield extractor.extract(utterances[index] ?? normalise(row.text), row.language);
      }
    };
    const { vectorizer, vectors } = Vectorizer.fit(features(), options.vectorizer);
    const intents = Array.from(new Set(rows.map((row) => row.intent)));
    const numbers = new Map(intents.map((intent, index) => [intent, index]));
    const labels = Int32Array.from(rows, (row) => numbers.get(row.intent) ?? 0);
    const dense = trainSvm(vectors, labels, intents.length, vectorizer.idf.length, options.svm);
    const weights = compactWeights(dense, intents.length);
    const { likelihoodShare } = options;
    const { ofWords } = vectorizer.numbers;
    const likelihoods =
      likelihoodShare === undefined
        ? undefined
        : WordLikelihoods.train(vectors, labels, intents.length, ofWords, likelihoodShare);
    return new Recogniser({ intents, vocabulary, vectorizer, weights, likelihoods }, signsOf);
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
    const { intents, vectorizer, weights, likelihoods } = this.model;
    const vector = vectorizer.transform(this.#extractor.extract(utterance, language));
    scoreClasses(weights, withBias(vector, vectorizer.idf.length), this.#scores);
    const likely = likelihoods?.of(vector);
    if (likely) likelihoods?.addTo(this.#scores, likely);
    return bestOf(this.#scores, most).map((index) => ({
      intent: intents[index] ?? '',
      score: this.#scores[index] ?? -1,
      likelihood: likely?.[index] ?? 0,
    }));
  }
}

function countWords(rows: readonly Row[], utterances: readonly Utterance[]): Vocabulary['counts'] {
  const counts: Vocabulary['counts'] = { en: new Map(), es: new Map() };
  rows.forEach(({ language }, index) => {
    const utterance = utterances[index];
    if (!utterance) return;
    for (const word of writtenWords(utterance, language)) {
      counts[language].set(word, (counts[language].get(word) ?? 0) + 1);
    }
  });
  return counts;
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
