import type { Language, Verdict, VerdictName } from '../safety/index.ts';
import type { Reading } from '../understanding/index.ts';
import type { DialogsOptions } from './createDialogs.ts';
import { decide } from './decide/decide.ts';
import { fixedIn, languageOf, readingOf } from './hear/beforeDialogs.ts';
import { planWords } from './say/planWords.ts';
import type { Outcome } from './say/receipt.ts';

/** What the first reply of a conversation would be, without saying it. */
export interface FirstOutcome {
  verdict: VerdictName;
  outcome: Outcome;
  rule?: string;
  intent?: string;
  snippet?: string;
  margin?: number;
  language: Language;
}

/** Decides a message as if it were the first of a conversation, by the same steps as the bot. */
export function firstOutcome(
  { content, locales }: Pick<DialogsOptions, 'content' | 'locales'>,
  reading: Reading | undefined,
  verdict: Verdict | undefined,
): FirstOutcome {
  const known = content();
  const language = reading ? languageOf(reading, { chosen: undefined, last: undefined, verdict }) : 'en';
  const speaker = locales.speaker(language, planWords(known.plan, language));
  const fixed = reading && fixedIn(reading.utterance, speaker);
  const read = reading && fixed ? readingOf(reading, fixed) : reading;
  const decision = decide(read, verdict, { flagged: false }, known);
  const { rule, intent, margin, snippet, outcome } = decision;
  return {
    verdict: decision.verdict,
    outcome,
    ...(rule !== undefined && { rule }),
    ...(intent !== undefined && { intent }),
    ...(snippet && { snippet: snippet.id }),
    ...(margin !== undefined && { margin }),
    language,
  };
}
