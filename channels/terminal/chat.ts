import { randomUUID } from 'node:crypto';
import type { Turns } from '../../bots/door.ts';
import { promptedLines } from '../../runtime/index.ts';
import { present } from './present.ts';

export interface Terminal {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
  /** Bold and dim text by ANSI codes. */
  styled: boolean;
}

/**
 * The bot in a terminal: a line is a message, an empty line is skipped, end of input ends it. The
 * conversation goes on from the last time under the same `name`.
 */
export async function chat(turns: Turns, terminal: Terminal, name: string): Promise<void> {
  const conversation = `terminal:${name}`;
  const earlier = await turns.log(conversation, 0);
  const say = async (activity: Record<string, unknown>) => {
    const { sequence } = await turns.receive({
      channel: 'terminal',
      conversation,
      delivery: randomUUID(),
      activity: { ...activity, from: { id: name, name, role: 'user' } },
    });
    await turns.settled(conversation, sequence);
    await show(turns, conversation, sequence, terminal);
  };
  if (earlier.length === 0) {
    await say({ type: 'conversationUpdate', membersAdded: [{ id: name, name }] });
  }
  // Not before: a line that comes while nobody waits for it is lost.
  const { lines, prompt } = promptedLines(terminal.input, terminal.output, '> ');
  prompt();
  for await (const line of lines) {
    if (line.trim()) await say({ type: 'message', text: line });
    prompt();
  }
  terminal.output.write('\n');
}

async function show(turns: Turns, conversation: string, after: number, terminal: Terminal): Promise<void> {
  for (const { activity } of await turns.log(conversation, after)) {
    if (activity.type !== 'message' || activity.from?.role === 'user') continue;
    for (const line of present(activity, terminal.styled)) terminal.output.write(`${line}\n`);
    terminal.output.write('\n');
  }
}
