import { setTimeout as pause } from 'node:timers/promises';

interface Waiting<Unit> {
  unit: Unit;
  resolve: (result: unknown) => void;
  reject: (reason: unknown) => void;
}

/**
 * Writes units in one transaction. Resolves when it is on disk, with what became of each in their order: one
 * that threw is undone alone. Rejects where none of them was written.
 */
export type WriteTogether<Unit> = (
  units: readonly Unit[],
) => Promise<readonly PromiseSettledResult<unknown>[]>;

const MOST_UNITS = 256;
/** Milliseconds from one transaction to the next where there is much to write: the wait for the disk costs CPU. */
const GAP = 10;

/** Group commit: units that arrive while others are being written share the next transaction. */
export class Batch<Unit> {
  readonly #writeTogether: WriteTogether<Unit>;
  #waiting: Waiting<Unit>[] = [];
  #writing: Promise<void> | undefined;
  #began = 0;

  constructor(writeTogether: WriteTogether<Unit>) {
    this.#writeTogether = writeTogether;
  }

  add(unit: Unit): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ unit, resolve, reject });
      this.#writing ??= this.#writeAll();
    });
  }

  /** Resolves when nothing waits to be written. */
  async idle(): Promise<void> {
    while (this.#writing) await this.#writing;
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      await this.#gather();
      await this.#writeNext();
    }
    this.#writing = undefined;
  }

  /** Lets more units join: after a quiet time those of this moment alone, under load those of a few milliseconds. */
  async #gather(): Promise<void> {
    const wait = this.#began + GAP - performance.now();
    await (wait > 1 ? pause(wait) : new Promise(setImmediate));
    this.#began = performance.now();
  }

  async #writeNext(): Promise<void> {
    const waiting = this.#waiting.splice(0, MOST_UNITS);
    try {
      const outcomes = await this.#writeTogether(waiting.map(({ unit }) => unit));
      for (const [index, outcome] of outcomes.entries()) {
        if (outcome.status === 'fulfilled') waiting[index]?.resolve(outcome.value);
        else waiting[index]?.reject(outcome.reason);
      }
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }
}
