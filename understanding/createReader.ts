import { type ExampleSheet, isAtLeast, type Language, type Utterance } from '../safety/index.ts';
import { calibrate, judge, WORD_FOR_WORD } from './certainty.ts';
import type { Row, SignReader } from './features/features.ts';
import { KnownPhrases, numberPhrases } from './knownPhrases.ts';
import { hasModel, loadModel, modelKey, saveModel, versionOfRows } from './model/modelFile.ts';
import type { Trained } from './model/modelFormat.ts';
import { DEFAULT_RECOGNISER, Recogniser, type RecogniserOptions, spellingsIn } from './model/recogniser.ts';
import { className, SecondOpinion } from './opinion/secondOpinion.ts';
import type { Candidate, Reader, Wanted } from './reading.ts';
import { meantBy } from './words/meant.ts';
import { normalise } from './words/normalise.ts';
import { dominantLanguage } from './words/tongue.ts';

export interface ReaderOptions {
  /** Every known way of saying something, in all languages. */
  rows: readonly Row[];
  /** What the second opinion on a verdict learns; without it there is none. */
  lessons?: Lessons;
  /** Where a trained model was put when the service was installed; it is only read. */
  builtFolder?: string | undefined;
  /** Where the trained model is kept between starts; without it each start trains anew, for minutes. */
  cacheFolder?: string | undefined;
}

/** What the second opinion learns from. */
export interface Lessons {
  /** They are asked for where a model must be trained, which few starts do. */
  examples: () => readonly ExampleSheet[];
  /** What it goes by beside the words of a message. */
  signsOf?: SignReader;
  /** Words that others know as they are written; without it no message is read as it was meant. */
  isKnown?: (word: string) => boolean;
  /** A name for the examples and for what makes the signs: a start need not go through them to know its models. */
  version: string;
}

/**
 * Rows of a verdict count less over the others than those of an intent: each verdict has thousands of them. The
 * concepts of exercise say little about verdicts; the signs that the gate names take their place, and any two stems
 * of a message, since a story says in one place who and in another what. So few classes learn of every row.
 */
const VERDICT_RECOGNISER: RecogniserOptions = {
  likelihoodShare: 0,
  letterShare: 0.1,
  svm: {
    ...DEFAULT_RECOGNISER.svm,
    ownWeight: 1.5,
    firstScore: 0,
    settled: 0.05,
    fullPasses: 3,
    quickPasses: 3,
  },
  vectorizer: {
    ...DEFAULT_RECOGNISER.vectorizer,
    shares: {
      ...DEFAULT_RECOGNISER.vectorizer.shares,
      words: 1.2,
      letters: 1,
      stemPairs: 1.3,
      concepts: 0.3,
      conceptPairs: 0,
      signPairs: 0.7,
    },
    leastRows: { ...DEFAULT_RECOGNISER.vectorizer.leastRows, stems: 3, stemPairs: 8, signPairs: 5 },
  },
};
/** Intents are told from each other by more of their words together than the dividing lines alone tell. */
const INTENT_RECOGNISER: RecogniserOptions = { ...DEFAULT_RECOGNISER, likelihoodShare: 0.07 };
const MOST_CANDIDATES = 5;
/** Marks are counted with the words. */
const FEW_WORDS = 6;

/** The two that a reader needs: what is wanted, and what verdict it may be worth. */
export const MODELS = ['intents', 'verdicts'] as const;
export type ModelName = (typeof MODELS)[number];

/** Those that `createReader` would have to train, though there is a folder to keep them in. */
export function missingModels(options: ReaderOptions): ModelName[] {
  const { builtFolder, cacheFolder, lessons } = options;
  if (cacheFolder === undefined) return [];
  const isKept = (name: ModelName) =>
    [builtFolder, cacheFolder].some(
      (folder) => folder !== undefined && hasModel(folder, keyOf(name, options)),
    );
  return MODELS.filter((name) => (name === 'intents' || lessons !== undefined) && !isKept(name));
}

/** Trains one of them and keeps it in the cache folder, for a `createReader` elsewhere. */
export function trainModel(name: ModelName, options: ReaderOptions): Trained {
  const { cacheFolder } = options;
  const recogniser = name === 'intents' ? trainIntents(options) : trainVerdicts(options);
  const { model } = recogniser;
  const trained = { model, phrases: numberPhrases(name === 'intents' ? options.rows : [], model.intents) };
  if (cacheFolder !== undefined) saveModel(cacheFolder, keyOf(name, options), trained);
  return trained;
}

/** Makes the reader of messages out of the rows: trained now, or taken from the file of an earlier start. */
export async function createReader(options: ReaderOptions): Promise<Reader> {
  if (options.rows.length === 0)
    throw new Error('The recogniser has no rows: load the content and the locales first');
  const [{ model, phrases }, second] = await Promise.all([
    modelFor('intents', options),
    options.lessons && secondOpinionFrom(options, options.lessons),
  ]);
  const recogniser = new Recogniser(model, { spellings: second?.spellings });
  const known = new KnownPhrases(model.intents, phrases);
  const isKnown = options.lessons?.isKnown;
  const wantedIn = (utterance: Utterance, matter: Pick<Wanted, 'about' | 'isTalk'> = {}): Wanted => {
    const candidates = findCandidates(utterance, recogniser, known);
    const isTalk = isWordForWord(candidates) ? undefined : matter.isTalk;
    return { candidates, ...judge(candidates), about: matter.about, isTalk };
  };
  return {
    read(text, preferred, current) {
      const utterance = normalise(text);
      const meant = second && isKnown && meantBy(utterance, second.spellings, isKnown);
      const heard = second && hear(second, utterance, meant);
      const wanted = wantedIn(utterance, heard);
      const { sentences = [] } = heard ?? {};
      return {
        utterance,
        meant,
        language: languageFor(utterance, preferred, current),
        ...wanted,
        opinion: isWordForWord(wanted.candidates) ? undefined : heard?.opinion,
        sentences:
          sentences.length > 0 ? () => sentences.map((one) => wantedIn(one.utterance, one)) : undefined,
      };
    },
  };
}

/**
 * A message is heard as it was meant. Among few words one that is found for a slip may be another than was meant ('he
 * swlowd a batery', slowed): what is heard of them as they are written counts too, where it is graver.
 */
function hear(second: SecondOpinion, utterance: Utterance, meant: Utterance | undefined) {
  if (meant === undefined) return second.on(utterance);
  const heard = second.on(meant);
  if (utterance.tokens.length > FEW_WORDS) return heard;
  const { opinion } = second.on(utterance);
  const { verdict } = heard.opinion;
  const isGraver =
    opinion.verdict !== undefined && (verdict === undefined || !isAtLeast(verdict, opinion.verdict));
  // A part is told by its place in the message as it was meant.
  return isGraver ? { ...heard, opinion: { ...opinion, part: undefined } } : heard;
}

/** What stands in the rows word for word was judged by whoever wrote them: nothing is left to guess. */
function isWordForWord([best]: readonly Candidate[]): boolean {
  return best?.score === WORD_FOR_WORD;
}

async function secondOpinionFrom(options: ReaderOptions, { signsOf }: Lessons): Promise<SecondOpinion> {
  const { model } = await modelFor('verdicts', options);
  return new SecondOpinion(new Recogniser(model, { signsOf }));
}

/** Intents are read by the words of the examples, of which there are far more: few of their own rows say each. */
function trainIntents({ rows, lessons }: ReaderOptions): Recogniser {
  return Recogniser.train(rows, INTENT_RECOGNISER, { spellings: lessons && spellingsIn(rowsOf(lessons)) });
}

function trainVerdicts({ lessons }: ReaderOptions): Recogniser {
  const rows = lessons ? rowsOf(lessons) : [];
  return Recogniser.train(rows, VERDICT_RECOGNISER, { signsOf: lessons?.signsOf });
}

/** The examples, a row for each message. */
export function rowsOf({ examples }: Pick<Lessons, 'examples'>): Row[] {
  return examples().flatMap(({ language, verdict, kind, messages }) =>
    messages.split('\n').map((text) => ({ language, intent: className(verdict, kind), text })),
  );
}

async function modelFor(name: ModelName, options: ReaderOptions): Promise<Trained> {
  for (const folder of [options.builtFolder, options.cacheFolder]) {
    const known = folder === undefined ? undefined : await loadModel(folder, keyOf(name, options));
    if (known) return known;
  }
  return trainModel(name, options);
}

function keyOf(name: ModelName, { rows, lessons }: ReaderOptions): string {
  return modelKey(name, lessons?.version ?? versionOfRows(rows));
}

function findCandidates(utterance: Utterance, recogniser: Recogniser, known: KnownPhrases): Candidate[] {
  if (!/\p{L}/u.test(utterance.text)) return [];
  const candidates = recogniser.knowsAny(utterance)
    ? calibrate(recogniser.rank(utterance, MOST_CANDIDATES))
    : [];
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
