import { VERDICTS, type VerdictName } from '../safety/index.ts';
import { logOfSum } from './likelihoods.ts';

/** The distances of a message from the dividing lines of the verdicts. */
export type Distances = Record<VerdictName, number>;

/** What a message is like, verdict by verdict. */
export interface Likeness {
  distances: Distances;
  /** Those of what is off topic: of talk within a chat, and of the nearest other kind, which is asked or told. */
  offTopic: Record<'talk' | 'asked', number>;
  /** Log likelihoods of its words. */
  likelihoods: Record<VerdictName, number>;
  /** Those of its letters. */
  letterLikelihoods: Record<VerdictName, number>;
}

/** What a message may be worth, and the verdicts that are worth as much. */
export const GRAVE = {
  doctor: ['EMERGENCY', 'CRISIS', 'URGENT', 'MEDICAL'],
  today: ['EMERGENCY', 'CRISIS', 'URGENT'],
  alarm: ['EMERGENCY', 'CRISIS'],
} as const satisfies Record<string, readonly VerdictName[]>;
export type Gravity = keyof typeof GRAVE;
export const GRAVITIES = Object.keys(GRAVE) as Gravity[];

/**
 * Of the logistic regressions whose inputs stand below; `npm run bench:opinion` finds them, each on the held-out
 * messages of which no rule says as much.
 */
const WEIGHTS = {
  doctor: {
    intercept: -2.268,
    length: 0.823,
    lengthSquared: -0.091,
    EMERGENCY: 0.236,
    CRISIS: 0.157,
    URGENT: 0.146,
    MEDICAL: -0.03,
    PLAN: -0.244,
    GENERAL: -0.184,
    OFFTOPIC: 0.228,
    talk: -0.485,
    asked: -0.523,
    nearest: 2.262,
    nearestOther: -1.702,
    wordOdds: 0.273,
    letterOdds: 0.388,
    wordsOfEMERGENCY: -0.055,
    wordsOfCRISIS: -0.034,
    wordsOfURGENT: -0.013,
    wordsOfMEDICAL: 0.002,
    wordsOfPLAN: 0.07,
    wordsOfGENERAL: 0.021,
    wordsOfOFFTOPIC: 0.053,
  },
  today: {
    intercept: -3.894,
    length: 1.987,
    lengthSquared: -0.308,
    EMERGENCY: 0.384,
    CRISIS: 0.244,
    URGENT: 0.207,
    MEDICAL: -0.188,
    PLAN: -0.219,
    GENERAL: -0.291,
    OFFTOPIC: 0.159,
    talk: -0.464,
    asked: -0.584,
    nearest: 2.348,
    nearestOther: -1.583,
    wordOdds: 0.293,
    letterOdds: 0.201,
    wordsOfEMERGENCY: -0.071,
    wordsOfCRISIS: -0.001,
    wordsOfURGENT: -0.037,
    wordsOfMEDICAL: -0.004,
    wordsOfPLAN: 0.055,
    wordsOfGENERAL: 0.056,
    wordsOfOFFTOPIC: 0.094,
  },
  alarm: {
    intercept: -3.115,
    length: 1.625,
    lengthSquared: -0.259,
    EMERGENCY: 0.266,
    CRISIS: 0.307,
    URGENT: 0.042,
    MEDICAL: -0.132,
    PLAN: -0.157,
    GENERAL: -0.212,
    OFFTOPIC: 0.251,
    talk: -0.364,
    asked: -0.448,
    nearest: 2.411,
    nearestOther: -1.61,
    wordOdds: 0.249,
    letterOdds: 0.239,
    wordsOfEMERGENCY: -0.068,
    wordsOfCRISIS: -0.026,
    wordsOfURGENT: 0.01,
    wordsOfMEDICAL: -0.031,
    wordsOfPLAN: 0.049,
    wordsOfGENERAL: 0.065,
    wordsOfOFFTOPIC: 0.026,
  },
} as const satisfies Record<Gravity, Record<string, number>>;
export type GravityInputs = Record<keyof (typeof WEIGHTS)[Gravity], number>;

/** What speaks for a gravity and against it, of a message of so many words. */
export function gravityInputs(
  gravity: Gravity,
  { distances, offTopic, likelihoods, letterLikelihoods }: Likeness,
  words: number,
): GravityInputs {
  const grave: readonly VerdictName[] = GRAVE[gravity];
  const others = VERDICTS.filter((verdict) => !grave.includes(verdict));
  const nearest = (verdicts: readonly VerdictName[]) =>
    Math.max(...verdicts.map((verdict) => distances[verdict]));
  const odds = (logs: Record<VerdictName, number>) => oddsOf(logs, grave, others);
  const length = Math.log(words + 1);
  const likeliest = Math.max(...Object.values(likelihoods));
  return {
    intercept: 1,
    length,
    lengthSquared: length ** 2,
    ...distances,
    ...offTopic,
    nearest: nearest(grave),
    nearestOther: nearest(others),
    wordOdds: odds(likelihoods),
    letterOdds: odds(letterLikelihoods),
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
 * How much speaks for a message being worth as much, as a logit. The distances alone tell it badly: where all are far
 * off, they are as if all were near.
 */
export function speaksFor(gravity: Gravity, likeness: Likeness, words: number): number {
  const weights = WEIGHTS[gravity];
  const inputs = gravityInputs(gravity, likeness, words);
  const names = Object.keys(weights) as (keyof GravityInputs)[];
  return names.reduce((sum, name) => sum + inputs[name] * weights[name], 0);
}

function oddsOf(
  logs: Record<VerdictName, number>,
  grave: readonly VerdictName[],
  others: readonly VerdictName[],
): number {
  const of = (verdicts: readonly VerdictName[]) => logOfSum(verdicts.map((verdict) => logs[verdict]));
  return of(grave) - of(others);
}
