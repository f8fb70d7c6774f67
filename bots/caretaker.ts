import { countLeft, leftReplies, leftTurns, sweep } from '../runtime/index.ts';
import type { Services } from './turnRun.ts';

/** Milliseconds: between two rounds, how old a message is before it counts as left behind, between two sweeps. */
const ROUND = 2_000;
const LEFT_AFTER = 2_000;
const SWEEP = 3_600_000;

/** States of messages that are shown, so that one that falls to none is shown as none. */
const SHOWN = ['received', 'waiting', 'failed', 'parked', 'undeliverable'] as const;

/** Looks after what nobody else does: work that a dead process left, lost notices, what has expired, the counts. */
export class Caretaker {
  readonly #services: Services;
  readonly #takeOver: (conversation: string) => void;
  readonly #stopped = new AbortController();
  #swept = 0;

  constructor(services: Services, takeOver: (conversation: string) => void) {
    this.#services = services;
    this.#takeOver = takeOver;
  }

  async start(): Promise<void> {
    await this.#round(0);
    void this.#goRound();
  }

  stop(): void {
    this.#stopped.abort();
  }

  async #goRound(): Promise<void> {
    const { clock, log } = this.#services;
    const { signal } = this.#stopped;
    while (!signal.aborted) {
      await clock.pause(ROUND / 2 + Math.random() * ROUND, signal);
      if (!signal.aborted) {
        const round = this.#round(LEFT_AFTER).then(() => this.#sweepWhenDue());
        await round.catch((err) => log.error({ err }, 'A round of the caretaker failed'));
      }
    }
  }

  async #round(leftAfter: number): Promise<void> {
    const { database, clock, notices, sender } = this.#services;
    const now = clock.now();
    for (const conversation of await leftTurns(database, now - leftAfter)) this.#takeOver(conversation);
    for (const conversation of await leftReplies(database, now)) sender.wake(conversation);
    await notices.catchUp();
    await this.#count();
  }

  async #count(): Promise<void> {
    const { database, metrics } = this.#services;
    const counts = await countLeft(database);
    for (const status of SHOWN) metrics.left.set({ status }, counts[status] ?? 0);
  }

  async #sweepWhenDue(): Promise<void> {
    const { database, log, clock } = this.#services;
    const now = clock.now();
    if (now - this.#swept < SWEEP) return;
    this.#swept = now;
    const swept = await sweep(database, now);
    if (Object.values(swept).some((count) => count > 0)) log.info(swept, 'Deleted what has expired');
  }
}
