import type { Lexicon } from '../concepts/lexicon.ts';
import { type Found, isPlain, type Occurrence } from '../concepts/occurrence.ts';
import type { Word } from '../words/words.ts';
import { CONTEXT_CONCEPTS, type ContextConcept } from './contextConcepts.ts';

/** A message with the concepts found in it, and what surrounds each of them. */
export interface Context {
  words: readonly Word[];
  found: Found;
  cues: Readonly<Record<ContextConcept, readonly Occurrence[]>>;
}

export interface Span {
  start: number;
  end: number;
}

const NEGATION_REACH = 7;
const NEAR_REACH = 4;
const SIGNS_REACH = 12;
const SHORT_MESSAGE = 25;
const OWNED_REACH = 2;
/** With one of these a Spanish yes tells of oneself. */
const OWN_AFTER_YES = ['me', 'tengo', 'siento'];

/** The concepts in a message and its cues; `isQuestion` where it has a question mark. */
export function contextOf(
  words: readonly Word[],
  found: Found,
  lexicon: Lexicon,
  isQuestion: boolean,
): Context {
  const cues = Object.fromEntries(
    CONTEXT_CONCEPTS.map((name) => [name, found.of(lexicon.concept(name)).filter(isPlain)]),
  ) as unknown as Record<ContextConcept, readonly Occurrence[]>;
  const isDenial = (cue: Occurrence) => !found.at(cue.start).some((other) => saysItself(other, cue, lexicon));
  const negation = liveNegations(words, cues, cues.negation.filter(isDenial));
  const near = liveNegations(words, cues, cues['negation-near'].filter(isDenial));
  const conditional = cues.conditional.filter((cue) => !isAffirmed(words, cues, cue, isQuestion));
  return { words, found, cues: { ...cues, conditional, negation, 'negation-near': near } };
}

/**
 * True where a Spanish 'si' is a yes: as it is written, or since it begins a message that asks nothing and says nothing
 * of what is done in that case. Old hands and telephones leave out the accent.
 */
function isAffirmed(
  words: readonly Word[],
  cues: Record<ContextConcept, readonly Occurrence[]>,
  cue: Occurrence,
  isQuestion: boolean,
): boolean {
  const first = words[cue.start];
  if (first?.text !== 'si') return false;
  if (first.affirms) return true;
  const isOwn = OWN_AFTER_YES.includes(words[1]?.text ?? '');
  return cue.start === 0 && isOwn && !isQuestion && cues.consequence.length === 0;
}

/** True where the denial is part of what a sign is called, as in 'not breathing' or 'no siento'. */
function saysItself(other: Occurrence, cue: Occurrence, { hides, context }: Lexicon): boolean {
  return other.end > cue.end && isPlain(other) && !hides[other.concept] && !context[other.concept];
}

/** Denials that deny: not 'not only', and not one that tells of a recent event ('not any more', 'ya no'). */
function liveNegations(
  words: readonly Word[],
  cues: Record<ContextConcept, readonly Occurrence[]>,
  denials: readonly Occurrence[],
): Occurrence[] {
  return denials.filter((cue) => {
    if (cues['negation-false'].some((other) => overlap(cue, other))) return false;
    return !cues['no-longer'].some((other) => other.start > cue.start && sameSentence(words, cue, other));
  });
}

/** True where a denial in the same clause reaches the span. */
export function isDenied(context: Context, span: Span): boolean {
  const reaches = (cue: Span, reach: number) =>
    cue.end <= span.start &&
    span.start - cue.end < reach &&
    sameSentence(context.words, cue, span) &&
    !isCutOff(context, cue, span);
  return (
    context.cues.negation.some((cue) => reaches(cue, NEGATION_REACH)) ||
    context.cues['negation-near'].some((cue) => reaches(cue, NEAR_REACH))
  );
}

/** A denial ends at 'but', at a new subject, and at a comma that does not go on with a list ('no pain, or …'). */
function isCutOff({ words, cues }: Context, cue: Span, span: Span): boolean {
  const between = { start: cue.end, end: span.start };
  if (cues.contrast.some((other) => isWithin(other, between))) return true;
  if (wordAt(words, cue.end - 1)?.clause === wordAt(words, span.start)?.clause) return false;
  const comma = words.findIndex((word, at) => at >= cue.end && word.clause !== words[cue.end - 1]?.clause);
  if (cues.self.some((other) => other.start >= comma && other.start < span.start)) return true;
  return !cues['list-or'].some((other) => other.start >= comma && other.start < span.end + 6);
}

/** True where it is said to be long ago and nothing says that it goes on. */
export function isLongAgo({ words, cues }: Context, span: Span): boolean {
  if (cues['right-now'].length > 0) return false;
  const here = (cue: Span) => sameSentence(words, cue, span);
  return cues['long-ago'].some(here) && !cues.ongoing.some(here);
}

/** True where only the signs, or what to do in case, are asked. */
export function isAsked({ words, cues }: Context, span: Span): boolean {
  if (cues['right-now'].length > 0) return false;
  const before = (cue: Span) =>
    sameSentence(words, cue, span) && cue.start < span.end && span.start - cue.end <= SIGNS_REACH;
  if (cues.conditional.some(before)) return true;
  const owned = cues.owned.some((cue) => cue.end <= span.start && span.start - cue.end <= OWNED_REACH);
  return !owned && cues['asks-signs'].some(before);
}

/** True inside what a doctor told to do in case. */
export function isInstruction({ words, cues }: Context, span: Span): boolean {
  return cues['reported-instruction'].some((cue) => cue.start < span.start && sameSentence(words, cue, span));
}

/** True where an animal is the one it happens to: the nearest one named before is no person. */
export function isOfPet({ words, cues }: Context, span: Span): boolean {
  if (cues.pet.length === 0) return false;
  const animals = cues.pet.filter((cue) => !cues['animal-in-name'].some((name) => overlap(cue, name)));
  const pet = lastBefore(animals, span.end);
  if (pet === undefined) return false;
  const people = [...cues.self, ...cues.person].filter(
    (cue) => cue.start >= pet.end && (cue.start < span.end || isNext(words, span, cue)),
  );
  if (people.length > 0) return false;
  return sentencesBetween(words, pet, span) <= 2;
}

/** Right behind it in the same sentence, as 'him' in 'bit him'. */
function isNext(words: readonly Word[], { end }: Span, cue: Span): boolean {
  return cue.start === end && words[end]?.sentence === words[end - 1]?.sentence;
}

/** Whether a named procedure or condition only says what coverage is asked for. */
export function isInPlanQuestion({ words, cues }: Context, span: Span): boolean {
  if (words.length <= SHORT_MESSAGE) return cues['plan-ask'].length > 0;
  return cues['plan-ask'].some((cue) => sameSentence(words, cue, span));
}

function lastBefore(cues: readonly Occurrence[], end: number): Occurrence | undefined {
  return cues.findLast((cue) => cue.start < end);
}

export function sameSentence(words: readonly Word[], left: Span, right: Span): boolean {
  return wordAt(words, left.start)?.sentence === wordAt(words, right.start)?.sentence;
}

export function sentencesBetween(words: readonly Word[], left: Span, right: Span): number {
  return Math.abs((wordAt(words, left.start)?.sentence ?? 0) - (wordAt(words, right.start)?.sentence ?? 0));
}

export function overlap(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function wordAt(words: readonly Word[], at: number): Word | undefined {
  return words[at];
}
