import type { Lexicon } from '../concepts/lexicon.ts';
import { type Context, isDenied, isLongAgo } from './context.ts';

/** What the gate read in a message: for the auditor and the editor who ask why. It holds the message's words. */
export interface Explanation {
  /** The words as they were read: short forms written out, joined words split. */
  words: string[];
  concepts: ExplainedConcept[];
}

export interface ExplainedConcept {
  name: string;
  words: string;
  sentence: number;
  clause: number;
  /** 1 where it is plainly meant; less where a misspelt word leaves it in doubt. */
  surety: number;
  denied: boolean;
  longAgo: boolean;
}

export function explainContext(context: Context, { names }: Lexicon): Explanation {
  const { words, found } = context;
  const concepts = found
    .all()
    .sort((left, right) => left.start - right.start)
    .map((occurrence) => ({
      name: names[occurrence.concept] ?? '',
      words: words
        .slice(occurrence.start, occurrence.end)
        .map(({ text }) => text)
        .join(' '),
      sentence: words[occurrence.start]?.sentence ?? 0,
      clause: words[occurrence.start]?.clause ?? 0,
      surety: occurrence.surety,
      denied: isDenied(context, occurrence),
      longAgo: isLongAgo(context, occurrence),
    }));
  return { words: words.map(({ text }) => text), concepts };
}

/** The names of the concepts found, each once and sorted, `not …` where it is denied. */
export function signsIn(context: Context, { names }: Lexicon): string[] {
  const signs = context.found.all().map((occurrence) => {
    const name = names[occurrence.concept] ?? '';
    return isDenied(context, occurrence) ? `not ${name}` : name;
  });
  return Array.from(new Set(signs)).sort();
}
