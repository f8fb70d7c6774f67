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
    intercept: -2.208,
    length: 0.677,
    lengthSquared: -0.031,
    EMERGENCY: 0.19,
    CRISIS: 0.255,
    URGENT: 0.139,
    MEDICAL: -0.082,
    PLAN: -0.235,
    GENERAL: -0.172,
    OFFTOPIC: 0.256,
    talk: -0.523,
    asked: -0.435,
    nearest: 2.159,
    nearestOther: -1.715,
    wordOdds: 0.309,
    letterOdds: 0.399,
    wordsOfEMERGENCY: -0.053,
    wordsOfCRISIS: -0.066,
    wordsOfURGENT: 0.004,
    wordsOfMEDICAL: -0.009,
    wordsOfPLAN: 0.076,
    wordsOfGENERAL: 0.044,
    wordsOfOFFTOPIC: 0.06,
  },
  today: {
    intercept: -4.575,
    length: 2.542,
    lengthSquared: -0.391,
    EMERGENCY: 0.394,
    CRISIS: 0.336,
    URGENT: 0.151,
    MEDICAL: -0.24,
    PLAN: -0.21,
    GENERAL: -0.254,
    OFFTOPIC: -0.018,
    talk: -0.444,
    asked: -0.397,
    nearest: 2.266,
    nearestOther: -1.429,
    wordOdds: 0.316,
    letterOdds: 0.232,
    wordsOfEMERGENCY: -0.071,
    wordsOfCRISIS: -0.023,
    wordsOfURGENT: -0.034,
    wordsOfMEDICAL: 0.005,
    wordsOfPLAN: 0.072,
    wordsOfGENERAL: 0.05,
    wordsOfOFFTOPIC: 0.081,
  },
  alarm: {
    intercept: -4.072,
    length: 2.428,
    lengthSquared: -0.382,
    EMERGENCY: 0.399,
    CRISIS: 0.567,
    URGENT: -0.105,
    MEDICAL: -0.128,
    PLAN: -0.175,
    GENERAL: -0.147,
    OFFTOPIC: 0.131,
    talk: -0.388,
    asked: -0.272,
    nearest: 2.165,
    nearestOther: -1.579,
    wordOdds: 0.297,
    letterOdds: 0.277,
    wordsOfEMERGENCY: -0.092,
    wordsOfCRISIS: -0.086,
    wordsOfURGENT: 0.045,
    wordsOfMEDICAL: -0.025,
    wordsOfPLAN: 0.069,
    wordsOfGENERAL: 0.048,
    wordsOfOFFTOPIC: 0.029,
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
