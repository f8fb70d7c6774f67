import { type Opinion, type Utterance, VERDICTS, type VerdictName } from '../safety/index.ts';
import type { About } from './reading.ts';
import type { Recogniser } from './recogniser.ts';
import { recordOf } from './recordOf.ts';

/** How steeply a distance from a dividing line becomes a share. Set by hand. */
const STEEPNESS = 4;
/** Below these shares the model keeps its opinion to itself. Set by hand: it leans towards the graver one. */
const WORTH_ALARM = 0.16;
/** The share that a message of at most so many words needs: that few are hardly ever an alarm that no rule knows. */
const WORTH_SHORT_ALARM = [
  { words: 3, share: 0.5 },
  { words: 5, share: 0.3 },
];
const WORTH_URGENT = 0.2;
const WORTH_DOCTOR = 0.25;

/**
 * What a linear model over the verdicts makes of a message: the highest class that, together with those above
 * it, has the share that makes it worth saying. Its confidence is the share of that class and of those above.
 */
export class SecondOpinion {
  readonly #recogniser: Recogniser;

  /** The recogniser's intents are verdicts. */
  constructor(recogniser: Recogniser) {
    this.#recogniser = recogniser;
  }

  /** Reads a message once: what it may be worth an alarm for, and what it is about. */
  on(utterance: Utterance): { opinion: Opinion | undefined; about: About } {
    const share = this.#shares(utterance);
    return {
      opinion: opinionFrom(share, worthAlarm(utterance)),
      about: recordOf(VERDICTS, share),
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

/** The share from which on a message is worth an alarm; more for a short one. */
function worthAlarm({ tokens }: Utterance): number {
  const words = tokens.filter(({ text }) => /\p{L}/u.test(text)).length;
  return WORTH_SHORT_ALARM.find((short) => words <= short.words)?.share ?? WORTH_ALARM;
}

function opinionFrom(share: (verdict: VerdictName) => number, worth: number): Opinion | undefined {
  const alarm = share('EMERGENCY') + share('CRISIS');
  const urgent = alarm + share('URGENT');
  const medical = urgent + share('MEDICAL');
  if (alarm >= worth) {
    return { verdict: share('CRISIS') > share('EMERGENCY') ? 'CRISIS' : 'EMERGENCY', confidence: alarm };
  }
  if (urgent >= Math.max(worth, WORTH_URGENT)) return { verdict: 'URGENT', confidence: urgent };
  return medical >= WORTH_DOCTOR ? { verdict: 'MEDICAL', confidence: medical } : undefined;
}
