import { BayesClassifier } from 'natural/lib/natural/classifiers/index.js';
import { normalise, Recogniser } from '../../understanding/index.ts';
import { DEFAULT_RECOGNISER, type RecogniserOptions } from '../../understanding/model/recogniser.ts';
import { type Benchmark, type Example, OUT_OF_SCOPE } from './benchmarkData.ts';

export type Classify = (text: string) => string | Promise<string>;

/** A recogniser in the comparison: trains on a benchmark's rows and gives back how it classifies. */
export interface Contender {
  name: string;
  /** The lead below which a text is taken for out of scope, found on the validation rows. */
  tune?(benchmark: Benchmark): number;
  /** Trains on the rows of both splits. */
  train(benchmark: Benchmark, bar?: number): Promise<Classify>;
}

/**
 * The product's code. These sets are large and of other fields, so the product's concept lexicon is left out,
 * pairs of stems are added, and features of a single row are kept. The shares, the lead and how letters are
 * read were chosen on the validation rows of all three.
 */
const OPTIONS: RecogniserOptions = {
  lettersAs: 'written',
  likelihoodShare: 0.06,
  letterShare: 0.08,
  letterLead: 0.25,
  svm: DEFAULT_RECOGNISER.svm,
  vectorizer: {
    shares: {
      words: 1,
      stems: 1,
      stemPairs: 0.7,
      letters: 1,
      concepts: 0,
      conceptPairs: 0,
      signs: 0,
      signPairs: 0,
    },
    leastRows: {
      words: 1,
      stems: 1,
      stemPairs: 2,
      letters: 2,
      concepts: 1,
      conceptPairs: 1,
      signs: 1,
      signPairs: 1,
    },
  },
};
/**
 * Share of the out-of-scope validation rows that must be rejected, above the 70 % that unseen rows shall reach: those
 * are less like the ones that were learnt. The bar follows from it.
 */
const REJECTED = 0.8;
/** What is not among so many is at least as far off as the last of them. */
const CANDIDATES = 10;

const ours: Contender = {
  name: 'this recogniser',
  tune({ train, validation }) {
    const hasOutside = validation.some(({ label }) => label === OUT_OF_SCOPE);
    return hasOutside ? rejectionBar(trainOn(train), validation) : Number.NEGATIVE_INFINITY;
  },
  async train({ train, validation }, bar = Number.NEGATIVE_INFINITY) {
    const recogniser = trainOn([...train, ...validation]);
    return (text) => {
      const best = bestOf(recogniser, text);
      return best.lead < bar ? OUT_OF_SCOPE : best.intent;
    };
  },
};

function trainOn(examples: readonly Example[]): Recogniser {
  const rows = examples.map(({ text, label }) => ({ language: 'en' as const, intent: label, text }));
  return Recogniser.train(rows, OPTIONS);
}

/** The best intent, and its lead over what is out of scope. */
function bestOf(recogniser: Recogniser, text: string): { intent: string; lead: number } {
  const ranked = recogniser.rankIn(normalise(text), 'en', CANDIDATES);
  const { intent, score } = ranked[0] ?? { intent: '', score: -1 };
  const outside = ranked.find((candidate) => candidate.intent === OUT_OF_SCOPE) ?? ranked.at(-1);
  return { intent, lead: score - (outside?.score ?? score) };
}

/** The lead below which enough of the out-of-scope rows lie, those counted that are so classed anyway. */
function rejectionBar(recogniser: Recogniser, validation: readonly Example[]): number {
  const leads = validation
    .filter(({ label }) => label === OUT_OF_SCOPE)
    .map(({ text }) => bestOf(recogniser, text))
    .map(({ intent, lead }) => (intent === OUT_OF_SCOPE ? Number.NEGATIVE_INFINITY : lead));
  return leads.toSorted((one, other) => one - other)[Math.floor(leads.length * REJECTED)] ?? 0;
}

const bayes: Contender = {
  name: "natural's BayesClassifier",
  async train({ train, validation }) {
    const classifier = new BayesClassifier();
    for (const { text, label } of [...train, ...validation]) classifier.addDocument(text, label);
    classifier.train();
    return (text) => classifier.classify(text);
  },
};

/** As NLP.js sets them where nothing else is registered. */
const NLU_DEFAULTS = {
  keepStopwords: true,
  nonefeatureValue: 1,
  nonedeltaMultiplier: 1.2,
  spellCheck: false,
  spellCheckDistance: 1,
  filterZeros: true,
};

const nlpjs: Contender = {
  name: 'NLP.js',
  async train({ train, validation }) {
    const { containerBootstrap } = await import('@nlpjs/core');
    const { Nlp } = await import('@nlpjs/nlp');
    const { LangEn } = await import('@nlpjs/lang-en-min');
    const container = await containerBootstrap();
    // It tells of every round of its training otherwise, over the table.
    container.registerConfiguration('nlu-??', { ...NLU_DEFAULTS, log: false });
    container.use(Nlp);
    container.use(LangEn);
    const nlp = container.get('nlp');
    nlp.settings.autoSave = false;
    nlp.addLanguage('en');
    for (const { text, label } of [...train, ...validation]) nlp.addDocument('en', text, label);
    await nlp.train();
    return async (text) => {
      const { intent } = await nlp.process('en', text);
      return intent === 'None' ? OUT_OF_SCOPE : intent;
    };
  },
};

export const CONTENDERS: readonly Contender[] = [ours, bayes, nlpjs];
