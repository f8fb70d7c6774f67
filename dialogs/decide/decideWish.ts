import type { PlainKey } from '../../locales/index.ts';
import type { Verdict } from '../../safety/index.ts';
import { type Candidate, type Reading, WORD_FOR_WORD } from '../../understanding/index.ts';
import type { DecisionMemory, Known } from './decide.ts';
import { decideIntent, easierRoutine } from './decideIntent.ts';
import type { Decision, DialogName } from './decision.ts';
import { isKnown, PLAN_INTENTS, SIMPLE_INTENTS, topicOf, verdictOfIntent } from './intents.ts';

/** Most things that a member is asked to choose between. */
const MOST_CHOICES = 3;
/** From this score on a medical reading among the near ones gets the doctor response. */
const MEDICAL_SCORE = 0.5;
/** From this score on it keeps a topic from being offered: the fallback names the doctor. */
const MEDICAL_DOUBT = 0.2;
/** Below it there is no doubt at all. */
const NO_DOUBT = 0.05;

/** Shares of what a message is about, from which on it is taken for that. Set by hand, with the safety report. */
const ABOUT_EXERCISE = 0.6;
const PLAINLY_EXERCISE = 0.8;
const ABOUT_PLAN = 0.4;
const PLAINLY = 0.5;
const UNMISTAKABLY = 0.8;
/** The plan, where the intent is something off the topic: most cards and fees are not the plan's. */
const PLAN_OVER_OFF_TOPIC = 0.6;
/** The plan, where the intent is one of the chat itself: near to it, and surely it. */
const PLAN_OVER_CHAT = 0.6;
const BEYOND_DOUBT = 0.9;
/** In so many words at most something is said to the chat itself, where it is merely near to that. */
const MOST_TO_CHAT = 8;

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
    const [said] = [...replied.filter(({ wish }) => !isPleasantry(wish)), ...replied];
    return said === undefined || (isReplied(whole) && isPleasantry(said.wish)) ? whole : said.wish;
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

function decideCandidates(reading: Reading, memory: DecisionMemory, known: Known): Decision {
  if (reading.margin < 1 && /^\d{1,2}[.)]?$/.test(reading.utterance.text)) return numberWithoutMenu();
  const best = reading.candidates[0];
  const { margin } = reading;
  if (best?.intent === 'report-fine' && best.score < WORD_FOR_WORD && !memory.held) return fallback(reading);
  if (!isMeant(best, reading, memory)) {
    const leastPlan = best?.intent === 'off-topic' ? PLAN_OVER_OFF_TOPIC : ABOUT_PLAN;
    return aboutSomethingElse(reading, memory, known, leastPlan);
  }
  if (reading.certainty === 'unknown' || !best || !isKnown(best.intent)) {
    return aboutSomethingElse(reading, memory, known, PLAINLY);
  }
  if (isJustTalk(best, reading)) return fallback(reading);
  if (reading.certainty === 'close') return between(reading, memory, known);
  return decideIntent({ intent: best.intent, margin, reading, memory, known }) ?? fallback(reading);
}

/**
 * Whether the intents may be acted on. They are told from each other alone; whether the message is about any of
 * these things at all, the shares of the verdicts tell. What was said word for word needs no such proof.
 */
function isMeant(
  best: Candidate | undefined,
  { about, certainty, utterance, candidates: [nearest] }: Reading,
  { topic, routine, last }: DecisionMemory,
): boolean {
  if (!about || !best || best.score >= WORD_FOR_WORD) return true;
  const { intent } = best;
  if (intent === 'ask-medical') return about.OFFTOPIC < PLAINLY;
  if (PLAN_INTENTS.includes(intent))
    return certainty === 'sure' ? about.OFFTOPIC < PLAINLY : about.PLAN >= ABOUT_PLAN;
  if (topicOf(intent) !== undefined || intent === 'start-routine') return about.GENERAL >= ABOUT_EXERCISE;
  // A bill is complained of, and a person asked for, in the words in which the chat is.
  const isOfChat = verdictOfIntent(intent) === 'OFFTOPIC' && intent !== 'off-topic';
  if (isOfChat && about.PLAN >= (certainty === 'sure' ? BEYOND_DOUBT : PLAN_OVER_CHAT)) return false;
  // Tasks of other services take more words than what is said to the chat itself, and are often near to it.
  if (isOfChat && certainty === 'close' && utterance.tokens.length > MOST_TO_CHAT) return false;
  // Any other list is near the list of questions for the doctor.
  if (intent === 'list-questions' && nearest?.intent === 'off-topic') return false;
  // The answer to what is off the topic names no number to call, as the fallback does.
  if (intent === 'off-topic') return about.OFFTOPIC >= PLAINLY;
  // 'Why did my transfer fail?' is near 'why?', and 'next song' near 'next': where no topic and no routine was talked of
  // they ask nothing of one.
  const isTalking = topic !== undefined || routine !== undefined || last === 'routine';
  const most = certainty === 'sure' ? UNMISTAKABLY : PLAINLY;
  return isTalking || verdictOfIntent(intent) === 'OFFTOPIC' || about.OFFTOPIC < most;
}

/** Talk is answered as such, not with a guess at what it might want nor as something off the topic. */
function isJustTalk({ intent, score }: Candidate, { isTalk, candidates }: Reading): boolean {
  if (!isTalk || medicalScore(candidates) >= MEDICAL_DOUBT) return false;
  if (intent === 'off-topic') return true;
  const dialog = SIMPLE_INTENTS[intent]?.dialog;
  return score < PLAINLY && dialog !== 'smallTalk' && dialog !== 'goodbye';
}

/** Where no intent is meant: the plan, where the message is about that, or nothing that the bot talks about. */
function aboutSomethingElse(
  reading: Reading,
  memory: DecisionMemory,
  known: Known,
  leastPlan: number,
): Decision {
  const { candidates, margin, about } = reading;
  if (!about || about.PLAN < leastPlan) return fallback(reading);
  const near = candidates.slice(0, MOST_CHOICES).map(({ intent }) => intent);
  const intent = near.find((one) => PLAN_INTENTS.includes(one));
  const plan = intent && decideIntent({ intent, margin, reading, memory, known });
  return (
    plan || { dialog: 'plan', verdict: 'PLAN', outcome: 'signposted_plan', phrase: 'plan.reply', margin }
  );
}

function between(reading: Reading, memory: DecisionMemory, known: Known): Decision {
  const { margin, language } = reading;
  const near = reading.candidates.slice(0, MOST_CHOICES);
  const decided = (intent: string) => decideIntent({ intent, margin, reading, memory, known });
  const medical = medicalScore(near);
  if (medical >= MEDICAL_SCORE) return decided('ask-medical') ?? fallback(reading);
  if (medical >= MEDICAL_DOUBT) return fallback(reading);
  if (isEasierRoutine(near)) return easierRoutine({ intent: 'start-routine', margin });
  const answerable = near.filter(
    (candidate) => isAnswerable(candidate.intent, known, language) && isMeant(candidate, reading, memory),
  );
  const [first] = answerable;
  if (!first) {
    const best = near[0]?.intent;
    return (best !== undefined && !topicOf(best) && decided(best)) || fallback(reading);
  }
  // The plan's matters have one reply: nobody need choose between them.
  if (answerable.every(({ intent }) => PLAN_INTENTS.includes(intent))) {
    return decided(first.intent) ?? fallback(reading);
  }
  return chooseBetween(
    answerable.map(({ intent }) => intent),
    reading,
  );
}

function chooseBetween(intents: string[], { margin }: Reading): Decision {
  return { dialog: 'chooseBetween', verdict: 'GENERAL', outcome: 'asked_which', margin, between: intents };
}

/** Something easier and a routine are no two things to choose between. */
function isEasierRoutine([first, second]: readonly Candidate[]): boolean {
  const both = [first?.intent, second?.intent];
  return both.includes('easier') && both.includes('start-routine');
}

/** Things that can be offered by name: topics, the routine, and the plan's numbers. */
function isAnswerable(intent: Candidate['intent'], known: Known, language: Reading['language']): boolean {
  const topic = topicOf(intent);
  if (topic !== undefined) return known.snippet(topic, language) !== undefined;
  return intent === 'start-routine' || intent === 'list-questions' || PLAN_INTENTS.includes(intent);
}

function numberWithoutMenu(): Decision {
  return { dialog: 'help', verdict: 'OFFTOPIC', outcome: 'flow_capabilities', phrase: 'capabilities' };
}

/**
 * Conversation and tasks of other services are known for what they are, though no intent is near them. Of what is written
 * in no known language nothing is known but how much of each kind was learnt.
 */
function isOffTopic({ utterance, about, candidates }: Reading): boolean {
  return (
    utterance.tongue !== 'other' &&
    about !== undefined &&
    about.OFFTOPIC >= UNMISTAKABLY &&
    medicalScore(candidates) < NO_DOUBT
  );
}

function medicalScore(candidates: readonly Candidate[]): number {
  return candidates.find(({ intent }) => intent === 'ask-medical')?.score ?? 0;
}

function fallback(reading: Reading): Decision {
  const { utterance, margin, isTalk } = reading;
  const isForeign =
    utterance.tongue === 'other' && utterance.tokens.length > 1 && /\p{L}/u.test(utterance.text);
  if (isForeign) return { ...notUnderstood('fallback.foreign'), margin };
  if (!isTalk && !isOffTopic(reading)) return { ...notUnderstood('fallback.first'), margin };
  const phrase = isTalk ? 'talk' : 'off_topic';
  return { dialog: 'smallTalk', verdict: 'OFFTOPIC', outcome: 'flow_off_topic', phrase, margin };
}

function notUnderstood(phrase: PlainKey): Decision {
  return { dialog: 'fallback', verdict: 'OFFTOPIC', outcome: 'not_understood', phrase };
}
