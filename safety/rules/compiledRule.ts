import type { Lexicon } from '../concepts/lexicon.ts';
import { GENERIC_CONCEPTS } from './contextConcepts.ts';
import type { SafetyRule } from './rules.ts';

/** A rule with its concepts as indexes of the lexicon. */
export interface CompiledRule {
  source: SafetyRule;
  all: readonly (readonly number[])[];
  none: readonly number[];
  nowhere: readonly number[];
  within: number;
  negatable: boolean;
  /** Parts of `all` that prove nothing by themselves. */
  generic: readonly boolean[];
  soft: { when: readonly number[]; unless: readonly number[] } | undefined;
}

export function compileRule(source: SafetyRule, { concept }: Lexicon): CompiledRule {
  const { soft, within, negatable } = source;
  const isGeneric = (name: string) => (GENERIC_CONCEPTS as readonly string[]).includes(name);
  return {
    source,
    all: source.all.map((names) => names.map(concept)),
    none: source.none.map(concept),
    nowhere: source.nowhere.map(concept),
    within,
    negatable,
    generic: source.all.map((names) => names.some(isGeneric)),
    soft: soft && { when: soft.when.map(concept), unless: soft.unless.map(concept) },
  };
}
