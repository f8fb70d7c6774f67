import type { PlainKey } from '../../locales/index.ts';
import type { SafetyLine, Variant, VerdictName } from '../../safety/index.ts';
import type { Outcome, Receipt } from '../say/receipt.ts';

/** The dialogs of the tree, by what the member wants of them. */
export const DIALOGS = [
  'answer',
  'chooseBetween',
  'followUp',
  'sources',
  'doctor',
  'emergency',
  'crisis',
  'softCrisis',
  'urgent',
  'plan',
  'routine',
  'check',
  'exercises',
  'week',
  'stopRules',
  'questions',
  'addQuestion',
  'language',
  'help',
  'smallTalk',
  'goodbye',
  'person',
  'handoff',
  'sendToPhone',
  'privacy',
  'forgetMe',
  'feedback',
  'minor',
  'afterAlarm',
  'fallback',
  'startOver',
  'goBack',
  'repeat',
  'cancel',
  'changeAnswer',
] as const;

export type DialogName = (typeof DIALOGS)[number];

/** Those that answer an alarm: nothing goes before them. */
export const ALARMS: readonly DialogName[] = ['emergency', 'crisis', 'urgent'];

/**
 * What the bot does with a message: which dialog begins, and what its receipt will say. Plain data, so that
 * it is kept to be repeated, taken back or said again in another language.
 */
export interface Decision {
  dialog: DialogName;
  verdict: VerdictName;
  outcome: Outcome;
  rule?: string;
  intent?: string;
  margin?: number;
  snippet?: NonNullable<Receipt['snippet']>;
  /** The text that a dialog of one text says. */
  phrase?: PlainKey;
  variant?: Variant;
  lines?: readonly SafetyLine[];
  /** True where the statistical opinion alone made it an alarm. */
  guessed?: true;
  /** True where an emergency is a crisis too. */
  alsoCrisis?: boolean;
  /** Said before the reply itself. */
  before?: readonly PlainKey[];
  /** Intents to choose between, or the kind of follow-up that is wanted. */
  between?: readonly string[];
  week?: number;
  /** Place in a list, from 0. */
  index?: number;
  form?: 'easier' | 'harder';
  /** True where a routine is chosen anew, although one was given. */
  anew?: true;
  /** A routine that came from another channel, and the week that it had reached there. */
  carried?: { routine: string; week: number };
}
