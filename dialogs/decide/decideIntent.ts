import type { Snippet } from '../../content/index.ts';
import type { Reading } from '../../understanding/index.ts';
import { reasonOfCheck } from './besideCheck.ts';
import type { DecisionMemory, Known } from './decide.ts';
import type { Decision, DialogName } from './decision.ts';
import { EXERCISE_INTENTS, PLAN_INTENTS, SIMPLE_INTENTS, TOPIC_INTENTS, topicOf } from './intents.ts';

/** What is said of a routine that was given. */
const OF_ROUTINE: readonly DialogName[] = ['routine', 'week', 'exercises', 'stopRules'];
/** What is said of a topic. */
const OF_TOPIC: readonly DialogName[] = ['answer', 'sources', 'followUp'];

interface Wanted {
  intent: string;
  margin: number;
  reading: Reading;
  memory: DecisionMemory;
  known: Known;
}

/** What an intent leads to; undefined where it names something that cannot be served now. */
export function decideIntent(wanted: Wanted): Decision | undefined {
  const { intent, margin } = wanted;
  const base = { intent, margin };
  const simple = Object.hasOwn(SIMPLE_INTENTS, intent) ? SIMPLE_INTENTS[intent] : undefined;
  if (simple) return { verdict: 'OFFTOPIC', ...simple, ...base };
  if (intent === 'ask-medical') {
    return {
      ...base,
      dialog: 'doctor',
      verdict: 'MEDICAL',
      outcome: 'signposted_doctor',
      rule: 'recogniser',
    };
  }
  if (PLAN_INTENTS.includes(intent)) {
    const phrase = intent === 'ask-nurse-line' ? 'plan.nurse_line' : 'plan.reply';
    return { ...base, dialog: 'plan', verdict: 'PLAN', outcome: 'signposted_plan', phrase };
  }
  const topic = topicOf(intent);
  if (topic !== undefined) return decideTopic(topic, wanted);
  if (TOPIC_INTENTS.includes(intent)) return decideFollowUp(wanted);
  return decideExercise(wanted);
}

function decideTopic(topic: string, { intent, margin, reading, known }: Wanted): Decision | undefined {
  const found = known.snippet(topic, reading.language);
  if (!found) return undefined;
  const snippet = { id: found.id, version: found.version, language: found.language };
  return { dialog: 'answer', verdict: 'GENERAL', outcome: 'answered', intent, margin, snippet };
}

const FOLLOW_UPS: Readonly<Record<string, keyof Snippet['followUps']>> = {
  'ask-why': 'why',
  'ask-how': 'how',
  'ask-more': 'more',
  'ask-often': 'often',
};
/** What leads on, and never round to what was said already. */
const ROUND: readonly string[] = ['ask-why', 'ask-more'];

function decideFollowUp(wanted: Wanted): Decision | undefined {
  const { intent, margin, reading, memory, known } = wanted;
  const base = { intent, margin };
  if (intent === 'ask-reason') return decideReason(wanted);
  const besideTopic = decideBesideTopic(wanted);
  if (besideTopic) return besideTopic;
  const topic = memory.topic === undefined ? undefined : known.snippet(memory.topic, reading.language);
  if (intent === 'ask-source') {
    const phrase = topic ? 'source.topic' : 'source.none';
    return { ...base, dialog: 'sources', verdict: 'GENERAL', outcome: 'flow_sources', phrase };
  }
  const next = topic?.followUps[FOLLOW_UPS[intent] ?? 'more'];
  const isRound = ROUND.includes(intent) && memory.answered?.includes(next ?? '');
  const answer = next === undefined || isRound ? undefined : decideTopic(next, wanted);
  if (answer) return answer;
  const phrase = topic ? 'follow.none' : 'which.topic';
  return { ...base, dialog: 'followUp', verdict: 'GENERAL', outcome: 'asked_which', phrase };
}

/** 'Why did you say that': the reason for what was said last, whatever it was. */
function decideReason(wanted: Wanted): Decision {
  const { intent, margin, memory } = wanted;
  const { last, topic } = memory;
  const base = { intent, margin };
  if (last === 'emergency' || last === 'crisis' || last === 'softCrisis') {
    return {
      ...base,
      dialog: 'afterAlarm',
      verdict: 'OFFTOPIC',
      outcome: 'flow_after_alarm',
      phrase: 'reason.alarm',
    };
  }
  const besideTopic = decideBesideTopic({ ...wanted, intent: 'ask-why' });
  if (besideTopic) return { ...besideTopic, intent };
  if (last === 'minor') return { ...base, dialog: 'minor', verdict: 'OFFTOPIC', outcome: 'flow_minor' };
  if (last === 'plan') {
    return { ...base, dialog: 'plan', verdict: 'PLAN', outcome: 'signposted_plan', phrase: 'reason.plan' };
  }
  if (last === 'fallback' || last === 'chooseBetween') {
    return { ...base, dialog: 'help', verdict: 'OFFTOPIC', outcome: 'flow_help', phrase: 'reason.unclear' };
  }
  const isAnswer = topic !== undefined && last !== undefined && OF_TOPIC.includes(last);
  const phrase = isAnswer ? 'source.topic' : 'source.none';
  return { ...base, dialog: 'sources', verdict: 'GENERAL', outcome: 'flow_sources', phrase };
}

/** A short question on what was said last, where that was no topic: the doctor response, the check, a routine. */
function decideBesideTopic({ intent, margin, memory }: Wanted): Decision | undefined {
  const { last, checkStopped, routine } = memory;
  const base = { intent, margin };
  const isChecking = last === 'routine' && !routine;
  if (intent === 'ask-why' && (last === 'doctor' || last === 'urgent' || (isChecking && checkStopped))) {
    return {
      ...base,
      dialog: 'doctor',
      verdict: 'MEDICAL',
      outcome: 'signposted_doctor',
      phrase: 'doctor.why',
    };
  }
  // Who asks what to do now hears again what cannot wait.
  if (intent === 'ask-more' && last === 'urgent') {
    return { ...base, dialog: 'urgent', verdict: 'URGENT', outcome: 'signposted_urgent' };
  }
  // What comes next after the doctor response is the list for the doctor, and a nurse until then.
  if (intent === 'ask-more' && last === 'doctor') {
    return {
      ...base,
      dialog: 'questions',
      verdict: 'OFFTOPIC',
      outcome: 'flow_questions',
      before: ['plan.nurse_line'],
    };
  }
  if (intent === 'ask-why' && isChecking) return reasonOfCheck(base);
  if (routine && last !== undefined && OF_ROUTINE.includes(last)) {
    if (intent === 'ask-why') {
      return { ...base, dialog: 'help', verdict: 'OFFTOPIC', outcome: 'flow_help', phrase: 'reason.routine' };
    }
    if (intent === 'ask-more' || intent === 'ask-how') {
      const at = routine.exercise ?? -1;
      const index = Math.max(0, intent === 'ask-more' ? at + 1 : at);
      return { ...base, dialog: 'exercises', verdict: 'GENERAL', outcome: 'routine_exercise', index };
    }
  }
  const isOfRoutine = memory.topic === undefined || (last !== undefined && OF_ROUTINE.includes(last));
  if (intent !== 'ask-often' || !routine || !isOfRoutine) return undefined;
  return routine.exercise === undefined
    ? { ...base, dialog: 'week', verdict: 'GENERAL', outcome: 'routine_week', week: routine.week }
    : {
        ...base,
        dialog: 'exercises',
        verdict: 'GENERAL',
        outcome: 'routine_exercise',
        index: routine.exercise,
      };
}

/** A gentler routine than the one that was given; the check before it holds. */
export function easierRoutine(base: Pick<Decision, 'intent' | 'margin'>): Decision {
  return { ...base, dialog: 'routine', verdict: 'GENERAL', outcome: 'asked_routine', form: 'easier' };
}

function decideExercise(wanted: Wanted): Decision | undefined {
  const { intent, margin, memory } = wanted;
  const base = { verdict: 'GENERAL' as const, intent, margin };
  if (intent === 'start-routine') return { ...base, dialog: 'routine', outcome: 'asked_check' };
  if (intent === 'stop-rules') return { ...base, dialog: 'stopRules', outcome: 'routine_stop_rules' };
  const [kind, number] = intent.split(':');
  if (kind === 'read-question') {
    return {
      ...base,
      dialog: 'questions',
      verdict: 'OFFTOPIC',
      outcome: 'flow_questions',
      index: Number(number),
    };
  }
  const isStep = EXERCISE_INTENTS.includes(intent) || kind === 'exercise';
  if (!isStep && kind !== 'week') return undefined;
  if (!memory.routine) {
    // 'Next' after an answer goes on with that one.
    const isOfTopic =
      memory.topic !== undefined && memory.last !== undefined && OF_TOPIC.includes(memory.last);
    if (intent === 'next-exercise' && isOfTopic) return decideFollowUp({ ...wanted, intent: 'ask-more' });
    return { ...base, dialog: 'followUp', outcome: 'asked_routine', phrase: 'routine.none' };
  }
  if (kind === 'week') return { ...base, dialog: 'week', outcome: 'routine_week', week: Number(number) };
  // Of an exercise that is shown an easier form is wanted; else an easier routine.
  if (intent === 'easier' && memory.routine.exercise === undefined) return easierRoutine({ intent, margin });
  const at = memory.routine.exercise ?? -1;
  const index = kind === 'exercise' ? Number(number) : Math.max(0, intent === 'next-exercise' ? at + 1 : at);
  const form: Pick<Decision, 'form'> = intent === 'easier' || intent === 'harder' ? { form: intent } : {};
  return { ...base, dialog: 'exercises', outcome: 'routine_exercise', index, ...form };
}
