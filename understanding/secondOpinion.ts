import type { Language, Opinion, Utterance, VerdictName } from '../safety/index.ts';
import type { Recogniser } from './recogniser.ts';

/** Something that people say, with the verdict that it should get. */
export interface VerdictRow {
  language: Language;
  verdict: VerdictName;
  text: string;
}

/** How steeply a distance from a dividing line becomes a share; found on held-out quarters of the rows. */
const STEEPNESS = 4;

/**
 * What a linear model over the verdicts makes of a message: the highest class that, together with those above
 * it, is likelier than not worth an alarm. Its confidence is the share of that class and of those above.
 */
export class SecondOpinion {
  readonly #recogniser: Recogniser;

  /** The recogniser's intents are verdicts. */
  constructor(recogniser: Recogniser) {
    this.#recogniser = recogniser;
  }

  of(utterance: Utterance): Opinion | undefined {
    const share = this.#shares(utterance);
    const alarm = share('EMERGENCY') + share('CRISIS');
    const urgent = alarm + share('URGENT');
    const medical = urgent + share('MEDICAL');
    if (medical < WORTH) return undefined;
    if (alarm >= WORTH) {
      return { verdict: share('CRISIS') > share('EMERGENCY') ? 'CRISIS' : 'EMERGENCY', confidence: alarm };
    }
    return urgent >= WORTH
      ? { verdict: 'URGENT', confidence: urgent }
      : { verdict: 'MEDICAL', confidence: medical };
  }

  #shares(utterance: Utterance): (verdict: VerdictName) => number {
    const weights = new Map(
      this.#recogniser
        .rank(utterance, 7)
        .map(({ intent, score }) => [intent, 1 / (1 + Math.exp(-STEEPNESS * score))]),
    );
    const total = Array.from(weights.values()).reduce((sum, weight) => sum + weight, 0);
    return (verdict) => (weights.get(verdict) ?? 0) / total;
  }
}

/** Below it the model keeps its opinion to itself. */
const WORTH = 0.35;
