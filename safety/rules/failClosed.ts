import type { Verdict } from '../verdict.ts';

/** What a message gets when the gate itself failed: the doctor response, which names 911 and 988. */
export function failClosed(): Verdict {
  return { name: 'MEDICAL', variant: 'act', rule: 'fail-closed', lines: [], discloses: false, matches: [] };
}
