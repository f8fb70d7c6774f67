import type { VerdictName } from '../safety/index.ts';
import { logOfSum } from './likelihoods.ts';

/** The distances of a message from the dividing lines of the verdicts. */
export type Distances = Record<VerdictName, number>;

/** What a message is like, verdict by verdict. */
export interface Likeness {
  distances: Distances;
  /** Log likelihoods of its words. */
  likelihoods: Record<VerdictName, number>;
  /** Those of its letters. */
  letterLikelihoods: Record<VerdictName, number>;
}

const HARMFUL: readonly VerdictName[] = ['EMERGENCY', 'CRISIS', 'URGENT', 'MEDICAL'];
const HARMLESS: readonly VerdictName[] = ['GENERAL', 'PLAN', 'OFFTOPIC'];

/** Of the logistic regression whose inputs stand below; `npm run bench:opinion` finds them. */
const WEIGHTS = {
  intercept: -5.192,
  length: 3.113,
  lengthSquared: -0.486,
  EMERGENCY: 0.411,
  CRISIS: 0.258,
  URGENT: -0.077,
  MEDICAL: -0.529,
  PLAN: -0.49,
  GENERAL: -0.34,
  OFFTOPIC: -0.387,
  bestHarmful: 2.31,
  bestHarmless: -1.39,
  wordOdds: 0.356,
  letterOdds: 0.344,
  wordsOfEMERGENCY: -0.101,
  wordsOfCRISIS: 0.006,
  wordsOfURGENT: -0.02,
  wordsOfMEDICAL: 0.023,
  wordsOfPLAN: 0.072,
  wordsOfGENERAL: 0.008,
  wordsOfOFFTOPIC: 0.087,
};
export type HarmInputs = Record<keyof typeof WEIGHTS, number>;

export function harmInputs(
  { distances, likelihoods, letterLikelihoods }: Likeness,
  words: number,
): HarmInputs {
  const length = Math.log(words + 1);
  const best = (verdicts: readonly VerdictName[]) =>
    Math.max(...verdicts.map((verdict) => distances[verdict]));
  const likeliest = Math.max(...Object.values(likelihoods));
  return {
    intercept: 1,
    length,
    lengthSquared: length ** 2,
    ...distances,
    bestHarmful: best(HARMFUL),
    bestHarmless: best(HARMLESS),
    wordOdds: oddsOfHarm(likelihoods),
    letterOdds: oddsOfHarm(letterLikelihoods),
    wordsOfEMERGENCY: likelihoods.EMERGENCY - likeliest,
    wordsOfCRISIS: likelihoods.CRISIS - likeliest,
    wordsOfURGENT: likelihoods.URGENT - likeliest,
    wordsOfMEDICAL: likelihoods.MEDICAL - likeliest,
    wordsOfPLAN: likelihoods.PLAN - likeliest,
    wordsOfGENERAL: likelihoods.GENERAL - likeliest,
    wordsOfOFFTOPIC: likelihoods.OFFTOPIC - likeliest,
  };
}

function oddsOfHarm(logs: Record<VerdictName, number>): number {
  const of = (verdicts: readonly VerdictName[]) => logOfSum(verdicts.map((verdict) => logs[verdict]));
  return of(HARMFUL) - of(HARMLESS);
}

/**
 * How much speaks for harm (an emergency, a crisis, anything for a doctor) and against all that is harmless, as a
 * logit. The shares of the verdicts tell it badly: where all are far off, they are as if all were near.
 */
export function harm(likeness: Likeness, words: number): number {
  const inputs = harmInputs(likeness, words);
  const names = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];
  return names.reduce((sum, name) => sum + inputs[name] * WEIGHTS[name], 0);
}
