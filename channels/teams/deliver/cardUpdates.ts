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
  /** The try of each card that is under way: the next one waits for it, so that it cannot arrive before it. */
  readonly #tries = new Map<string, Promise<unknown>>();

  constructor(parts: CardUpdatesParts) {
    this.#parts = parts;
  }

  /** Resolves when the card is changed, or when a later change of it is on its way. Throws `DeliveryError`. */
  async put(target: CardTarget, activity: Partial<Activity>): Promise<void> {
    const card = JSON.stringify([target.conversation, target.activityId]);
    this.#latest.set(card, activity);
    const isLatest = () => this.#latest.get(card) === activity;
    try {
      await this.#putWhile(isLatest, card, () => this.#parts.connector.update(target, activity));
    } finally {
      if (isLatest()) this.#latest.delete(card);
    }
  }

  async #putWhile(isLatest: () => boolean, card: string, update: () => Promise<void>): Promise<void> {
    const { clock } = this.#parts;
    const begun = clock.now();
    for (let failures = 1; ; failures += 1) {
      await this.#tries.get(card);
      if (!isLatest()) return;
      const error = await this.#try(card, update);
      if (!error) return;
      const pause = pauseAfter(error, failures);
      if (!error.retry || clock.now() + pause - begun > GIVE_UP_AFTER) throw error;
      await clock.pause(pause);
    }
  }

  async #try(card: string, update: () => Promise<void>): Promise<DeliveryError | undefined> {
    const once = failureOf(update());
    this.#tries.set(card, once);
    const error = await once;
    if (this.#tries.get(card) === once) this.#tries.delete(card);
    return error;
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
