import { logistic } from './logistic.ts';
import type { Ranked } from './model/recogniser.ts';
import type { Candidate, Reading } from './reading.ts';

/**
 * How a score and its lead over the best other class become the share of such candidates that is right:
 * logistic regression on the held-out fifths of the product's own rows. `npm run bench:calibration` finds
 * the figures anew and shows what each bar below costs.
 */
const INTERCEPT = -0.148;
const PER_SCORE = 1.43;
const PER_LEAD = 2.411;

/** The score of what is known word for word; no statistics give it. */
export const WORD_FOR_WORD = 0.99;
const MOST_BY_STATISTICS = 0.98;
/** From here on the best is acted on without asking. */
const SURE = 0.72;
/** Below it none of the candidates is meant. */
const KNOWN = 0.25;
/** Below it a candidate is not even offered. */
const OFFERED = 0.015;

/** Candidates with calibrated scores, best first; those that are hardly meant are left out. */
export function calibrate(ranked: readonly Ranked[]): Candidate[] {
  const candidates = ranked.map(({ intent, score }, index) => {
    const rival = ranked[index === 0 ? 1 : 0]?.score ?? -1;
    const share = logistic(INTERCEPT + PER_SCORE * score + PER_LEAD * (score - rival));
    return { intent, score: Math.min(share, MOST_BY_STATISTICS) };
  });
  return candidates.filter(({ score }, index) => index === 0 || score >= OFFERED);
}

/** How far the candidates can be trusted, with the margin between the first two. */
export function judge(candidates: readonly Candidate[]): Pick<Reading, 'certainty' | 'margin'> {
  const best = candidates[0]?.score ?? 0;
  const margin = best - (candidates[1]?.score ?? 0);
  if (best < KNOWN) return { certainty: 'unknown', margin };
  return { certainty: best >= SURE ? 'sure' : 'close', margin };
}
