import type { PlainKey } from '../../locales/index.ts';
import { type Candidate, type Reading, WORD_FOR_WORD } from '../../understanding/index.ts';
import type { DecisionMemory, Known } from './decide.ts';
import { decideIntent, easierRoutine } from './decideIntent.ts';
import type { Decision } from './decision.ts';
import { isKnown, PLAN_INTENTS, SIMPLE_INTENTS, topicOf, verdictOfIntent } from './intents.ts';

/** Most things that a member is asked to choose between. */
export const MOST_CHOICES = 3;
/** From this score on a medical reading among the near ones gets the doctor response. */
const MEDICAL_SCORE = 0.5;
/** From this score on it keeps a topic from being offered: the fallback names the doctor. */
const MEDICAL_DOUBT = 0.2;
/** Below it there is no doubt at all. */
const NO_DOUBT = 0.05;

/** Shares of what a message is about, from which on it is taken for that. Set by hand, with the safety report. */
const ABOUT_EXERCISE = 0.6;
export const ABOUT_PLAN = 0.4;
export const PLAINLY = 0.5;
const UNMISTAKABLY = 0.8;
/** The plan, where the intent is something off the topic: most cards and fees are not the plan's. */
const PLAN_OVER_OFF_TOPIC = 0.6;
/** The plan, where the intent is one of the chat itself: near to it, and surely it. */
const PLAN_OVER_CHAT = 0.6;
const BEYOND_DOUBT = 0.9;
/** In so many words at most something is said to the chat itself, where it is merely near to that. */
const MOST_TO_CHAT = 8;

/** What the nearest intents of a message, or of a sentence of it, come to. */
export function decideCandidates(reading: Reading, memory: DecisionMemory, known: Known): Decision {
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
  reading: Reading,
  { topic, routine, last }: DecisionMemory,
): boolean {
  const { about, certainty } = reading;
  if (!about || !best || best.score >= WORD_FOR_WORD) return true;
  const { intent } = best;
  if (intent === 'ask-medical') return about.OFFTOPIC < PLAINLY;
  if (PLAN_INTENTS.includes(intent))
    return certainty === 'sure' ? about.OFFTOPIC < PLAINLY : about.PLAN >= ABOUT_PLAN;
  if (topicOf(intent) !== undefined || intent === 'start-routine') return about.GENERAL >= ABOUT_EXERCISE;
  // The answer to what is off the topic names no number to call, as the fallback does.
  if (intent === 'off-topic') return about.OFFTOPIC >= PLAINLY;
  if (verdictOfIntent(intent) === 'OFFTOPIC') return isSaidToChat(intent, reading, about.PLAN);
  // 'Why did my transfer fail?' is near 'why?', and 'next song' near 'next': where no topic and no routine was talked of
  // they ask nothing of one.
  const isTalking = topic !== undefined || routine !== undefined || last === 'routine';
  return isTalking || about.OFFTOPIC < (certainty === 'sure' ? UNMISTAKABLY : PLAINLY);
}

/** Whether what is near to an intent of the chat itself is one, and no matter of the plan or of another service. */
function isSaidToChat(intent: string, { certainty, utterance, candidates }: Reading, plan: number): boolean {
  // A bill is complained of, and a person asked for, in the words in which the chat is.
  if (plan >= (certainty === 'sure' ? BEYOND_DOUBT : PLAN_OVER_CHAT)) return false;
  // Tasks of other services take more words than what is said to the chat itself, and are often near to it.
  if (certainty === 'close' && utterance.tokens.length > MOST_TO_CHAT) return false;
  // Any other list is near the list of questions for the doctor.
  return intent !== 'list-questions' || candidates[0]?.intent !== 'off-topic';
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

export function chooseBetween(intents: string[], { margin }: Reading): Decision {
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
 * in no known language, or in no known word, nothing is known but how much of each kind was learnt.
 */
function isOffTopic({ utterance, about, candidates }: Reading): boolean {
  return (
    utterance.tongue !== 'other' &&
    about !== undefined &&
    candidates.length > 0 &&
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

export function notUnderstood(phrase: PlainKey): Decision {
  return { dialog: 'fallback', verdict: 'OFFTOPIC', outcome: 'not_understood', phrase };
}
