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
  intercept: -4.9,
  length: 3.178,
  lengthSquared: -0.576,
  EMERGENCY: 0.226,
  CRISIS: 0.127,
  URGENT: -0.017,
  MEDICAL: -0.211,
  PLAN: -0.599,
  GENERAL: -0.617,
  OFFTOPIC: -0.715,
  bestHarmful: 2.615,
  bestHarmless: -1.666,
  wordOdds: 0.496,
  wordsOfEMERGENCY: -0.026,
  wordsOfCRISIS: -0.004,
  wordsOfURGENT: -0.048,
  wordsOfMEDICAL: -0.053,
  wordsOfPLAN: 0.089,
  wordsOfGENERAL: 0.051,
  wordsOfOFFTOPIC: 0.058,
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
