import { codeOf } from './guarded.ts';
import type { Draft } from './turnRun.ts';

/** What a turn counts as: the fault, or the outcome in the receipt of its first reply. */
export function outcomeOf(draft: Draft): string {
  if (draft.fault) return codeOf(draft.fault);
  const outcomes = draft.replies.flatMap((reply) => reply.channelData?.receipt?.outcome ?? []);
  return String(outcomes[0] ?? 'none');
}
