import type { Sql } from '../runtime/index.ts';

/** Written with the turn, or not at all; `now` is the time of the commit. */
export type Write = (sql: Sql, now: number) => Promise<void>;

/** What a turn does beside its replies and its state. It counts with the commit, and so once. */
export class Effects {
  readonly writes: Write[] = [];
  /** Queues that the writes have put something into, to be sent after the commit. */
  readonly queues = new Set<string>();
}
