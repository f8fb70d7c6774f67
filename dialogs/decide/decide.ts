import type { Content } from '../../content/index.ts';
import type { PlainKey } from '../../locales/index.ts';
import { type Language, type SafetyMemory, underFlag, type Verdict } from '../../safety/index.ts';
import type { Reading } from '../../understanding/index.ts';
import { decideAlarm, decideDoctor, isFired } from './decideAlarm.ts';
import { decideWish } from './decideWish.ts';
import type { Decision, DialogName } from './decision.ts';
import { topicOf } from './intents.ts';

/** What a decision depends on beside the message. */
export interface DecisionMemory extends Pick<SafetyMemory, 'flagged' | 'held'> {
  minor?: boolean;
  /** The alarm that was answered was only guessed: see `hold`. */
  mayTakeBack?: boolean;
  /** The check before a routine ended in a reason to wait. */
  checkStopped?: boolean;
  /** The snippet that was answered last. */
  topic?: string | undefined;
  /** Snippets that were answered of late: a 'why' does not lead back to one of them. */
  answered?: readonly string[];
  /** What was done last. */
  last?: DialogName | undefined;
  /** A routine was given in this conversation. */
  routine?: { id: string; week: number; exercise?: number } | undefined;
}

/** What can be answered. */
export type Known = Pick<Content, 'snippet'>;

const EXERCISE_DIALOGS: readonly DialogName[] = [
  'answer',
  'chooseBetween',
  'followUp',
  'sources',
  'routine',
  'exercises',
  'week',
  'stopRules',
  'sendToPhone',
];
const FOR_ADULTS: readonly DialogName[] = ['exercises', 'week', 'sendToPhone'];

/**
 * What the bot does with a message: pure, and the same for the conversation and for a command that only asks.
 * The gate's verdict goes first; where it fired, no intent lowers it. `reading` is absent for a message without
 * readable words.
 */
export function decide(
  reading: Reading | undefined,
  verdict: Verdict | undefined,
  memory: DecisionMemory,
  known: Known,
): Decision {
  const fired = verdict && isFired(verdict) ? verdict : undefined;
  const alarm = fired && decideAlarm(fired);
  if (alarm) return alarm;
  if (fired?.name === 'MEDICAL') return decideDoctor(fired);
  const wish = underMemory(
    decideWish(reading, fired, memory, known),
    memory,
    known,
    reading?.language ?? 'en',
  );
  return fired?.variant === 'soft' ? soften(wish, fired) : wish;
}

/** What the conversation's memory forbids; also where something is said again. */
export function underMemory(
  wish: Decision,
  memory: DecisionMemory,
  known: Known,
  language: Language,
): Decision {
  if (wish.intent === 'report-mistaken' && memory.mayTakeBack) return { ...wish, phrase: 'held.misread' };
  if (memory.held) return whileHeld(wish, memory.held);
  if (memory.flagged && wish.dialog === 'chooseBetween') return onlyFacts(wish, known, language);
  const wantsRoutine = wish.dialog === 'routine' || wish.phrase === 'routine.none';
  const instructs = wantsRoutine || FOR_ADULTS.includes(wish.dialog) || isHowTo(wish, known, language);
  if (memory.minor && instructs) return { ...wish, dialog: 'minor', outcome: 'flow_minor' };
  const flag = underFlag(memory.flagged, instructs ? 'how-to' : 'other');
  if (flag?.rule) return toDoctor(wish, flag.rule);
  if (memory.checkStopped && wantsRoutine) {
    return { ...toDoctor(wish, 'one-check'), before: ['check.one_try'] };
  }
  return wish;
}

function isHowTo({ snippet }: Decision, known: Known, language: Language): boolean {
  return snippet !== undefined && (known.snippet(snippet.id, language)?.howTo ?? false);
}

/** Of what a member may choose from, what is still answered after a disclosure. */
function onlyFacts(wish: Decision, known: Known, language: Language): Decision {
  const between = (wish.between ?? []).filter((intent) => {
    const topic = topicOf(intent);
    return topic === undefined ? intent !== 'start-routine' : !known.snippet(topic, language)?.howTo;
  });
  return between.length > 0 ? { ...wish, between } : toDoctor(wish, 'health-flag');
}

function toDoctor(wish: Decision, rule: string): Decision {
  const { snippet: _, phrase: __, ...rest } = wish;
  return { ...rest, dialog: 'doctor', verdict: 'MEDICAL', outcome: 'signposted_doctor', rule };
}

/** Why the alarm was answered as one, and what makes somebody doubt it. */
const REASONS: readonly (string | undefined)[] = ['ask-why', 'ask-reason', 'ask-source'];

/** What offers exercise, by what stands in its place while a conversation is held. */
const OFFERING: Partial<Record<PlainKey, PlainKey>> = {
  help: 'held.can',
  capabilities: 'held.can',
  unclear: 'held.can',
  greet: 'held.can',
  glad: 'held.can',
  laughed: 'held.can',
  acknowledged: 'held.can',
  off_topic: 'held.can',
  talk: 'held.can',
  limits: 'held.can',
  'fallback.first': 'held.unclear',
  'fallback.attachment': 'held.unclear',
};

function whileHeld(wish: Decision, held: NonNullable<SafetyMemory['held']>): Decision {
  const { snippet: _, ...rest } = wish;
  const answer = (phrase: PlainKey): Decision => ({
    ...rest,
    dialog: 'afterAlarm',
    outcome: 'flow_after_alarm',
    rule: `held-${held.toLowerCase()}`,
    phrase,
  });
  if (wish.intent === 'report-fine') return answer('held.after');
  if (REASONS.includes(wish.intent) && EXERCISE_DIALOGS.includes(wish.dialog)) return answer('reason.alarm');
  if (wish.intent === 'ask-joke') return answer('held.no_joke');
  const phrase = wish.phrase && OFFERING[wish.phrase];
  if (phrase) return { ...wish, phrase };
  return EXERCISE_DIALOGS.includes(wish.dialog) ? answer('held.no_exercise') : wish;
}

/** The line of a soft crisis, with the answer after it where there is one. */
function soften(wish: Decision, { rule }: Verdict): Decision {
  const follows = EXERCISE_DIALOGS.includes(wish.dialog) || ['doctor', 'minor'].includes(wish.dialog);
  return {
    ...wish,
    ...(follows ? {} : { dialog: 'softCrisis' as const }),
    verdict: 'CRISIS',
    outcome: 'signposted_crisis',
    variant: 'soft',
    before: ['crisis.soft', ...(wish.before ?? [])],
    ...(rule === undefined ? {} : { rule }),
  };
}
