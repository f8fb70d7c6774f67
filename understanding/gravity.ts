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
    intercept: -2.173,
    length: 0.8,
    lengthSquared: -0.072,
    EMERGENCY: 0.277,
    CRISIS: 0.111,
    URGENT: 0.034,
    MEDICAL: -0.057,
    PLAN: -0.278,
    GENERAL: -0.183,
    OFFTOPIC: 0.227,
    talk: -0.381,
    asked: -0.336,
    nearest: 2.145,
    nearestOther: -1.448,
    wordOdds: 0.348,
    letterOdds: 0.334,
    wordsOfEMERGENCY: -0.066,
    wordsOfCRISIS: -0.013,
    wordsOfURGENT: 0.01,
    wordsOfMEDICAL: 0.02,
    wordsOfPLAN: 0.077,
    wordsOfGENERAL: 0.022,
    wordsOfOFFTOPIC: 0.015,
  },
  today: {
    intercept: -5.009,
    length: 2.746,
    lengthSquared: -0.443,
    EMERGENCY: 0.342,
    CRISIS: 0.235,
    URGENT: 0.148,
    MEDICAL: -0.326,
    PLAN: -0.181,
    GENERAL: -0.268,
    OFFTOPIC: 0.17,
    talk: -0.421,
    asked: -0.398,
    nearest: 2.19,
    nearestOther: -1.445,
    wordOdds: 0.332,
    letterOdds: 0.206,
    wordsOfEMERGENCY: -0.054,
    wordsOfCRISIS: 0.001,
    wordsOfURGENT: -0.061,
    wordsOfMEDICAL: 0.041,
    wordsOfPLAN: 0.049,
    wordsOfGENERAL: 0.049,
    wordsOfOFFTOPIC: 0.024,
  },
  alarm: {
    intercept: -3.901,
    length: 2.271,
    lengthSquared: -0.368,
    EMERGENCY: 0.352,
    CRISIS: 0.316,
    URGENT: -0.088,
    MEDICAL: -0.154,
    PLAN: -0.206,
    GENERAL: -0.153,
    OFFTOPIC: 0.353,
    talk: -0.337,
    asked: -0.291,
    nearest: 2.238,
    nearestOther: -1.541,
    wordOdds: 0.288,
    letterOdds: 0.253,
    wordsOfEMERGENCY: -0.087,
    wordsOfCRISIS: -0.016,
    wordsOfURGENT: 0.027,
    wordsOfMEDICAL: -0.001,
    wordsOfPLAN: 0.068,
    wordsOfGENERAL: 0.041,
    wordsOfOFFTOPIC: -0.045,
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
