import { isPlain, type Occurrence } from '../concepts/occurrence.ts';
import type { Variant, VerdictName } from '../verdict.ts';
import { LIKELY } from '../words/surety.ts';
import type { CompiledRule } from './compiledRule.ts';
import {
  type Context,
  isAsked,
  isDenied,
  isInPlanQuestion,
  isInstruction,
  isLongAgo,
  isOfPet,
  overlap,
  type Span,
  sameSentence,
  sentencesBetween,
} from './context.ts';

/** A rule that fired, before the message's verdict is chosen. */
export interface Fired {
  rule: CompiledRule;
  verdict: VerdictName;
  variant: Variant;
  /** Those that were found, in the order of the rule. */
  concepts: readonly number[];
  span: Span;
  ofPet: boolean;
  /** Whether a misspelt word is among what it was found by. */
  isInDoubt: boolean;
  /** True where it is found in the message as it is written, and not as it was meant. */
  isBySlip?: boolean;
  /** That of its first word, counted from 0. */
  clause: number;
}

const SENTENCE_END = 2;
const SILENCE_REACH = 8;

/** All ways in which a rule fires in a message; at most one of each kind. */
export function evaluate(rule: CompiledRule, context: Context): Fired[] {
  if (!rule.all.every((concepts) => concepts.some((concept) => context.found.has(concept)))) return [];
  if (rule.nowhere.some((concept) => context.found.of(concept).some(isPlain))) return [];
  const fired: Fired[] = [];
  for (const anchor of occurrencesOf(rule.all[0] ?? [], context)) {
    const parts = partsAround(rule, anchor, context);
    if (parts === undefined) continue;
    const one = judge(rule, parts, context);
    if (rule.source.whole && !isWhole(one.span, context)) continue;
    const same = fired.findIndex((other) => isOfSameKind(one, other));
    if (same === -1) fired.push(one);
    else if (fired[same]?.isInDoubt) fired[same] = one;
  }
  return fired;
}

function isOfSameKind(one: Fired, other: Fired): boolean {
  return other.verdict === one.verdict && other.variant === one.variant && other.ofPet === one.ofPet;
}

function occurrencesOf(concepts: readonly number[], { found }: Context): readonly Occurrence[] {
  if (concepts.length === 1) return found.of(concepts[0] ?? -1);
  return concepts.flatMap((concept) => found.of(concept));
}

/** The nearest live occurrence of every other part; undefined where one is missing. */
function partsAround(rule: CompiledRule, anchor: Occurrence, context: Context): Occurrence[] | undefined {
  if (!isLive(rule, anchor, context)) return undefined;
  const parts = [anchor];
  for (const concepts of rule.all.slice(1)) {
    const near = nearest(rule, concepts, anchor, parts, context);
    if (near === undefined) return undefined;
    parts.push(near);
  }
  return isProven(rule, parts) ? parts : undefined;
}

/** Words in doubt prove a rule together; a word in doubt beside one that is in every message does not suffice. */
function isProven({ generic }: CompiledRule, parts: readonly Occurrence[]): boolean {
  const proof = parts.reduce((sum, { surety }, at) => (generic[at] ? sum : sum + surety), 0);
  return proof >= LIKELY || (proof >= 0.5 && generic.includes(true));
}

function nearest(
  rule: CompiledRule,
  concepts: readonly number[],
  anchor: Occurrence,
  taken: readonly Occurrence[],
  context: Context,
): Occurrence | undefined {
  let best: Occurrence | undefined;
  let least = rule.within + 1;
  for (const candidate of occurrencesOf(concepts, context)) {
    const far = wordsBetween(anchor, candidate, context);
    if (far > rule.within) continue;
    const better = far < least || (far === least && best !== undefined && candidate.surety > best.surety);
    if (!better || taken.some((other) => isSame(other, candidate)) || !isLive(rule, candidate, context))
      continue;
    best = candidate;
    least = far;
  }
  return best;
}

function isLive(rule: CompiledRule, occurrence: Occurrence, context: Context): boolean {
  if (rule.negatable && isDenied(context, occurrence)) return false;
  if (rule.source.yieldsToPlan && isInPlanQuestion(context, occurrence)) return false;
  return !rule.none.some((concept) =>
    context.found.of(concept).some((other) => isPlain(other) && silences(rule, other, occurrence, context)),
  );
}

/** The same words may not prove two parts of a rule, unless one says more than the other ('my pain' and 'pain'). */
function isSame(left: Occurrence, right: Occurrence): boolean {
  if (!overlap(left, right)) return false;
  const around = left.start <= right.start && left.end >= right.end;
  const inside = right.start <= left.start && right.end >= left.end;
  return around === inside;
}

function wordsBetween(left: Occurrence, right: Occurrence, { words }: Context): number {
  const gap = left.start < right.start ? right.start - left.end : left.start - right.end;
  return Math.max(0, gap) + SENTENCE_END * sentencesBetween(words, left, right);
}

function judge(rule: CompiledRule, parts: readonly Occurrence[], context: Context): Fired {
  const span = {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
  };
  const { verdict, past, info, ofPeople } = rule.source;
  const ofPet = !ofPeople && isOfPet(context, span);
  const concepts = parts.map(({ concept }) => concept);
  const isInDoubt = parts.some(({ surety }) => surety < 1);
  const clause = context.words[span.start]?.clause ?? 0;
  const fired = { rule, verdict, variant: rule.source.variant, concepts, span, ofPet, isInDoubt, clause };
  if (info && isInstruction(context, span)) return { ...fired, verdict: 'MEDICAL' };
  if (past !== verdict && isLongAgo(context, span)) return { ...fired, verdict: past };
  if (info && isAsked(context, span)) return { ...fired, variant: 'info' };
  return { ...fired, variant: isSoft(rule, context) ? 'soft' : fired.variant };
}

function isWhole({ start, end }: Span, { words }: Context): boolean {
  return start === 0 && end === words.length;
}

function isSoft({ soft }: CompiledRule, { found }: Context): boolean {
  if (soft === undefined) return false;
  return (
    soft.when.some((concept) => found.has(concept)) && !soft.unless.some((concept) => found.has(concept))
  );
}

/** An alarm is silenced by what stands close to it alone, any other rule by the whole sentence. */
function silences(rule: CompiledRule, other: Occurrence, occurrence: Occurrence, context: Context): boolean {
  if (!sameSentence(context.words, other, occurrence)) return false;
  const { verdict } = rule.source;
  const isAlarm = verdict === 'EMERGENCY' || verdict === 'CRISIS';
  return !isAlarm || wordsBetween(other, occurrence, context) <= SILENCE_REACH;
}
