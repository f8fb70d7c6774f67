/** The seven verdicts in falling precedence: where two clauses of a message disagree, the earlier one wins. */
export const VERDICTS = ['EMERGENCY', 'CRISIS', 'URGENT', 'MEDICAL', 'PLAN', 'GENERAL', 'OFFTOPIC'] as const;

export type VerdictName = (typeof VERDICTS)[number];

/** True where a verdict is the other one or goes before it. */
export function isAtLeast(verdict: VerdictName, level: VerdictName): boolean {
  return VERDICTS.indexOf(verdict) <= VERDICTS.indexOf(level);
}

/**
 * How a safety verdict is meant: `act`, somebody has it; `info`, the member asks what the signs are or what
 * to do if; `soft`, self-harm words inside an evident joke or a denial.
 */
export type Variant = 'act' | 'info' | 'soft';

/** A further sentence that the answer must carry, beside the wording of the verdict itself. */
export const SAFETY_LINES = [
  'spine',
  'injury',
  'stroke',
  'overdose',
  'overdose-on-purpose',
  'poison',
  'deaf',
  'other-person',
  'veteran',
  'violence',
  'child-abuse',
  'elder-abuse',
  'sexual-assault',
  'trafficking',
  'perinatal',
  'substance',
  'eating-disorder',
  'low-mood',
  'minor',
  'chest',
  'named-disease',
] as const;

export type SafetyLine = (typeof SAFETY_LINES)[number];

/** One rule that fired, for the auditor who asks why. Carries no more of the message than the named concepts. */
export interface RuleMatch {
  rule: string;
  verdict: VerdictName;
  variant: Variant;
  /** Names of the concepts that were found, in the order of the rule. */
  concepts: string[];
  /** Index of the clause that the rule fired in, from 0. */
  clause: number;
}

export interface Verdict {
  name: VerdictName;
  variant: Variant;
  /** The id of the deciding rule; absent where no rule fired and the recogniser decided. */
  rule?: string;
  lines: SafetyLine[];
  /** True where the message discloses a symptom, condition, pregnancy, operation or medicine of a person. */
  discloses: boolean;
  /** A lower class that also applies and may be answered after a `soft` line. */
  also?: 'GENERAL' | 'OFFTOPIC';
  /** True where a rule knows the whole of the message; see `SafetyRule.whole`. */
  isWhole?: true;
  matches: RuleMatch[];
}

/** What the gate must know of the conversation so far. */
export interface SafetyMemory {
  /** A health disclosure was made earlier in this conversation. */
  flagged: boolean;
  /** The conversation is held after an emergency or a crisis. */
  held?: 'EMERGENCY' | 'CRISIS';
  /** Texts of this member's messages of the last two minutes, oldest first, without the present one. */
  recent: readonly string[];
}

export const FRESH_MEMORY: SafetyMemory = { flagged: false, recent: [] };

/**
 * A statistical second opinion. It may raise a verdict and never lowers one; a rule that may be wrong makes none without
 * its second.
 */
export interface Opinion {
  /** Undefined where it finds nothing to say. */
  verdict: VerdictName | undefined;
  /** How often a message like it is worth as much; calibrated on held-out examples, 0 to 1. */
  confidence: number;
  /** How much speaks for being seen today, or at once, as a logit. */
  urgency: number;
  /** How much speaks for a doctor, in the part where most does, as a logit; infinite where a message is too long to tell. */
  forDoctor: number;
  /** Where it stands in the text of the message, in UTF-16 units, if a part of it says so and the whole does not. */
  part?: { start: number; end: number };
}
