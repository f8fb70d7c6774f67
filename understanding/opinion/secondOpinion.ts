import { isAtLeast, type Opinion, type Utterance, VERDICTS, type VerdictName } from '../../safety/index.ts';
import type { Spellings } from '../features/features.ts';
import { logistic } from '../logistic.ts';
import type { Ranked, Recogniser } from '../model/recogniser.ts';
import type { About } from '../reading.ts';
import { recordOf } from '../recordOf.ts';
import { type Part, partsOf } from '../words/parts.ts';
import { type Distances, GRAVITIES, type Gravity, type Likeness, speaksFor } from './gravity.ts';

/** How steeply a distance from a dividing line becomes a share. Set by hand. */
const STEEPNESS = 4;
/** The kind of what members say in the middle of a chat and of their day. */
const TALK = 'talk';
/** The distance of what the model does not rank at all. */
const FAR_OFF = -1;

interface WorthSaying {
  /** In a message of at most so many words. */
  words: number;
  any: number;
  /** In place of `any`, where an answer would be given else. */
  forAnswer: number;
}

/**
 * How much must speak for a doctor, as a logit, for any word of one in a message of at most so many words. Where an
 * answer would be given else, less is enough: to answer a medical question is worse than to answer none. This and what
 * follows was set by hand, on examples held out of the training and on messages of other services: it leans to the
 * graver.
 */
const WORTH_SAYING: readonly WorthSaying[] = [
  { words: 3, any: -0.3, forAnswer: -0.85 },
  { words: 5, any: -0.85, forAnswer: -1.8 },
  { words: Number.POSITIVE_INFINITY, any: -2.3, forAnswer: -2.9 },
];
/** How much must speak for being seen today, and for an alarm, as logits. */
const WORTH_TODAY = -1.5;
const WORTH_ALARM = -2.3;
/** A message of more words may be harmless as a whole and hold a sentence that is not. */
const MOST_WORDS_AS_A_WHOLE = 40;
/** By how much more a part of a message must speak for what it is worth. */
interface Demands {
  doctor: number;
  alarm: number;
}
const NO_DEMANDS: Demands = { doctor: 0, alarm: 0 };
/**
 * Those of a part where the whole says nothing, and where it says a doctor: a message of more words is the story of an
 * illness then, which has such parts. Set by hand, on messages that were not learnt, put side by side.
 */
const DEMANDS_OF_PART = {
  overNothing: { doctor: 3, alarm: 2.25 },
  overDoctor: { doctor: 3, alarm: 3 },
} as const satisfies Record<string, Demands>;
/** How much must speak for a doctor in a whole, as a logit, of which no part says so; and for an alarm beyond its bar. */
const WORTH_UNSECONDED = 1;
const DEMANDS_UNSECONDED: Demands = { doctor: 0, alarm: 2.25 };
/** The share of what is off the topic, and by how much nearer talk is than what is asked, where it is plainly talk. */
const PLAINLY_OFF_TOPIC = 0.5;
const PLAINLY_TALK = 0.2;

/**
 * What a linear model over the verdicts makes of a message: the gravest of an alarm, the doctor today, and the doctor
 * that enough speaks for. Its confidence is how often so much is right.
 */
export class SecondOpinion {
  readonly #recogniser: Recogniser;

  /** The recogniser's intents are verdicts, or kinds of what has one; see `className`. */
  constructor(recogniser: Recogniser) {
    this.#recogniser = recogniser;
  }

  /** By the words of all examples. */
  get spellings(): Spellings {
    return this.#recogniser.spellings;
  }

  /** Reads a message and its parts: what it may be worth an alarm for, what it is about, and whether it is talk. */
  on(utterance: Utterance): Matter & { opinion: Opinion; sentences: readonly (Matter & Part)[] } {
    const whole = this.#hear(utterance);
    const heard = partsOf(utterance).map((part) => ({ ...this.#hear(part.utterance), part }));
    const parts = heard.filter(({ part }) => part.isTelling);
    const isLong = whole.words > MOST_WORDS_AS_A_WHOLE;
    const forDoctor = Math.max(...[whole, ...parts].map(({ speaking }) => speaking.doctor));
    return {
      opinion: {
        ...findingOf(whole, parts),
        urgency: whole.speaking.today,
        forDoctor: isLong ? Number.POSITIVE_INFINITY : forDoctor,
      },
      ...matterOf(whole),
      sentences: heard
        .filter(({ part }) => part.isSentence)
        .map(({ part, ...one }) => ({ ...part, ...matterOf(one) })),
    };
  }

  #hear(utterance: Utterance): Heard {
    const likeness = this.likeness(utterance);
    const words = countWords(utterance);
    const speaking = recordOf(GRAVITIES, (gravity) => speaksFor(gravity, likeness, words));
    return { likeness, words, about: sharesOf(likeness.distances), speaking };
  }

  likeness(utterance: Utterance): Likeness {
    const classes = this.#recogniser.model.intents.length;
    const all = this.#recogniser.rank(utterance, classes);
    const ranked = Map.groupBy(all, ({ intent }) => verdictOf(intent));
    const isTalk = ({ intent }: Ranked) => intent === className('OFFTOPIC', TALK);
    const offTopic = Map.groupBy(ranked.get('OFFTOPIC') ?? [], isTalk);
    const nearest = (some?: readonly Ranked[]) => best(some, ({ score }) => score, FAR_OFF);
    return {
      distances: recordOf(VERDICTS, (verdict) => nearest(ranked.get(verdict))),
      offTopic: { talk: nearest(offTopic.get(true)), asked: nearest(offTopic.get(false)) },
      likelihoods: recordOf(VERDICTS, (verdict) =>
        best(ranked.get(verdict), ({ likelihood }) => likelihood, 0),
      ),
      letterLikelihoods: recordOf(VERDICTS, (verdict) =>
        best(ranked.get(verdict), ({ letterLikelihood }) => letterLikelihood, 0),
      ),
    };
  }
}

function best(some: readonly Ranked[] | undefined, figure: (one: Ranked) => number, none: number): number {
  return some && some.length > 0 ? Math.max(...some.map(figure)) : none;
}

/**
 * The class of examples. Kinds of a verdict are told apart where they are unlike each other: what makes talk
 * within a chat likely is lost in a class of requests that has twenty times as many.
 */
export function className(verdict: VerdictName, kind?: string): string {
  return kind === undefined ? verdict : `${verdict}.${kind}`;
}

function verdictOf(name: string): VerdictName | undefined {
  return VERDICTS.find((verdict) => verdict === name.split('.')[0]);
}

export function countWords({ tokens }: Utterance): number {
  return tokens.filter(({ text }) => /\p{L}/u.test(text)).length;
}

function sharesOf(distances: Distances): About {
  const weights = recordOf(VERDICTS, (verdict) => logistic(STEEPNESS * distances[verdict]));
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  return recordOf(VERDICTS, (verdict) => weights[verdict] / total);
}

function leastOf({ any, forAnswer }: WorthSaying, { GENERAL, PLAN, OFFTOPIC }: About): number {
  return GENERAL > Math.max(PLAN, OFFTOPIC) ? forAnswer : any;
}

/** What is made of a message, or of a part of it. */
interface Heard {
  likeness: Likeness;
  words: number;
  about: About;
  /** How much speaks for it, as a logit. */
  speaking: Record<Gravity, number>;
}
type HeardPart = Heard & { part: Part };
/** What a message is about, and whether it is talk. */
type Matter = { about: About; isTalk: boolean };
type Finding = Pick<Opinion, 'verdict' | 'confidence' | 'part'>;

const NOTHING: Finding = { verdict: undefined, confidence: 0 };

function matterOf({ likeness: { offTopic }, words, about }: Heard): Matter {
  // Of a message without words the model knows nothing but how many of each kind it has learnt.
  const isTalk =
    words > 0 && about.OFFTOPIC >= PLAINLY_OFF_TOPIC && offTopic.talk - offTopic.asked >= PLAINLY_TALK;
  return { about, isTalk };
}

function isAlarm({ verdict }: Finding): boolean {
  return verdict !== undefined && isAtLeast(verdict, 'CRISIS');
}

function isGraver({ verdict }: Finding, other: Finding): boolean {
  return verdict !== undefined && (other.verdict === undefined || !isAtLeast(other.verdict, verdict));
}

/**
 * A cry for help beside a remark on the weather is less of the whole than by itself. And what the whole faintly says,
 * but no part of it, are words of different matters that stand side by side.
 */
function findingOf(heard: Heard, parts: readonly HeardPart[]): Finding {
  const whole = parts.length > 0 ? secondedBy(parts, heard) : opinionFrom(heard);
  const isForDoctor = whole.verdict !== undefined;
  if (isForDoctor && heard.words > MOST_WORDS_AS_A_WHOLE) return whole;
  const demands = isForDoctor ? DEMANDS_OF_PART.overDoctor : DEMANDS_OF_PART.overNothing;
  const found = parts.map(({ part: { start, end }, ...one }): Finding => {
    return { ...opinionFrom(one, demands), part: { start, end } };
  });
  const raising = isForDoctor ? found.filter(isAlarm) : found;
  return raising.reduce((gravest, one) => (isGraver(one, gravest) ? one : gravest), whole);
}

/** What the whole says, less where that is little and no part says so. */
function secondedBy(parts: readonly HeardPart[], heard: Heard): Finding {
  if (heard.speaking.doctor >= WORTH_UNSECONDED) return opinionFrom(heard);
  const alone = parts.map((one) => opinionFrom(one));
  if (alone.every(({ verdict }) => verdict === undefined)) return NOTHING;
  return opinionFrom(heard, alone.some(isAlarm) ? NO_DEMANDS : DEMANDS_UNSECONDED);
}

function opinionFrom({ about, speaking, words }: Heard, demands = NO_DEMANDS): Finding {
  if (speaking.alarm >= WORTH_ALARM + demands.alarm) {
    const verdict = about.CRISIS > about.EMERGENCY ? 'CRISIS' : 'EMERGENCY';
    return { verdict, confidence: logistic(speaking.alarm) };
  }
  const worth = WORTH_SAYING.find((one) => words <= one.words);
  if (worth === undefined || speaking.doctor < leastOf(worth, about) + demands.doctor) return NOTHING;
  if (speaking.today >= WORTH_TODAY) return { verdict: 'URGENT', confidence: logistic(speaking.today) };
  return { verdict: 'MEDICAL', confidence: logistic(speaking.doctor) };
}
