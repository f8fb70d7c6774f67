import type { PlainKey } from '../../locales/index.ts';
import type { VerdictName } from '../../safety/index.ts';
import type { Outcome } from '../say/receipt.ts';
import type { DialogName } from './decision.ts';

/** What follows from an intent that needs no further thought. */
export interface Simple {
  dialog: DialogName;
  outcome: Outcome;
  verdict?: VerdictName;
  phrase?: PlainKey;
}

/** Intents that mean the same whatever the conversation was about. */
export const SIMPLE_INTENTS: Readonly<Record<string, Simple>> = {
  'show-help': { dialog: 'help', outcome: 'flow_help', phrase: 'help' },
  'ask-capabilities': { dialog: 'help', outcome: 'flow_capabilities', phrase: 'capabilities' },
  'start-over': { dialog: 'startOver', outcome: 'flow_restart' },
  'go-back': { dialog: 'goBack', outcome: 'flow_back' },
  'change-answer': { dialog: 'changeAnswer', outcome: 'flow_back' },
  repeat: { dialog: 'repeat', outcome: 'flow_repeat' },
  cancel: { dialog: 'cancel', outcome: 'flow_cancelled' },
  decline: { dialog: 'smallTalk', outcome: 'flow_cancelled', phrase: 'declined' },
  acknowledge: { dialog: 'smallTalk', outcome: 'flow_thanks', phrase: 'acknowledged' },
  'speak-spanish': { dialog: 'language', outcome: 'flow_language' },
  'speak-english': { dialog: 'language', outcome: 'flow_language' },
  'talk-to-person': { dialog: 'person', outcome: 'flow_person', phrase: 'plan.person' },
  'ask-hours': { dialog: 'person', outcome: 'flow_person', phrase: 'plan.hours' },
  'chat-with-person': { dialog: 'handoff', outcome: 'asked_handoff' },
  'send-to-phone': { dialog: 'sendToPhone', outcome: 'flow_carried' },
  'ask-privacy': { dialog: 'privacy', outcome: 'flow_privacy', phrase: 'privacy' },
  'forget-me': { dialog: 'forgetMe', outcome: 'asked_forget' },
  'give-feedback': { dialog: 'feedback', outcome: 'asked_feedback' },
  'feedback-missing': { dialog: 'feedback', outcome: 'asked_feedback' },
  'feedback-yes': { dialog: 'feedback', outcome: 'flow_feedback' },
  'list-questions': { dialog: 'questions', outcome: 'flow_questions' },
  'print-questions': { dialog: 'questions', outcome: 'flow_questions' },
  'add-question': { dialog: 'addQuestion', outcome: 'asked_question' },
  greet: { dialog: 'smallTalk', outcome: 'flow_greeting', phrase: 'greet' },
  thank: { dialog: 'smallTalk', outcome: 'flow_thanks', phrase: 'thanks' },
  praise: { dialog: 'smallTalk', outcome: 'flow_thanks', phrase: 'praise' },
  'say-goodbye': { dialog: 'goodbye', outcome: 'flow_goodbye' },
  'ask-identity': { dialog: 'smallTalk', outcome: 'flow_identity', phrase: 'identity' },
  injection: { dialog: 'smallTalk', outcome: 'flow_identity', phrase: 'limits' },
  laugh: { dialog: 'smallTalk', outcome: 'flow_thanks', phrase: 'laughed' },
  'say-scared': { dialog: 'smallTalk', outcome: 'flow_help', phrase: 'scared' },
  'say-unclear': { dialog: 'help', outcome: 'flow_help', phrase: 'unclear' },
  'ask-joke': { dialog: 'smallTalk', outcome: 'flow_off_topic', phrase: 'joke' },
  complain: { dialog: 'smallTalk', outcome: 'flow_complaint', phrase: 'complaint' },
  'report-fine': { dialog: 'smallTalk', outcome: 'flow_thanks', phrase: 'glad' },
  'report-called': { dialog: 'afterAlarm', outcome: 'flow_after_alarm', phrase: 'held.called' },
  'report-joking': { dialog: 'afterAlarm', outcome: 'flow_after_alarm', phrase: 'held.mistaken' },
  'report-mistaken': { dialog: 'afterAlarm', outcome: 'flow_after_alarm', phrase: 'held.mistaken' },
  'off-topic': { dialog: 'smallTalk', outcome: 'flow_off_topic', phrase: 'off_topic' },
};

export const PLAN_INTENTS: readonly string[] = [
  'ask-coverage',
  'ask-cost',
  'ask-network',
  'ask-card',
  'ask-nurse-line',
  'ask-referral',
  'ask-gym-benefit',
  'ask-claim',
  'ask-portal',
];

/** Intents that continue what was answered or given. */
export const TOPIC_INTENTS: readonly string[] = [
  'ask-why',
  'ask-how',
  'ask-more',
  'ask-often',
  'ask-source',
  'ask-reason',
];
export const EXERCISE_INTENTS: readonly string[] = ['next-exercise', 'easier', 'harder'];

/** What moves about in the dialogs; it goes before a free-text answer. */
export const COMMAND_INTENTS: readonly string[] = [
  'show-help',
  'start-over',
  'go-back',
  'change-answer',
  'repeat',
  'cancel',
  'speak-spanish',
  'speak-english',
  'talk-to-person',
  'chat-with-person',
  'forget-me',
  'ask-privacy',
];

export const TOPIC_PREFIX = 'ask-topic:';

/** The snippet of an `ask-topic:<snippet>` intent. */
export function topicOf(intent: string): string | undefined {
  return intent.startsWith(TOPIC_PREFIX) ? intent.slice(TOPIC_PREFIX.length) : undefined;
}

export function isKnown(intent: string): boolean {
  return (
    Object.hasOwn(SIMPLE_INTENTS, intent) ||
    [...PLAN_INTENTS, ...TOPIC_INTENTS, ...EXERCISE_INTENTS].includes(intent) ||
    ['start-routine', 'stop-rules', 'ask-medical'].includes(intent) ||
    /^(ask-topic|week|exercise|read-question):/.test(intent)
  );
}

/** The verdict of a message that wants just this, where no rule of the gate says otherwise. */
export function verdictOfIntent(intent: string): VerdictName {
  if (intent === 'ask-medical') return 'MEDICAL';
  if (PLAN_INTENTS.includes(intent)) return 'PLAN';
  const simple = SIMPLE_INTENTS[intent];
  return simple ? (simple.verdict ?? 'OFFTOPIC') : 'GENERAL';
}
