import { type Database, type Entry, note, noted } from '../../../runtime/index.ts';

const KIND = 'sms-opt-out';

/**
 * Who has stopped, or come back: when and by which class of words, never the words. `carrier`: a send was
 * refused since the number has stopped there.
 */
export interface OptOut {
  state: 'out' | 'in';
  as: 'keyword' | 'phrase' | 'carrier';
  /** Milliseconds since 1970. */
  at: number;
}

/** The entry for a number's key. It belongs to no person: 'forget me' does not undo a STOP, nor does time. */
export function optOutEntry(key: string, { state, as, at }: OptOut): Entry {
  return { kind: KIND, key, value: JSON.stringify({ state, as, at }), at };
}

export async function noteOptOut(database: Database, key: string, optOut: OptOut): Promise<void> {
  await note(database, optOutEntry(key, optOut));
}

/** True where this number has stopped: `smsOutlet` knows the few answers that it still gets. */
export async function hasOptedOut(database: Database, key: string): Promise<boolean> {
  const value = await noted(database, KIND, key);
  return value !== undefined && (JSON.parse(value) as OptOut).state === 'out';
}
