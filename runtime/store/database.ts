export type Value = string | number | null;

/** Statements, the same for both dialects: parameters are `$1`, `$2`…, big numbers come back as numbers. */
export interface Sql {
  rows<Row>(statement: string, ...values: Value[]): Promise<Row[]>;
  /** Resolves with the number of rows that were changed. */
  run(statement: string, ...values: Value[]): Promise<number>;
}

/**
 * Work to be written in one transaction. It awaits nothing but its statements, so that it can share one, and
 * does the same when it is run again.
 */
export type Unit<Result> = (sql: Sql) => Promise<Result>;

/**
 * Where everything is kept: one SQLite file, or a PostgreSQL that several processes share. Its own `rows` sees
 * only what is committed. Rejects with `StoreUnavailableError` where trying again can help.
 */
export interface Database {
  readonly dialect: 'sqlite' | 'postgresql';
  rows<Row>(statement: string, ...values: Value[]): Promise<Row[]>;
  /**
   * Writes a unit whole or not at all; resolves when it is on disk. Units with a key may share a transaction;
   * one writes first to the rows of its key, and then to no row that another key's unit writes, so that
   * processes that share the store do not wait for each other in a circle.
   */
  write<Result>(unit: Unit<Result>, key?: string): Promise<Result>;
  /**
   * Runs work while no other process does work under the same key; in one process the caller sees to that.
   * Resolves with false, without running it, where it has become needless while another process held the key.
   */
  exclusively(key: string, work: () => Promise<void>, isNeeded: () => Promise<boolean>): Promise<boolean>;
  /** Tells the other processes that something was committed under a key. May be lost with this process. */
  announce(key: string): void;
  /** Hears the keys that other processes announce; without a key, some may have been missed. */
  hear(onAnnounced: (key?: string) => void): () => void;
  close(): Promise<void>;
}

/** The store does not answer, is full or is too busy: the caller may try again in a while. */
export class StoreUnavailableError extends Error {
  override name = 'StoreUnavailableError';
  readonly code = 'store_unavailable';
  /** Seconds after which it may be tried again, for `Retry-After`. */
  readonly retryAfter = 2;

  constructor(cause: unknown) {
    super(`The store is not available: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** Someone else has written what this work started from; it is to be done again from the start. */
export class ConflictError extends Error {
  override name = 'ConflictError';
}
