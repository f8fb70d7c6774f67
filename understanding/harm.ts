import { VERDICTS, type VerdictName } from '../safety/index.ts';
import { logOfSum } from './likelihoods.ts';

/** The distances of a message from the dividing lines of the verdicts. */
export type Distances = Record<VerdictName, number>;

/** What a message is like, verdict by verdict. */
export interface Likeness {
  distances: Distances;
  /** Those of the two kinds of what is off topic: talk within a chat, and what else is asked of it. */
  offTopic: Record<'talk' | 'asked', number>;
  /** Log likelihoods of its words. */
  likelihoods: Record<VerdictName, number>;
  /** Those of its letters. */
  letterLikelihoods: Record<VerdictName, number>;
}

export const HARMFUL: readonly VerdictName[] = ['EMERGENCY', 'CRISIS', 'URGENT', 'MEDICAL'];
const HARMLESS: readonly VerdictName[] = ['GENERAL', 'PLAN', 'OFFTOPIC'];

/** Of the logistic regression whose inputs stand below; `npm run bench:opinion` finds them. */
const WEIGHTS = {
  intercept: -4.228,
  length: 1.396,
  lengthSquared: -0.173,
  EMERGENCY: 0.531,
  CRISIS: 0.495,
  URGENT: -0.152,
  MEDICAL: -0.119,
  PLAN: -0.252,
  GENERAL: -0.287,
  OFFTOPIC: 0.575,
  talk: -1.392,
  asked: -0.606,
  bestHarmful: 2.041,
  bestHarmless: -1.726,
  wordOdds: 0.351,
  letterOdds: 0.236,
  wordsOfEMERGENCY: -0.112,
  wordsOfCRISIS: -0.017,
  wordsOfURGENT: 0.053,
  wordsOfMEDICAL: -0.045,
  wordsOfPLAN: 0.016,
  wordsOfGENERAL: 0.045,
  wordsOfOFFTOPIC: 0.076,
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
  { distances, offTopic, likelihoods, letterLikelihoods }: Likeness,
  words: number,
): HarmInputs {
  const length = Math.log(words + 1);
  const likeliest = Math.max(...Object.values(likelihoods));
  return {
    intercept: 1,
    length,
    lengthSquared: length ** 2,
    ...distances,
    ...offTopic,
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
