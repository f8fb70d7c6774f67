import { createInterface } from 'node:readline';

/** What the bot makes of a text as the first message of a conversation. */
export type FirstOutcome = (text: string, language?: 'en' | 'es') => Record<string, unknown>;

interface Line {
  id: unknown;
  text: string;
  language?: 'en' | 'es';
}

/**
 * JSON lines in (`{"id","text","language"?}`), JSON lines out, one for each and in order. A line that cannot
 * be read is answered by `{"id","error"}`, so that the count of lines always agrees.
 */
export async function understandLines(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  firstOutcome: FirstOutcome,
): Promise<void> {
  for await (const raw of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!raw.trim()) continue;
    const answer = answerTo(raw, firstOutcome);
    if (!output.write(`${JSON.stringify(answer)}\n`)) {
      await new Promise((resolve) => output.once('drain', resolve));
    }
  }
}

function answerTo(raw: string, firstOutcome: FirstOutcome): Record<string, unknown> {
  const line = parsed(raw);
  if (typeof line === 'string') return { id: null, error: line };
  return { id: line.id ?? null, ...firstOutcome(line.text, line.language) };
}

function parsed(raw: string): Line | string {
  let line: unknown;
  try {
    line = JSON.parse(raw);
  } catch {
    return 'not JSON: give one object a line, such as {"id":1,"text":"how do I start?"}';
  }
  const { id, text, language } = (line ?? {}) as Partial<Line>;
  if (typeof text !== 'string') return 'no text: give {"id","text"} with the text as a string';
  const known = language === 'en' || language === 'es' ? language : undefined;
  return { id, text, ...(known && { language: known }) };
}
