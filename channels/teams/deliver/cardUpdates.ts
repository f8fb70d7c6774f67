import type { Activity } from 'botbuilder';
import { DeliveryError, pauseAfter } from '../../../bots/index.ts';
import type { Clock } from '../../../runtime/index.ts';
import type { Target } from './connector.ts';
import type { PacedConnector } from './pacedConnector.ts';

/** Milliseconds after which a card that could not be changed stays as it is. */
const GIVE_UP_AFTER = 600_000;

type CardTarget = Target & { activityId: string };

export interface CardUpdatesParts {
  connector: Pick<PacedConnector, 'update'>;
  clock: Clock;
}

/**
 * Changes cards that were sent. What fails is tried again with the pauses of other sends, as long as the process
 * lives: a card that keeps its buttons is a blemish, and pressing one again does no harm, so it is not kept on disk.
 */
export class CardUpdates {
  readonly #parts: CardUpdatesParts;
  /** What each card is to look like, while that is on its way. */
  readonly #latest = new Map<string, Partial<Activity>>();

  constructor(parts: CardUpdatesParts) {
    this.#parts = parts;
  }

  /** Resolves when the card is changed, or when a later change of it is on its way. Throws `DeliveryError`. */
  async put(target: CardTarget, activity: Partial<Activity>): Promise<void> {
    const card = JSON.stringify([target.conversation, target.activityId]);
    this.#latest.set(card, activity);
    const isLatest = () => this.#latest.get(card) === activity;
    try {
      await this.#putWhile(isLatest, target, activity);
    } finally {
      if (isLatest()) this.#latest.delete(card);
    }
  }

  async #putWhile(isLatest: () => boolean, target: CardTarget, activity: Partial<Activity>): Promise<void> {
    const { connector, clock } = this.#parts;
    const begun = clock.now();
    for (let failures = 1; isLatest(); failures += 1) {
      const error = await failureOf(connector.update(target, activity));
      if (!error) return;
      const pause = pauseAfter(error, failures);
      if (!error.retry || clock.now() + pause - begun > GIVE_UP_AFTER) throw error;
      await clock.pause(pause);
    }
  }
}

async function failureOf(call: Promise<void>): Promise<DeliveryError | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    return error instanceof DeliveryError ? error : DeliveryError.ofConnection(error);
  }
}
