import type { VerdictName } from '../safety/index.ts';

/** The distances of a message from the dividing lines of the verdicts. */
export type Distances = Record<VerdictName, number>;

const HARMFUL: readonly VerdictName[] = ['EMERGENCY', 'CRISIS', 'URGENT', 'MEDICAL'];
const HARMLESS: readonly VerdictName[] = ['GENERAL', 'PLAN', 'OFFTOPIC'];

/** Of the logistic regression whose inputs stand below; `npm run bench:opinion` finds them. */
const WEIGHTS = {
  intercept: -2.207,
  length: 2.373,
  lengthSquared: -0.462,
  EMERGENCY: 0.557,
  CRISIS: 0.477,
  URGENT: 0.449,
  MEDICAL: 0.021,
  PLAN: -0.658,
  GENERAL: -0.685,
  OFFTOPIC: -0.518,
  bestHarmful: 3.058,
  bestHarmless: -2.276,
};
export type HarmInputs = Record<keyof typeof WEIGHTS, number>;

export function harmInputs(distances: Distances, words: number): HarmInputs {
  const length = Math.log(words + 1);
  const best = (verdicts: readonly VerdictName[]) =>
    Math.max(...verdicts.map((verdict) => distances[verdict]));
  return {
    intercept: 1,
    length,
    lengthSquared: length ** 2,
    ...distances,
    bestHarmful: best(HARMFUL),
    bestHarmless: best(HARMLESS),
  };
}

/**
 * How much speaks for harm (an emergency, a crisis, anything for a doctor) and against all that is harmless, as a
 * logit. The shares of the verdicts tell it badly: where all are far off, they are as if all were near.
 */
export function harm(distances: Distances, words: number): number {
  const inputs = harmInputs(distances, words);
  const names = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];
  return names.reduce((sum, name) => sum + inputs[name] * WEIGHTS[name], 0);
}
