import type { Line, Speaker } from '../../locales/index.ts';
import type { MenuItem } from '../chatMemory.ts';
import type { Decision } from '../decide/decision.ts';
import type { Outcome, Receipt } from './receipt.ts';
import type { Citation, Form, Picture } from './reply.ts';

/** A reply in the making: what is said in order, and what may be chosen after it. */
export interface Draft {
  lines: Line[];
  menu?: MenuItem[];
  citations?: Citation[];
  pictures?: Picture[];
  print?: boolean;
  mustChoose?: boolean;
  form?: Form;
  /** The receipt's id, where the text names it. */
  id?: string;
  receipt: Omit<Receipt, 'id'>;
}

/** The receipt of a decision; `outcome` where a dialog's later step did something else. */
export function receiptOf(decision: Decision, outcome: Outcome = decision.outcome): Omit<Receipt, 'id'> {
  const { verdict, rule, intent, margin, snippet } = decision;
  return {
    verdict,
    outcome,
    ...(rule === undefined ? {} : { rule }),
    ...(intent === undefined ? {} : { intent }),
    ...(margin === undefined ? {} : { margin }),
    ...(snippet === undefined ? {} : { snippet }),
  };
}

/** The receipt of a step that follows from a choice or from the course of a dialog, not from a message. */
export function stepReceipt(outcome: Outcome, verdict: Receipt['verdict'] = 'GENERAL'): Omit<Receipt, 'id'> {
  return { verdict, outcome };
}

export type Offer =
  | 'choice.routine'
  | 'choice.questions'
  | 'choice.capabilities'
  | 'choice.person'
  | 'choice.chat'
  | 'choice.phone'
  | 'choice.plan'
  | 'choice.language'
  | 'choice.feedback'
  | 'choice.give_feedback'
  | 'choice.mistaken'
  | 'choice.none'
  | 'choice.start_over'
  | 'choice.another_routine'
  | 'choice.steps'
  | 'choice.stop_rules'
  | 'choice.why'
  | 'choice.how'
  | 'choice.more';

const ACTIONS: Readonly<Record<Offer, string>> = {
  'choice.routine': 'start-routine',
  'choice.questions': 'list-questions',
  'choice.capabilities': 'ask-capabilities',
  'choice.person': 'talk-to-person',
  'choice.chat': 'chat-with-person',
  'choice.phone': 'send-to-phone',
  'choice.plan': 'ask-coverage',
  'choice.language': 'speak-other',
  'choice.feedback': 'feedback-missing',
  'choice.give_feedback': 'feedback-missing',
  'choice.mistaken': 'report-mistaken',
  'choice.none': 'ask-capabilities',
  'choice.start_over': 'start-over',
  'choice.another_routine': 'start-routine',
  'choice.steps': 'next-exercise',
  'choice.stop_rules': 'stop-rules',
  'choice.why': 'ask-why',
  'choice.how': 'ask-how',
  'choice.more': 'ask-more',
};

/** Choices that lead where their name says. */
export function offers(speaker: Speaker, ...keys: Offer[]): MenuItem[] {
  return keys.map((key) => {
    const other = speaker.language === 'en' ? 'speak-spanish' : 'speak-english';
    return { title: speaker.title(key), action: key === 'choice.language' ? other : ACTIONS[key] };
  });
}
