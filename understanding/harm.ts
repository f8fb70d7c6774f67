import type { VerdictName } from '../safety/index.ts';

/** The distances of a message from the dividing lines of the verdicts. */
export type Distances = Record<VerdictName, number>;

const HARMFUL: readonly VerdictName[] = ['EMERGENCY', 'CRISIS', 'URGENT', 'MEDICAL'];
const HARMLESS: readonly VerdictName[] = ['GENERAL', 'PLAN', 'OFFTOPIC'];

/** Of the logistic regression whose inputs stand below; `npm run bench:opinion` finds them. */
const WEIGHTS = {
  intercept: -1.396,
  length: 1.731,
  lengthSquared: -0.319,
  EMERGENCY: 0.474,
  CRISIS: 0.369,
  URGENT: 0.54,
  MEDICAL: 0.077,
  PLAN: -0.487,
  GENERAL: -0.698,
  OFFTOPIC: -0.432,
  bestHarmful: 2.776,
  bestHarmless: -2.527,
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
