import type { VerdictName } from '../../safety/index.ts';

/** What a reply did. The prefix groups reports: `answered`, `routine_*`, `signposted_*`, `asked_*`, `flow_*`. */
export const OUTCOMES = [
  'answered',
  'routine_given',
  'routine_week',
  'routine_exercise',
  'routine_stop_rules',
  'signposted_doctor',
  'signposted_emergency',
  'signposted_crisis',
  'signposted_urgent',
  'signposted_plan',
  'asked_which',
  'asked_check',
  'asked_routine',
  'asked_feedback',
  'asked_forget',
  'asked_question',
  'asked_handoff',
  'flow_greeting',
  'flow_thanks',
  'flow_goodbye',
  'flow_identity',
  'flow_help',
  'flow_sources',
  'flow_capabilities',
  'flow_off_topic',
  'flow_complaint',
  'flow_person',
  'flow_handoff',
  'flow_desk',
  'flow_carried',
  'flow_privacy',
  'flow_forgotten',
  'flow_language',
  'flow_restart',
  'flow_back',
  'flow_cancelled',
  'flow_repeat',
  'flow_feedback',
  'flow_questions',
  'flow_after_alarm',
  'flow_minor',
  'flow_welcome',
  'flow_updated',
  'flow_opt_out',
  'flow_opt_in',
  'not_understood',
  'error_internal',
] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** What a member said of an answer: that it helped, or what was missing. Never their words. */
export const FEEDBACK = ['helped', 'other-topic', 'more-detail', 'clearer', 'person', 'other'] as const;
export type Feedback = (typeof FEEDBACK)[number];

/** What stood behind a reply, for audit, measurement and replay. The member's words are never in it. */
export interface Receipt {
  id: string;
  verdict: VerdictName;
  outcome: Outcome;
  rule?: string;
  intent?: string;
  margin?: number;
  snippet?: { id: string; version: number; language: string };
  routine?: string;
  feedback?: Feedback;
}
