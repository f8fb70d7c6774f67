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
    intercept: -1.444,
    length: 0.252,
    lengthSquared: 0.085,
    EMERGENCY: 0.317,
    CRISIS: 0.101,
    URGENT: 0.011,
    MEDICAL: -0.074,
    PLAN: -0.127,
    GENERAL: -0.067,
    OFFTOPIC: 0.504,
    talk: -0.414,
    asked: -0.603,
    nearest: 2.352,
    nearestOther: -1.747,
    wordOdds: 0.285,
    letterOdds: 0.376,
    wordsOfEMERGENCY: -0.070,
    wordsOfCRISIS: 0.005,
    wordsOfURGENT: 0.025,
    wordsOfMEDICAL: 0.045,
    wordsOfPLAN: 0.047,
    wordsOfGENERAL: 0.009,
    wordsOfOFFTOPIC: 0.021,
  },
  today: {
    intercept: -3.994,
    length: 1.972,
    lengthSquared: -0.239,
    EMERGENCY: 0.458,
    CRISIS: 0.118,
    URGENT: -0.059,
    MEDICAL: -0.230,
    PLAN: -0.140,
    GENERAL: -0.195,
    OFFTOPIC: 0.318,
    talk: -0.338,
    asked: -0.556,
    nearest: 2.607,
    nearestOther: -1.620,
    wordOdds: 0.239,
    letterOdds: 0.224,
    wordsOfEMERGENCY: -0.086,
    wordsOfCRISIS: 0.040,
    wordsOfURGENT: 0.014,
    wordsOfMEDICAL: 0.031,
    wordsOfPLAN: 0.048,
    wordsOfGENERAL: 0.029,
    wordsOfOFFTOPIC: 0.009,
  },
  alarm: {
    intercept: -3.530,
    length: 1.722,
    lengthSquared: -0.217,
    EMERGENCY: 0.401,
    CRISIS: 0.380,
    URGENT: -0.186,
    MEDICAL: -0.131,
    PLAN: -0.057,
    GENERAL: -0.257,
    OFFTOPIC: 0.478,
    talk: -0.358,
    asked: -0.616,
    nearest: 2.306,
    nearestOther: -1.658,
    wordOdds: 0.238,
    letterOdds: 0.282,
    wordsOfEMERGENCY: -0.076,
    wordsOfCRISIS: -0.010,
    wordsOfURGENT: 0.041,
    wordsOfMEDICAL: 0.004,
    wordsOfPLAN: 0.024,
    wordsOfGENERAL: 0.053,
    wordsOfOFFTOPIC: -0.003,
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
