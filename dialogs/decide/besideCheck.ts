import type { Decision } from './decision.ts';

/** Short questions about what was said last. */
const WHY: readonly (string | undefined)[] = ['ask-why', 'ask-reason'];

/** 'More', 'how' and 'next' where there is nothing that they could go on with. */
const NOTHING_TO_GO_ON: readonly (string | undefined)[] = ['which.topic', 'follow.none', 'routine.none'];

/**
 * In the middle of the check its question is what was said last: 'why' asks for the reason of that one, whatever
 * topic was answered in between, and 'more' or 'how' of no topic, or 'next' of no routine yet, has it asked again.
 */
export function besideCheck(decision: Decision): Decision {
  if (decision.verdict !== 'CRISIS' && WHY.includes(decision.intent)) return reasonOfCheck(knownOf(decision));
  return besideRoutine(decision);
}

/** While a routine is chosen or shown, what would go on with nothing has the question asked again. */
export function besideRoutine(decision: Decision): Decision {
  if (!NOTHING_TO_GO_ON.includes(decision.phrase)) return decision;
  return { ...knownOf(decision), dialog: 'repeat', verdict: 'GENERAL', outcome: 'flow_repeat' };
}

function knownOf({ intent, margin }: Decision): Pick<Decision, 'intent' | 'margin'> {
  return { ...(intent !== undefined && { intent }), ...(margin !== undefined && { margin }) };
}

/** Says why the check asks what it asks. */
export function reasonOfCheck(known: Pick<Decision, 'intent' | 'margin'>): Decision {
  return { ...known, dialog: 'followUp', verdict: 'GENERAL', outcome: 'asked_check', phrase: 'check.why' };
}
