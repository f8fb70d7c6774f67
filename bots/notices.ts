import { type Database, lastPlaces } from '../runtime/index.ts';

/** Told how far the conversation is done, where this process did it; without a number, one must look. */
type OnCommitted = (doneThrough?: number) => void;

interface Listened {
  callbacks: Set<OnCommitted>;
  /** Where the log ended when it was last looked at. */
  last: number;
}

/** Conversations asked about in one statement. */
const STEP = 500;

/**
 * Who wants to hear that a conversation's log grew. Own commits and those that other processes announce are
 * passed on at once; an announcement can be lost with its process, so `catchUp` looks at the logs themselves.
 */
export class Notices {
  readonly #database: Database;
  readonly #listened = new Map<string, Listened>();
  readonly #stop: () => void;

  constructor(database: Database) {
    this.#database = database;
    this.#stop = database.hear((key) => (key === undefined ? this.#callAll() : this.#call(key)));
  }

  subscribe(key: string, callback: OnCommitted): () => void {
    const listened = this.#listened.get(key) ?? { callbacks: new Set(), last: 0 };
    listened.callbacks.add(callback);
    this.#listened.set(key, listened);
    return () => {
      listened.callbacks.delete(callback);
      if (listened.callbacks.size === 0 && this.#listened.get(key) === listened) this.#listened.delete(key);
    };
  }

  /** Something was committed by this process: a message (0), or the turn of the message at that place. */
  publish(key: string, doneThrough: number): void {
    this.#database.announce(key);
    this.#call(key, doneThrough);
  }

  async catchUp(): Promise<void> {
    const keys = [...this.#listened.keys()];
    for (let from = 0; from < keys.length; from += STEP) {
      for (const place of await lastPlaces(this.#database, keys.slice(from, from + STEP))) {
        const listened = this.#listened.get(place.key);
        if (listened && listened.last !== place.sequence) {
          listened.last = place.sequence;
          this.#call(place.key);
        }
      }
    }
  }

  close(): void {
    this.#stop();
    this.#listened.clear();
  }

  #callAll(): void {
    for (const key of this.#listened.keys()) this.#call(key);
  }

  #call(key: string, doneThrough?: number): void {
    for (const callback of this.#listened.get(key)?.callbacks ?? []) callback(doneThrough);
  }
}
