import { promptedLines } from '../../../runtime/index.ts';
import { type PhoneLine, postSigned } from './postSigned.ts';
import type { PhoneMessage } from './switchboard.ts';

export interface TerminalPhone extends PhoneLine {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
  /** Colours by ANSI codes. */
  styled: boolean;
  /** The phone's number, such as +15555550123. */
  number: string;
}

const WIDTH = 46;
const NUMBER = /^\+[1-9]\d{6,14}$/;
const USAGE = `A phone for text messages in this terminal, beside a running service: npm run sms [-- <number>]
  <number>  the phone's number, such as +15555550123; another one is another member
The service is looked for at PORT, in development and without TWILIO keys.
`;

/**
 * A phone in the terminal: a line is a text message, posted to the running service as Twilio would post it; what
 * comes back is shown with its segments, its encoding and its price. Ends with the input. `--help` for a number
 * shows how it is called. Throws where the number is none, and where no service runs, or one that has a Twilio
 * account.
 */
export async function terminalPhone(phone: TerminalPhone): Promise<void> {
  const { input, output, number } = phone;
  if (number === '--help' || number === '-h') return void output.write(USAGE);
  if (!NUMBER.test(number)) throw new Error(`"${number}" is no number of a phone\n${USAGE}`);
  const over = new AbortController();
  const stream = await connect(phone, over.signal);
  const { lines, prompt } = promptedLines(input, output, 'you> ');
  const listening = listen(stream, over.signal, (message) => {
    output.write(`\r${frame(message, phone.styled)}\n`);
    prompt();
  });
  output.write(`This phone has the number ${number}. Write, or press Ctrl+D to end.\n\n`);
  prompt();
  for await (const line of lines) {
    if (line.trim()) await send(phone, line);
    prompt();
  }
  // What was sent last may still be answered.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  over.abort();
  await listening;
}

async function send(phone: TerminalPhone, line: string): Promise<void> {
  const status = await postSigned(phone, phone.number, line);
  if (status !== 200) phone.output.write(`(not taken: ${status})\n`);
}

async function connect({ localUrl, number }: TerminalPhone, signal: AbortSignal): Promise<ReadableStream> {
  const address = `${localUrl}/dev/phone/messages?number=${encodeURIComponent(number)}`;
  const response = await fetch(address, { signal }).catch(() => undefined);
  if (response?.ok && response.body) return response.body;
  throw new Error(
    `No phone line at ${localUrl}: start the service there, in development and without TWILIO keys`,
  );
}

async function listen(
  stream: ReadableStream,
  signal: AbortSignal,
  onMessage: (message: PhoneMessage) => void,
): Promise<void> {
  let text = '';
  try {
    for await (const chunk of stream.pipeThrough(new TextDecoderStream())) {
      const parts = (text + chunk).split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) {
        if (part.startsWith('data: ')) onMessage(JSON.parse(part.slice('data: '.length)));
      }
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** A message in a frame, with what it costs below. */
export function frame({ body, media, measured }: PhoneMessage, styled: boolean): string {
  const rows = [...body.split('\n').flatMap(wrap), ...media.map((address) => `[picture] ${address}`)];
  const width = Math.max(...rows.map((row) => [...row].length));
  const { segments, encoding, characters, dollars } = measured;
  const cost = `${segments} segment${segments === 1 ? '' : 's'} · ${encoding} · ${characters} letters · about $${dollars.toFixed(4)}`;
  return [
    `╭${'─'.repeat(width + 2)}╮`,
    ...rows.map((row) => `│ ${row}${' '.repeat(width - [...row].length)} │`),
    `╰${'─'.repeat(width + 2)}╯`,
    styled ? `\u001b[2m  ${cost}\u001b[0m` : `  ${cost}`,
  ].join('\n');
}

function wrap(line: string): string[] {
  const rows = [''];
  for (const word of line.split(' ')) {
    const row = rows.at(-1) ?? '';
    if (row === '' || row.length + word.length < WIDTH)
      rows[rows.length - 1] = row === '' ? word : `${row} ${word}`;
    else rows.push(word);
  }
  return rows;
}
