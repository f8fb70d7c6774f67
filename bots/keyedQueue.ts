/** Runs tasks of one key one after the other, in the order in which they came; different keys run together. */
export class KeyedQueue {
  readonly #tails = new Map<string, Promise<void>>();
  readonly #lengths = new Map<string, number>();
  #size = 0;

  /** Tasks of all keys that wait or run. */
  get size(): number {
    return this.#size;
  }

  /** Tasks of one key that wait or run. */
  length(key: string): number {
    return this.#lengths.get(key) ?? 0;
  }

  /** Resolves when what stands in the queue of a key now is through; undefined where nothing does. */
  through(key: string): Promise<void> | undefined {
    return this.#tails.get(key);
  }

  run<Result>(key: string, task: () => Promise<Result>): Promise<Result> {
    const before = this.#tails.get(key);
    const result = before ? before.then(task) : task();
    const tail = result.then(
      () => this.#leave(key),
      () => this.#leave(key),
    );
    this.#tails.set(key, tail);
    this.#lengths.set(key, this.length(key) + 1);
    this.#size += 1;
    return result;
  }

  #leave(key: string): void {
    const left = this.length(key) - 1;
    this.#size -= 1;
    if (left > 0) {
      this.#lengths.set(key, left);
    } else {
      this.#lengths.delete(key);
      this.#tails.delete(key);
    }
  }
}
