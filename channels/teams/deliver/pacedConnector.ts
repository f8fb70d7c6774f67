import type { Activity } from 'botbuilder';
import { DeliveryError } from '../../../bots/index.ts';
import type { Clock, Database } from '../../../runtime/index.ts';
import type { Connector, Target } from './connector.ts';
import { heldUntil, holdBack } from './heldBack.ts';
import { Throttle } from './throttle.ts';

/** Milliseconds that a send waits for its turn by itself; for longer it is put off, so that it holds up nothing. */
const LONGEST_WAIT = 3_000;
/** Milliseconds for which a conversation is held back where Teams does not say how long. */
const UNTOLD = 2_000;
/** For longer nothing is held back, whatever Teams says: an alarm may be among what waits. */
const LONGEST_HOLD = 60_000;

export interface PacedConnectorParts {
  connector: Pick<Connector, 'send' | 'update'>;
  database: Database;
  clock: Clock;
}

/**
 * The connector at the rate that Teams takes. Each process counts what it has sent itself, so that several can
 * send too much together, as in a group that many write to; where Teams then answers 429, all of them hold that
 * conversation back.
 */
export class PacedConnector {
  readonly #parts: PacedConnectorParts;
  readonly #throttle = new Throttle();

  constructor(parts: PacedConnectorParts) {
    this.#parts = parts;
  }

  /** As the connector's; throws `DeliveryError` (`throttled`) too, where its turn is too far off. */
  send(target: Target, activity: Partial<Activity>): Promise<void> {
    return this.#paced(target, () => this.#parts.connector.send(target, activity));
  }

  /** As the connector's, and throws as `send` does. */
  update(target: Target & { activityId: string }, activity: Partial<Activity>): Promise<void> {
    return this.#paced(target, () => this.#parts.connector.update(target, activity));
  }

  async #paced({ conversation }: Target, call: () => Promise<void>): Promise<void> {
    await this.#waitForTurn(conversation);
    try {
      await call();
    } catch (error) {
      if (error instanceof DeliveryError && error.code === 'http_429') await this.#hold(conversation, error);
      throw error;
    }
  }

  async #waitForTurn(conversation: string): Promise<void> {
    const { database, clock } = this.#parts;
    const until = await heldUntil(database, conversation);
    const now = clock.now();
    const wait = Math.max(this.#throttle.waitOf(conversation, now), until - now);
    if (wait > LONGEST_WAIT) throw new DeliveryError('throttled', true, wait);
    // Counted before it waits: whoever asks meanwhile comes after it.
    this.#throttle.note(conversation, now + wait);
    if (wait > 0) await clock.pause(wait);
  }

  async #hold(conversation: string, { retryAfter = UNTOLD }: DeliveryError): Promise<void> {
    const { database, clock } = this.#parts;
    const now = clock.now();
    await holdBack(database, conversation, { now, until: now + Math.min(retryAfter, LONGEST_HOLD) });
  }
}
