import type { Language, Utterance } from '../safety/index.ts';
import { calibrate, judge } from './certainty.ts';
import type { Row, SignReader } from './features.ts';
import { KnownPhrases, phraseIntents } from './knownPhrases.ts';
import { loadModel, modelKey, saveModel, type Trained } from './modelFile.ts';
import { normalise } from './normalise.ts';
import type { Candidate, Reader } from './reading.ts';
import { DEFAULT_RECOGNISER, Recogniser, type RecogniserOptions } from './recogniser.ts';
import { SecondOpinion, type VerdictRow } from './secondOpinion.ts';
import { dominantLanguage } from './tongue.ts';

export interface ReaderOptions {
  /** Every known way of saying something, in all languages. */
  rows: readonly Row[];
  /** What the second opinion on a verdict learns from; without them there is none. */
  verdictRows?: readonly VerdictRow[];
  /** What else the second opinion goes by, and a name for the rules behind it. */
  signs?: { of: SignReader; version: string };
  /** Where a trained model was put when the service was installed; it is only read. */
  builtFolder?: string | undefined;
  /** Where the trained model is kept between starts; without it each start trains anew, for some seconds. */
  cacheFolder?: string | undefined;
}

type Folders = Pick<ReaderOptions, 'builtFolder' | 'cacheFolder'>;

/**
 * Rows of a verdict count less over the others than those of an intent: each verdict has thousands of them. The
 * concepts of exercise say little about verdicts; the signs that the gate names take their place.
 */
const VERDICT_RECOGNISER: RecogniserOptions = {
  svm: { ...DEFAULT_RECOGNISER.svm, ownWeight: 1.5 },
  vectorizer: {
    ...DEFAULT_RECOGNISER.vectorizer,
    shares: { ...DEFAULT_RECOGNISER.vectorizer.shares, letters: 1, concepts: 0.3, conceptPairs: 0 },
  },
};
const MOST_CANDIDATES = 5;
const WORD_FOR_WORD = 0.99;

/** Makes the reader of messages out of the rows: trained now, or taken from the file of an earlier start. */
export function createReader({ rows, verdictRows = [], signs, ...folders }: ReaderOptions): Reader {
  if (rows.length === 0)
    throw new Error('The recogniser has no rows: load the content and the locales first');
  const { model, phrases } = trainedFrom('intents', rows, folders, () => Recogniser.train(rows));
  const second = secondOpinionFrom(verdictRows, signs, folders);
  const recogniser = new Recogniser(model);
  const known = new KnownPhrases(phrases);
  return {
    read(text, preferred, current) {
      const utterance = normalise(text);
      const candidates = findCandidates(utterance, recogniser, known);
      return {
        utterance,
        language: languageFor(utterance, preferred, current),
        candidates,
        ...judge(candidates),
        ...(second?.on(utterance) ?? { opinion: undefined, about: undefined }),
      };
    },
  };
}

function secondOpinionFrom(
  rows: readonly VerdictRow[],
  signs: ReaderOptions['signs'],
  folders: Folders,
): SecondOpinion | undefined {
  if (rows.length === 0) return undefined;
  const labelled = rows.map(({ language, verdict, text }) => ({ language, intent: verdict, text }));
  const train = () => Recogniser.train(labelled, VERDICT_RECOGNISER, signs?.of);
  const { model } = trainedFrom('verdicts', labelled, folders, train, signs?.version);
  return new SecondOpinion(new Recogniser(model, signs?.of));
}

function trainedFrom(
  kind: string,
  rows: readonly Row[],
  { builtFolder, cacheFolder }: Folders,
  train: () => Recogniser,
  version?: string,
): Trained {
  const isKept = builtFolder !== undefined || cacheFolder !== undefined;
  const key = isKept ? modelKey(kind, rows, version) : '';
  for (const folder of [builtFolder, cacheFolder]) {
    const known = folder === undefined ? undefined : loadModel(folder, key);
    if (known) return known;
  }
  const trained = { model: train().model, phrases: phraseIntents(rows) };
  if (cacheFolder !== undefined) saveModel(cacheFolder, key, trained);
  return trained;
}

function findCandidates(utterance: Utterance, recogniser: Recogniser, known: KnownPhrases): Candidate[] {
  if (!/\p{L}/u.test(utterance.text)) return [];
  const candidates = calibrate(recogniser.rank(utterance, MOST_CANDIDATES));
  const intent = known.find(utterance);
  if (intent === undefined) return candidates;
  const others = candidates.filter((candidate) => candidate.intent !== intent);
  const left = others.map((other) => ({ ...other, score: Math.min(other.score, 1 - WORD_FOR_WORD) }));
  return [{ intent, score: WORD_FOR_WORD }, ...left].slice(0, MOST_CANDIDATES);
}

/** What the person chose, else what the message is mostly written in, else what was spoken so far. */
function languageFor(utterance: Utterance, preferred?: Language, current?: Language): Language {
  if (preferred) return preferred;
  const { tongue } = utterance;
  if (tongue === 'en' || tongue === 'es') return tongue;
  return (tongue === 'mixed' ? dominantLanguage(utterance) : undefined) ?? current ?? 'en';
}
