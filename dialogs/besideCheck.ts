import type { Decision } from './decision.ts';

/** Short questions about what was said last. */
const WHY: readonly (string | undefined)[] = ['ask-why', 'ask-reason'];

/**
 * In the middle of the check its question is what was said last: 'why' asks for the reason of that one, whatever
 * topic was answered in between, and 'more' or 'how' of no topic, or 'next' of no routine yet, has it asked again.
 */
export function besideCheck(decision: Decision): Decision {
  const { intent, margin, phrase } = decision;
  const known = { ...(intent !== undefined && { intent }), ...(margin !== undefined && { margin }) };
  if (decision.verdict !== 'CRISIS' && WHY.includes(intent)) {
    return reasonOfCheck(known);
  }
  if (phrase !== 'which.topic' && phrase !== 'routine.none') return decision;
  return { ...known, dialog: 'repeat', verdict: 'GENERAL', outcome: 'flow_repeat' };
}

/** Says why the check asks what it asks. */
export function reasonOfCheck(known: Pick<Decision, 'intent' | 'margin'>): Decision {
  return { ...known, dialog: 'followUp', verdict: 'GENERAL', outcome: 'asked_check', phrase: 'check.why' };
}
