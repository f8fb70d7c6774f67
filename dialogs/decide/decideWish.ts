import type { PlainKey } from '../../locales/index.ts';
import type { Verdict } from '../../safety/index.ts';
import { type Candidate, type Reading, WORD_FOR_WORD } from '../../understanding/index.ts';
import type { DecisionMemory, Known } from './decide.ts';
import {
  ABOUT_PLAN,
  chooseBetween,
  decideCandidates,
  MOST_CHOICES,
  notUnderstood,
  PLAINLY,
} from './decideCandidates.ts';
import type { Decision, DialogName } from './decision.ts';
import { PLAN_INTENTS, topicOf } from './intents.ts';

/** The share of what a message is about, from which on topics are offered whatever it is near to. */
const PLAINLY_EXERCISE = 0.8;
/** How much speaks for a doctor, as a logit, where no sentence of a message is answered by itself. */
const MAYBE_FOR_DOCTOR = -3;

const PLEASANTRIES: readonly PlainKey[] = ['greet', 'thanks', 'praise', 'acknowledged', 'laughed'];
/** What somebody may ask in one sentence and say something else in the next. */
const ASKED_BESIDE: readonly DialogName[] = ['answer', 'chooseBetween', 'plan', 'routine'];

/** What is wanted, where no alarm and no medical verdict stands in the way; `ruled` is PLAN and below. */
export function decideWish(
  reading: Reading | undefined,
  ruled: Verdict | undefined,
  memory: DecisionMemory,
  known: Known,
): Decision {
  if (!reading) return notUnderstood('fallback.attachment');
  const fired = isOfOtherCompany(reading, ruled) ? undefined : ruled;
  const floor = fired?.variant === 'soft' ? (fired.also ?? 'OFFTOPIC') : fired?.name;
  const heard = fired?.isWhole ? wholly(reading) : floor ? outranked(reading) : reading;
  const whole = decideHeard(heard, fired?.isWhole === true, memory, known);
  const isUnsettled = asksNothing(whole) || (heard.certainty === 'close' && whole.verdict === 'OFFTOPIC');
  const isLeftToSentences = isUnsettled && (!fired || floor === 'GENERAL');
  const wish = isLeftToSentences ? wishOfSentences(whole, reading, memory, known) : whole;
  if (!fired || floor === undefined || (floor === 'OFFTOPIC' && isPlainlyExercise(reading))) return wish;
  return underVerdict(wish, fired, floor);
}

/**
 * Others send cards and bills too: what is plainly not about the plan, in no sentence, is not taken for that by its words
 * alone.
 */
function isOfOtherCompany({ about, sentences }: Reading, ruled: Verdict | undefined): boolean {
  if (ruled?.name !== 'PLAN' || !isOutsidePlan(about)) return false;
  return (sentences?.() ?? []).every((sentence) => isOutsidePlan(sentence.about));
}

function isOutsidePlan(about: Reading['about']): boolean {
  return about !== undefined && about.OFFTOPIC >= PLAINLY && about.PLAN < ABOUT_PLAN;
}

function decideHeard(reading: Reading, isExercise: boolean, memory: DecisionMemory, known: Known): Decision {
  const heard = isExercise || isPlainlyExercise(reading) ? withTopics(reading) : reading;
  return decideCandidates(heard, memory, known);
}

function asksNothing(wish: Decision): boolean {
  return !isReplied(wish) || isPleasantry(wish);
}

/** What nobody writes for: who greets and asks beside it is answered what was asked. */
function isPleasantry({ phrase }: Decision): boolean {
  return phrase !== undefined && PLEASANTRIES.includes(phrase);
}

/** Whether there is more to say to it than that the bot does not know it. */
function isReplied({ dialog, phrase }: Decision): boolean {
  return dialog !== 'fallback' && phrase !== 'off_topic' && phrase !== 'talk';
}

/**
 * What single sentences of a message ask for, where the whole asks for nothing: a remark beside a question hides it.
 * Not where any part may be for a doctor: the question is likely one about that.
 */
function wishOfSentences(whole: Decision, reading: Reading, memory: DecisionMemory, known: Known): Decision {
  if (reading.opinion === undefined || reading.opinion.forDoctor >= MAYBE_FOR_DOCTOR) return whole;
  const decided = (reading.sentences?.() ?? []).map((sentence) => {
    return { sentence, wish: decideHeard({ ...reading, ...sentence }, false, memory, known) };
  });
  const asked = decided.map(({ wish }) => wish).filter(({ dialog }) => ASKED_BESIDE.includes(dialog));
  const [first, second] = asked;
  if (!first) {
    const replied = decided.filter(({ sentence, wish }) => sentence.certainty === 'sure' && isReplied(wish));
    const said = (replied.find(({ wish }) => !isPleasantry(wish)) ?? replied[0])?.wish;
    return said === undefined || (isReplied(whole) && isPleasantry(said)) ? whole : said;
  }
  if (!second || asked.every(({ dialog }) => dialog === 'plan')) return first;
  const intents = asked.flatMap(({ between, intent }) => between ?? intent ?? []);
  return chooseBetween(Array.from(new Set(intents)).slice(0, MOST_CHOICES), reading);
}

/** The gate looked at the words and found no medical question: the statistical class does not raise it again. */
function outranked(reading: Reading): Reading {
  const candidates = withoutMedical(reading);
  if (candidates[0] === reading.candidates[0]) return reading;
  return { ...reading, candidates, certainty: candidates.length > 0 ? 'close' : 'unknown' };
}

/** A rule knows every word for a question on exercise: all that is left to find is the topic. */
function wholly(reading: Reading): Reading {
  const { certainty } = outranked(reading);
  return { ...reading, candidates: withoutMedical(reading), certainty, about: undefined, isTalk: undefined };
}

function withoutMedical({ candidates }: Reading): Candidate[] {
  return candidates.filter(({ intent }) => intent !== 'ask-medical');
}

function isPlainlyExercise({ about, candidates: [best] }: Reading): boolean {
  return about !== undefined && about.GENERAL >= PLAINLY_EXERCISE && (best?.score ?? 0) < WORD_FOR_WORD;
}

/** Of a message that is plainly about exercise the nearest topics are offered, however little it is like any. */
function withTopics(reading: Reading): Reading {
  const near = reading.candidates.slice(0, MOST_CHOICES).map(({ intent }) => intent);
  const [best = ''] = near;
  const isElsewhere = best === 'off-topic' || PLAN_INTENTS.includes(best);
  if (near.includes('ask-medical') || (!isElsewhere && reading.certainty !== 'unknown')) return reading;
  const candidates = reading.candidates.filter(({ intent }) => topicOf(intent) !== undefined);
  return { ...reading, candidates, certainty: candidates.length > 0 ? 'close' : 'unknown' };
}

function underVerdict(wish: Decision, fired: Verdict, floor: Verdict['name']): Decision {
  const rule = fired.rule === undefined ? {} : { rule: fired.rule };
  const decided = { ...rule, lines: fired.lines, verdict: floor };
  if (floor === 'PLAN') {
    const base: Decision = { ...wish, dialog: 'plan', outcome: 'signposted_plan', ...decided };
    return PLAN_INTENTS.includes(wish.intent ?? '') ? base : { ...base, phrase: 'plan.reply' };
  }
  if (floor === 'OFFTOPIC' && isAboutExercise(wish)) {
    const { snippet: _, ...rest } = wish;
    return { ...rest, dialog: 'smallTalk', outcome: 'flow_off_topic', phrase: 'off_topic', ...decided };
  }
  return { ...wish, ...decided };
}

function isAboutExercise({ verdict, dialog }: Decision): boolean {
  return verdict === 'GENERAL' || dialog === 'plan' || dialog === 'fallback';
}
