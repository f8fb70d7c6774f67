import { findConcepts } from './concepts/findConcepts.ts';
import { type FlatLexicon, fromFlat } from './concepts/flatLexicon.ts';
import { compileLexicon } from './concepts/lexicon.ts';
import { type CompiledRule, compileRule } from './rules/compiledRule.ts';
import { type Context, contextOf } from './rules/context.ts';
import { decide, linesOf } from './rules/decide.ts';
import { evaluate, type Fired } from './rules/evaluate.ts';
import { type Explanation, explainContext, signsIn } from './rules/explanation.ts';
import { raise } from './rules/raise.ts';
import type { SafetyRules } from './rules/rules.ts';
import type { Utterance } from './utterance.ts';
import { isAtLeast, type Opinion, type SafetyMemory, type Verdict } from './verdict.ts';
import { readWords } from './words/words.ts';

/**
 * How much must speak for a doctor, as a logit, to second a tentative rule, and a medical one that a misspelt word fits:
 * all but what is plainly harmless does. Set by hand, on examples held out of the training: of 1,718 medical ones with a
 * slip in each long word that such a rule alone sends to the doctor one is lost, of 541 harmless ones 219 are let go.
 * What fires on slips as they are written alone, an alarm too, waits as well: with one slip, and with one in each long
 * word, none of 467 alarms is lost by that, and 39 of twice 1,119 harmless messages are let go.
 */
const WORTH_SECONDING = -4;
const WORTH_SECONDING_SLIPS = -3;
/** Of so few words the opinion hears too little: a misspelt illness beside one exercise is the exercise to it. */
const FEW_WORDS = 5;

/** What else is known of a message. */
export interface Beside {
  opinion?: Opinion | undefined;
  /** The message with its misspelt words as those that they stand for. */
  meant?: Utterance | undefined;
  /**
   * The message, as it was meant, together with those shortly before it (see `joinSplit`): what stands across their
   * border fires too.
   */
  joined?: Utterance | undefined;
}

/** The safety gate over one version of the rules. */
export interface Gate {
  readonly version: string;
  /**
   * Screens one message; undefined where no rule fired and the recogniser decides. May throw: the caller then answers
   * with `failClosed`. A tentative rule, a MEDICAL one found by a misspelt word, and any that fires on the message as it
   * is written alone, not as it was meant, wait for the opinion's second where there is an opinion.
   */
  screen(utterance: Utterance, memory: SafetyMemory, beside?: Beside): Verdict | undefined;
  /** True for a word that the rules or the common words hold as it is written: it is no slip. */
  knows(word: string): boolean;
  /** The names of the concepts found in a message, each once, `not …` where it is denied; in a fixed order. */
  signs(utterance: Utterance): readonly string[];
  /** What was read in a message and what it was taken for. */
  explain(utterance: Utterance): Explanation;
}

/**
 * Compiles the rules once; throws where a rule names a concept that does not exist. `kept` is what `flatLexicon`
 * made of the same rules before.
 */
export function compileGate(rules: SafetyRules, kept?: FlatLexicon): Gate {
  const lexicon = kept === undefined ? compileLexicon(rules) : fromFlat(kept, rules);
  const compiled = rules.rules.map((rule) => compileRule(rule, lexicon));
  const additions = rules.additions.map((addition) => ({
    ...addition,
    at: lexicon.concept(addition.concept),
  }));
  const contexts = new WeakMap<Utterance, Context>();
  const read = (utterance: Utterance): Context => {
    const known = contexts.get(utterance);
    if (known) return known;
    const words = readWords(utterance, lexicon.symbols, rules.shorthand);
    const isQuestion = utterance.tokens.some(({ text }) => text === '?');
    const context = contextOf(words, findConcepts(words, lexicon), lexicon, isQuestion);
    contexts.set(utterance, context);
    return context;
  };
  return {
    version: rules.version,
    signs: (utterance) => signsIn(read(utterance), lexicon),
    explain: (utterance) => explainContext(read(utterance), lexicon),
    knows: (word) => lexicon.symbols.lists(word),
    screen(utterance, memory, { opinion, meant, joined } = {}) {
      const context = read(meant ?? utterance);
      const fired = fire(compiled, context, memory);
      const asWritten = meant === undefined ? [] : fireOnSlips(compiled, read(utterance), memory, fired);
      const across =
        joined === undefined ? [] : fireAcross(compiled, read(joined), context.words.length, memory);
      const all = [...fired, ...asWritten, ...across];
      const heard = opinion === undefined ? all : all.filter((one) => isSeconded(one, opinion, context));
      const verdict = raise(decide(heard, lexicon), opinion);
      // What the opinion alone found out has no lines of its own: those of the concepts hold for it too.
      return verdict && { ...verdict, lines: linesOf(verdict, additions, context) };
    },
  };
}

function fire(rules: readonly CompiledRule[], context: Context, memory: SafetyMemory): Fired[] {
  return rules.flatMap((rule) => {
    if (rule.source.flaggedOnly && !memory.flagged) return [];
    return evaluate(rule, context);
  });
}

/** What fires only on misspelt words as they are written: each may be near to another one than was meant. */
function fireOnSlips(
  rules: readonly CompiledRule[],
  context: Context,
  memory: SafetyMemory,
  known: readonly Fired[],
): Fired[] {
  const isKnown = (one: Fired) =>
    known.some(({ rule, verdict, variant }) => {
      return rule === one.rule && verdict === one.verdict && variant === one.variant;
    });
  return fire(rules, context, memory).flatMap((one) => (isKnown(one) ? [] : [{ ...one, isBySlip: true }]));
}

/**
 * What fires only where a message is read together with those before it, and is no less grave than what fired on those
 * alone, which was answered; `present` counts its words.
 */
function fireAcross(
  rules: readonly CompiledRule[],
  context: Context,
  present: number,
  memory: SafetyMemory,
): Fired[] {
  const border = context.words.length - present;
  const all = fire(rules, context, memory);
  const before = all.filter(({ span }) => span.end <= border);
  return all.filter(({ span, verdict }) => {
    const isAcross = span.start < border && span.end > border;
    return (
      isAcross && isAtLeast(verdict, 'MEDICAL') && before.every((one) => isAtLeast(verdict, one.verdict))
    );
  });
}

function isSeconded(
  { rule, verdict, isInDoubt, isBySlip }: Fired,
  { forDoctor }: Opinion,
  { words }: Context,
): boolean {
  const isLong = words.length > FEW_WORDS;
  const isDoubtful = isBySlip || (isInDoubt && verdict === 'MEDICAL');
  if (isDoubtful && isLong && forDoctor < WORTH_SECONDING_SLIPS) return false;
  return !rule.source.tentative || forDoctor >= WORTH_SECONDING;
}
