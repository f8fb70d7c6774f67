import type { Language } from '../utterance.ts';
import type { SafetyLine, Variant, VerdictName } from '../verdict.ts';

/** How far a word may be misspelt and still count: `typos` leans high, `careful` takes long words only. */
export type Tolerance = 'typos' | 'careful' | 'exact';

/**
 * An idea that rules are made of, such as 'the chest' or 'pain', with the ways to say it in both languages.
 * A pattern is a few words: `breath*` a stem, `*itis` an ending, `arm/leg` either word, `my?` an optional word, `..` up to three words
 * between and `...` up to eight, `#` a number and `#1-3` one in that range, `<chest>` any way to say another
 * concept, `~` a word that nobody knows, `$` the end of the sentence.
 */
export interface Concept {
  name: string;
  means: string;
  patterns: readonly string[];
  tolerance: Tolerance;
  /** A fixed phrase whose words carry no alarm, such as 'chest day': what lies inside it is not read. */
  hides: boolean;
}

/** One line of the clinical rules. It fires where a way to say each concept of `all` stands close together. */
export interface SafetyRule {
  id: string;
  /** E1 to E17 and the groups of the other verdicts. */
  group: string;
  verdict: VerdictName;
  means: string;
  /** Each entry is a concept or several as alternatives: every entry must be found. */
  all: readonly (readonly string[])[];
  /** Concepts that silence the rule where they stand in the same sentence. */
  none: readonly string[];
  /** Concepts that silence the rule wherever they stand in the message. */
  nowhere: readonly string[];
  /** Most words between the first concept and each other; a sentence's end counts as two. */
  within: number;
  /** False where a denial does not cancel it. */
  negatable: boolean;
  /** The verdict where it is long past and over; the same as `verdict` where time changes nothing. */
  past: VerdictName;
  /** May become the INFO variant where only the signs are asked. */
  info: boolean;
  /** Softens to the `soft` variant where one of these stands in the message and none of `unless` does. */
  soft: { when: readonly string[]; unless: readonly string[] } | undefined;
  /** Silent where the message asks about coverage or cost. */
  yieldsToPlan: boolean;
  /** Fires only after a health matter was disclosed in this conversation. */
  flaggedOnly: boolean;
  discloses: boolean;
  /**
   * Proves too little alone, since its words often mean something else ('poison ivy', 'blind for a window'): it
   * fires where the second opinion seconds it, or where there is none to ask.
   */
  tentative: boolean;
  /** Fires only on the whole of a message, in which nothing is then left that the second opinion might hear. */
  whole: boolean;
  /** Tells of people even where an animal is named: the animal is the one that does it. */
  ofPeople: boolean;
  variant: Variant;
  lines: readonly SafetyLine[];
  /** Messages that must fire this rule's verdict, and messages that must not fire this rule. */
  fires: readonly string[];
  silent: readonly string[];
}

/** Everything that the gate knows, as data. */
export interface SafetyRules {
  version: string;
  concepts: readonly Concept[];
  rules: readonly SafetyRule[];
  /** Lines that a concept adds to a verdict of these classes wherever it is found in the message. */
  additions: readonly LineAddition[];
  /** Short forms of words ('u' for 'you'), used in texts that are not in the other language alone. */
  shorthand: { en: Readonly<Record<string, string>>; es: Readonly<Record<string, string>> };
  /** Common words that are never taken for a misspelt one. */
  knownWords: readonly string[];
}

/** What people say that should get the same verdict; the second opinion learns from it, no rule reads it. */
export interface ExampleSheet {
  language: Language;
  verdict: VerdictName;
  /** Tells them from the rest of their verdict where they are of a kind of their own, such as talk within a chat. */
  kind?: string;
  /** One a line. */
  messages: string;
}

export interface LineAddition {
  concept: string;
  verdicts: readonly VerdictName[];
  line: SafetyLine;
}
