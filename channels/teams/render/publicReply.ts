import type { PlanWords } from '../../../locales/index.ts';
import { fill, type TeamsWords } from '../words.ts';
import type { Shown } from './shown.ts';

export type Kind = 'emergency' | 'crisis' | 'urgent' | 'doctor' | 'questions' | 'list' | 'after';

const BY_VERDICT: Readonly<Record<string, Kind>> = {
  EMERGENCY: 'emergency',
  CRISIS: 'crisis',
  URGENT: 'urgent',
  MEDICAL: 'doctor',
};
/** What asks about a person's health, shows what they wrote for their doctor, or speaks of their alarm. */
const BY_OUTCOME: Readonly<Record<string, Kind>> = {
  asked_check: 'questions',
  asked_routine: 'questions',
  asked_question: 'list',
  flow_questions: 'list',
  flow_after_alarm: 'after',
};

/** Rules by which what was told before forbids an answer: the message itself is about nobody's health. */
const OF_MEMORY: readonly string[] = ['m-flag-how-to', 'health-flag', 'one-check'];

/**
 * What of a reply is not for others to read; undefined where all of it may be said in a group. Who asks something
 * harmless is not told before others that it is one for their doctor.
 */
export function privateKind({ verdict, outcome, rule }: Told): Kind | undefined {
  if (verdict === 'MEDICAL' && OF_MEMORY.includes(rule)) return 'after';
  return BY_VERDICT[verdict] ?? BY_OUTCOME[outcome];
}

type Told = Pick<Shown, 'verdict' | 'outcome' | 'rule'>;

/** What may be chosen where others read along: not what is told in the personal chat alone. */
export function publicChoices(choices: Shown['choices'], words: TeamsWords): Shown['choices'] {
  return choices.filter(({ title }) => title !== words.public.notOffered);
}

/** What is said in a group instead, without where to go on: the alarm with its numbers. */
export function publicAlarm(kind: Kind, words: TeamsWords, plan: PlanWords): string {
  return fill(words.public[kind], { ...plan });
}

/** True where somebody has to call now; otherwise the numbers stand there for whoever needs them. */
export function isAlarm(kind: Kind): boolean {
  return kind === 'emergency' || kind === 'crisis' || kind === 'urgent';
}
