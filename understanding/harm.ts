import type { VerdictName } from '../safety/index.ts';

/** The distances of a message from the dividing lines of the verdicts. */
export type Distances = Record<VerdictName, number>;

/** What a message is like, verdict by verdict. */
export interface Likeness {
  distances: Distances;
  /** Log likelihoods of its words. */
  likelihoods: Record<VerdictName, number>;
}

const HARMFUL: readonly VerdictName[] = ['EMERGENCY', 'CRISIS', 'URGENT', 'MEDICAL'];
const HARMLESS: readonly VerdictName[] = ['GENERAL', 'PLAN', 'OFFTOPIC'];

/** Of the logistic regression whose inputs stand below; `npm run bench:opinion` finds them. */
const WEIGHTS = {
  intercept: -3.622,
  length: 3.373,
  lengthSquared: -0.602,
  EMERGENCY: 0.865,
  CRISIS: 0.353,
  URGENT: 0.2,
  MEDICAL: -0.008,
  PLAN: -0.257,
  GENERAL: -0.52,
  OFFTOPIC: -0.074,
  bestHarmful: 2.453,
  bestHarmless: -1.546,
  wordOdds: 0.541,
  wordsOfEMERGENCY: -0.111,
  wordsOfCRISIS: -0.006,
  wordsOfURGENT: -0.02,
  wordsOfMEDICAL: -0.078,
  wordsOfPLAN: 0.059,
  wordsOfGENERAL: 0.094,
  wordsOfOFFTOPIC: 0.044,
};
export type HarmInputs = Record<keyof typeof WEIGHTS, number>;

export function harmInputs({ distances, likelihoods }: Likeness, words: number): HarmInputs {
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
    wordOdds: logOfSum(HARMFUL, likelihoods) - logOfSum(HARMLESS, likelihoods),
    wordsOfEMERGENCY: likelihoods.EMERGENCY - likeliest,
    wordsOfCRISIS: likelihoods.CRISIS - likeliest,
    wordsOfURGENT: likelihoods.URGENT - likeliest,
    wordsOfMEDICAL: likelihoods.MEDICAL - likeliest,
    wordsOfPLAN: likelihoods.PLAN - likeliest,
    wordsOfGENERAL: likelihoods.GENERAL - likeliest,
    wordsOfOFFTOPIC: likelihoods.OFFTOPIC - likeliest,
  };
}

function logOfSum(verdicts: readonly VerdictName[], logs: Likeness['likelihoods']): number {
  const most = Math.max(...verdicts.map((verdict) => logs[verdict]));
  return most + Math.log(verdicts.reduce((sum, verdict) => sum + Math.exp(logs[verdict] - most), 0));
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
