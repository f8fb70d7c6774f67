import { setTimeout as pause } from 'node:timers/promises';

interface Waiting<Unit> {
  unit: Unit;
  resolve: (result: unknown) => void;
  reject: (reason: unknown) => void;
}

type Settle = () => void;

/** What a batch needs of the database: how a transaction begins and ends, and how one unit runs inside it. */
export interface Transaction<Unit> {
  /** Waits for its turn where another process writes. */
  begin(): Promise<void>;
  commit(): void;
  rollback(): void;
  run(unit: Unit): Promise<unknown>;
}

const MOST_UNITS = 256;
/** Milliseconds from one transaction to the next where there is much to write: the wait for the disk costs CPU. */
const GAP = 10;

/**
 * Group commit: units that arrive while others are being written share the next transaction, and so one wait
 * for the disk. A unit that throws is undone alone. Nobody hears of a result before the commit.
 */
export class Batch<Unit> {
  readonly #transaction: Transaction<Unit>;
  #waiting: Waiting<Unit>[] = [];
  #writing: Promise<void> | undefined;
  #transacting: Promise<void> | undefined;
  #began = 0;

  constructor(transaction: Transaction<Unit>) {
    this.#transaction = transaction;
  }

  add(unit: Unit): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ unit, resolve, reject });
      this.#writing ??= this.#writeAll();
    });
  }

  /** Resolves when no transaction is open, and what is read is committed. */
  async between(): Promise<void> {
    while (this.#transacting) await this.#transacting.catch(() => {});
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
    const units = this.#waiting.splice(0, MOST_UNITS);
    try {
      await this.#transaction.begin();
      this.#transacting = this.#writeTogether(units);
      await this.#transacting;
    } catch (error) {
      for (const waiting of units) waiting.reject(error);
    }
    this.#transacting = undefined;
  }

  async #writeTogether(units: Waiting<Unit>[]): Promise<void> {
    try {
      const settles: Settle[] = [];
      for (const waiting of units) settles.push(await this.#writeOne(waiting));
      this.#transaction.commit();
      for (const settle of settles) settle();
    } catch (error) {
      this.#transaction.rollback();
      throw error;
    }
  }

  async #writeOne(waiting: Waiting<Unit>): Promise<Settle> {
    try {
      const result = await this.#transaction.run(waiting.unit);
      return () => waiting.resolve(result);
    } catch (error) {
      return () => waiting.reject(error);
    }
  }
}
