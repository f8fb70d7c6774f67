import type { Lexicon } from './lexicon.ts';
import type { SafetyRule } from './rules.ts';

/** A rule with its concepts as indexes of the lexicon. */
export interface CompiledRule {
  source: SafetyRule;
  all: readonly (readonly number[])[];
  none: readonly number[];
  nowhere: readonly number[];
  within: number;
  negatable: boolean;
  soft: { when: readonly number[]; unless: readonly number[] } | undefined;
}

export function compileRule(source: SafetyRule, { concept }: Lexicon): CompiledRule {
  const { soft, within, negatable } = source;
  return {
    source,
    all: source.all.map((names) => names.map(concept)),
    none: source.none.map(concept),
    nowhere: source.nowhere.map(concept),
    within,
    negatable,
    soft: soft && { when: soft.when.map(concept), unless: soft.unless.map(concept) },
  };
}
