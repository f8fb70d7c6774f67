import { createInterface } from 'node:readline';

export interface PromptedLines {
  /** What is written, a line each, until the input ends. A line that comes while nobody waits for it is lost. */
  lines: AsyncIterable<string>;
  /** Asks for the next one. Input from a pipe ends while its lines are still to be answered: nothing is asked then. */
  prompt(): void;
}

/** Reads what a person writes in a terminal, or what a pipe brings in place of one. */
export function promptedLines(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  prompt: string,
): PromptedLines {
  const lines = createInterface({ input, output, prompt });
  let isOver = false;
  lines.once('close', () => {
    isOver = true;
  });
  return {
    lines,
    prompt() {
      if (!isOver) lines.prompt(true);
    },
  };
}
