import type { Lexicon } from '../concepts/lexicon.ts';
import {
  isAtLeast,
  type RuleMatch,
  type SafetyLine,
  type Variant,
  VERDICTS,
  type Verdict,
} from '../verdict.ts';
import type { Context } from './context.ts';
import type { Fired } from './evaluate.ts';
import type { LineAddition } from './rules.ts';

const VARIANTS: readonly Variant[] = ['act', 'info', 'soft'];
const PET_VERDICT = 'OFFTOPIC';

/** The verdict of a message: the highest that fired, and of its variants the gravest. */
export function decide(fired: readonly Fired[], lexicon: Lexicon): Verdict | undefined {
  const ofPeople = fired.filter(({ ofPet }) => !ofPet);
  const judged =
    ofPeople.length > 0 ? ofPeople : fired.map((one) => ({ ...one, verdict: PET_VERDICT }) as const);
  const deciding = judged.reduce<Fired | undefined>(
    (best, one) => (best && !isGraver(one, best) ? best : one),
    undefined,
  );
  if (deciding === undefined) return undefined;
  const { verdict, variant, rule } = deciding;
  const grave = judged.filter(({ verdict }) => isAtLeast(verdict, 'MEDICAL'));
  const own = judged.filter((one) => one.verdict === verdict || carriesOver(one, deciding));
  return {
    name: verdict,
    variant,
    rule: rule.source.id,
    lines: [...new Set(own.flatMap((one) => [...one.rule.source.lines]))],
    discloses: grave.some((one) => one.rule.source.discloses && one.variant === 'act' && !one.ofPet),
    ...(variant === 'soft' ? { also: lowerClass(judged) } : {}),
    ...(rule.source.whole ? { isWhole: true } : {}),
    matches: judged.map((one) => matchOf(one, lexicon)),
  };
}

/** A crisis beside an emergency keeps its lines: one reply names 911 first and then 988. */
function carriesOver(one: Fired, deciding: Fired): boolean {
  return deciding.verdict === 'EMERGENCY' && one.verdict === 'CRISIS' && one.variant === 'act';
}

function isGraver(one: Fired, other: Fired): boolean {
  if (rank(one) !== rank(other)) return rank(one) < rank(other);
  return VARIANTS.indexOf(one.variant) < VARIANTS.indexOf(other.variant);
}

function rank({ verdict }: Fired): number {
  return VERDICTS.indexOf(verdict);
}

function lowerClass(fired: readonly Fired[]): 'GENERAL' | 'OFFTOPIC' {
  return fired.some(({ verdict }) => verdict === 'OFFTOPIC') ? 'OFFTOPIC' : 'GENERAL';
}

function matchOf(fired: Fired, { names }: Lexicon): RuleMatch {
  const { rule, verdict, variant, concepts, clause } = fired;
  return {
    rule: rule.source.id,
    verdict,
    variant,
    concepts: concepts.map((concept) => names[concept] ?? ''),
    clause,
  };
}

/** The lines of a verdict with those that a concept adds wherever it stands. */
export function linesOf(
  verdict: Verdict,
  additions: readonly (LineAddition & { at: number })[],
  { found }: Context,
): SafetyLine[] {
  const added = additions.filter(({ verdicts, at }) => verdicts.includes(verdict.name) && found.has(at));
  return [...new Set([...verdict.lines, ...added.map(({ line }) => line)])];
}
