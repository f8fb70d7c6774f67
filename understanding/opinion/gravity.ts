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
    intercept: -1.412,
    length: 0.29,
    lengthSquared: 0.071,
    EMERGENCY: 0.2,
    CRISIS: 0.094,
    URGENT: 0.032,
    MEDICAL: 0.131,
    PLAN: -0.1,
    GENERAL: -0.068,
    OFFTOPIC: 0.31,
    talk: -0.343,
    asked: -0.415,
    nearest: 2.311,
    nearestOther: -1.688,
    wordOdds: 0.304,
    letterOdds: 0.427,
    wordsOfEMERGENCY: -0.031,
    wordsOfCRISIS: -0.015,
    wordsOfURGENT: -0.017,
    wordsOfMEDICAL: -0.037,
    wordsOfPLAN: 0.056,
    wordsOfGENERAL: 0.065,
    wordsOfOFFTOPIC: 0.015,
  },
  today: {
    intercept: -4.273,
    length: 2.085,
    lengthSquared: -0.265,
    EMERGENCY: 0.308,
    CRISIS: 0.22,
    URGENT: 0.03,
    MEDICAL: -0.059,
    PLAN: -0.229,
    GENERAL: -0.218,
    OFFTOPIC: 0.047,
    talk: -0.289,
    asked: -0.466,
    nearest: 2.473,
    nearestOther: -1.522,
    wordOdds: 0.292,
    letterOdds: 0.233,
    wordsOfEMERGENCY: -0.053,
    wordsOfCRISIS: -0.015,
    wordsOfURGENT: -0.011,
    wordsOfMEDICAL: -0.043,
    wordsOfPLAN: 0.084,
    wordsOfGENERAL: 0.052,
    wordsOfOFFTOPIC: 0.031,
  },
  alarm: {
    intercept: -3.35,
    length: 1.777,
    lengthSquared: -0.226,
    EMERGENCY: 0.276,
    CRISIS: 0.355,
    URGENT: -0.165,
    MEDICAL: -0.005,
    PLAN: -0.083,
    GENERAL: -0.188,
    OFFTOPIC: 0.12,
    talk: -0.259,
    asked: -0.28,
    nearest: 2.438,
    nearestOther: -1.571,
    wordOdds: 0.27,
    letterOdds: 0.249,
    wordsOfEMERGENCY: -0.063,
    wordsOfCRISIS: -0.035,
    wordsOfURGENT: 0.053,
    wordsOfMEDICAL: -0.062,
    wordsOfPLAN: 0.062,
    wordsOfGENERAL: 0.075,
    wordsOfOFFTOPIC: -0.028,
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
