import { VERDICTS, type VerdictName } from '../safety/index.ts';
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

export const PRESSING: readonly VerdictName[] = ['EMERGENCY', 'CRISIS', 'URGENT'];
/** The same for what cannot wait, of messages that a rule sends to the doctor without haste. */
const URGENCY_WEIGHTS = {
  intercept: -0.657,
  nearestUrgent: 2.03,
  nearestOther: -2.349,
  wordOdds: 0.279,
  letterOdds: 0.066,
};
export type UrgencyInputs = Record<keyof typeof URGENCY_WEIGHTS, number>;

export function harmInputs(
  { distances, likelihoods, letterLikelihoods }: Likeness,
  words: number,
): HarmInputs {
  const length = Math.log(words + 1);
  const likeliest = Math.max(...Object.values(likelihoods));
  return {
    intercept: 1,
    length,
    lengthSquared: length ** 2,
    ...distances,
    bestHarmful: nearest(distances, HARMFUL),
    bestHarmless: nearest(distances, HARMLESS),
    wordOdds: oddsOf(likelihoods, HARMFUL),
    letterOdds: oddsOf(letterLikelihoods, HARMFUL),
    wordsOfEMERGENCY: likelihoods.EMERGENCY - likeliest,
    wordsOfCRISIS: likelihoods.CRISIS - likeliest,
    wordsOfURGENT: likelihoods.URGENT - likeliest,
    wordsOfMEDICAL: likelihoods.MEDICAL - likeliest,
    wordsOfPLAN: likelihoods.PLAN - likeliest,
    wordsOfGENERAL: likelihoods.GENERAL - likeliest,
    wordsOfOFFTOPIC: likelihoods.OFFTOPIC - likeliest,
  };
}

/**
 * How much speaks for harm (an emergency, a crisis, anything for a doctor) and against all that is harmless, as a
 * logit. The shares of the verdicts tell it badly: where all are far off, they are as if all were near.
 */
export function harm(likeness: Likeness, words: number): number {
  return weighed(harmInputs(likeness, words), WEIGHTS);
}

export function urgencyInputs({ distances, likelihoods, letterLikelihoods }: Likeness): UrgencyInputs {
  return {
    intercept: 1,
    nearestUrgent: nearest(distances, PRESSING),
    nearestOther: nearest(distances, othersThan(PRESSING)),
    wordOdds: oddsOf(likelihoods, PRESSING),
    letterOdds: oddsOf(letterLikelihoods, PRESSING),
  };
}

/** How much speaks for being seen today or at once, as a logit, where it is known to be something for a doctor. */
export function urgency(likeness: Likeness): number {
  return weighed(urgencyInputs(likeness), URGENCY_WEIGHTS);
}

function weighed<Name extends string>(inputs: Record<Name, number>, weights: Record<Name, number>): number {
  const names = Object.keys(weights) as Name[];
  return names.reduce((sum, name) => sum + inputs[name] * weights[name], 0);
}

function nearest(distances: Distances, verdicts: readonly VerdictName[]): number {
  return Math.max(...verdicts.map((verdict) => distances[verdict]));
}

function oddsOf(logs: Record<VerdictName, number>, verdicts: readonly VerdictName[]): number {
  const of = (some: readonly VerdictName[]) => logOfSum(some.map((verdict) => logs[verdict]));
  return of(verdicts) - of(othersThan(verdicts));
}

function othersThan(verdicts: readonly VerdictName[]): VerdictName[] {
  return VERDICTS.filter((verdict) => !verdicts.includes(verdict));
}
