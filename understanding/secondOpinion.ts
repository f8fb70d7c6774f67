import { type Language, type Opinion, type Utterance, VERDICTS, type VerdictName } from '../safety/index.ts';
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

  /** Reads a message once: what it may be worth an alarm for, and what it is about where that is plain. */
  on(utterance: Utterance): { opinion: Opinion | undefined; subject: VerdictName | undefined } {
    const share = this.#shares(utterance);
    return {
      opinion: opinionFrom(share),
      subject: VERDICTS.find((verdict) => share(verdict) >= PLAIN),
    };
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
const WORTH = 0.3;
/** From here on a message is plainly about one thing. */
const PLAIN = 0.38;

function opinionFrom(share: (verdict: VerdictName) => number): Opinion | undefined {
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
