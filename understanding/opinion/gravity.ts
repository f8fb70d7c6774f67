import { VERDICTS, type VerdictName } from '../../safety/index.ts';
import { logOfSum } from '../model/likelihoods.ts';

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
    intercept: -1.594,
    length: 0.49,
    lengthSquared: 0.019,
    EMERGENCY: 0.188,
    CRISIS: 0.204,
    URGENT: 0.17,
    MEDICAL: 0.071,
    PLAN: -0.146,
    GENERAL: -0.109,
    OFFTOPIC: 0.264,
    talk: -0.358,
    asked: -0.379,
    nearest: 2.271,
    nearestOther: -1.751,
    wordOdds: 0.307,
    letterOdds: 0.401,
    wordsOfEMERGENCY: -0.041,
    wordsOfCRISIS: -0.033,
    wordsOfURGENT: -0.027,
    wordsOfMEDICAL: 0.003,
    wordsOfPLAN: 0.051,
    wordsOfGENERAL: 0.051,
    wordsOfOFFTOPIC: 0.026,
  },
  today: {
    intercept: -5.058,
    length: 2.697,
    lengthSquared: -0.388,
    EMERGENCY: 0.248,
    CRISIS: 0.354,
    URGENT: 0.2,
    MEDICAL: -0.081,
    PLAN: -0.268,
    GENERAL: -0.226,
    OFFTOPIC: 0.169,
    talk: -0.36,
    asked: -0.558,
    nearest: 2.397,
    nearestOther: -1.774,
    wordOdds: 0.317,
    letterOdds: 0.211,
    wordsOfEMERGENCY: -0.035,
    wordsOfCRISIS: -0.038,
    wordsOfURGENT: -0.062,
    wordsOfMEDICAL: -0.007,
    wordsOfPLAN: 0.083,
    wordsOfGENERAL: 0.06,
    wordsOfOFFTOPIC: 0.05,
  },
  alarm: {
    intercept: -4.16,
    length: 2.181,
    lengthSquared: -0.321,
    EMERGENCY: 0.285,
    CRISIS: 0.534,
    URGENT: -0.009,
    MEDICAL: -0.142,
    PLAN: -0.231,
    GENERAL: -0.174,
    OFFTOPIC: 0.382,
    talk: -0.336,
    asked: -0.487,
    nearest: 2.35,
    nearestOther: -1.979,
    wordOdds: 0.267,
    letterOdds: 0.232,
    wordsOfEMERGENCY: -0.063,
    wordsOfCRISIS: -0.066,
    wordsOfURGENT: 0.002,
    wordsOfMEDICAL: 0.0,
    wordsOfPLAN: 0.066,
    wordsOfGENERAL: 0.059,
    wordsOfOFFTOPIC: -0.02,
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
