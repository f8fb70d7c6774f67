import type { Verdict } from '../verdict.ts';

/** What the member asks for, as far as a disclosed health matter changes the answer. */
export type Ask = 'fact' | 'how-to' | 'suitability' | 'routine' | 'other';

/**
 * After a health disclosure facts are still answered; how to do a move, whether it suits the member, and
 * routines get the doctor response. Undefined where the flag changes nothing.
 */
export function underFlag(flagged: boolean, ask: Ask): Verdict | undefined {
  if (!flagged || ask === 'fact' || ask === 'other') return undefined;
  return { name: 'MEDICAL', variant: 'act', rule: 'health-flag', lines: [], discloses: false, matches: [] };
}
