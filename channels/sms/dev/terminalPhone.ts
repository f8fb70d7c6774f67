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
/** Milliseconds between two looks for a service that is gone. */
const LOOK_AGAIN = 1_000;
/** What to do about a message that was not taken. */
const ADVICE: Readonly<Record<number, string>> = {
  403: 'start this phone with the DATA_DIR and the PUBLIC_URL of the service, which its signature is made with',
  429: 'too many messages in a minute, wait a little',
  503: 'the service is starting, ending or without its store, send it again in a moment',
};
const GONE = 'the service is gone, start it again and send the message once more';
const USAGE = `A phone for text messages in this terminal, beside a running service: npm run sms [-- <number>]
  <number>  the phone's number, such as +15555550123; another one is another member
The service is looked for at PORT, in development and without TWILIO keys.
`;

/**
 * A phone in the terminal: a line is a text message, posted to the running service as Twilio would post it; what
 * comes back is shown with its segments, its encoding and its price. A service that ends is waited for. Ends with the
 * input. `--help` for a number shows how it is called. Throws where the number is none, and where no service runs,
 * or one that has a Twilio account.
 */
export async function terminalPhone(phone: TerminalPhone): Promise<void> {
  const { input, output, number } = phone;
  if (number === '--help' || number === '-h') return void output.write(USAGE);
  if (!NUMBER.test(number)) throw new Error(`"${number}" is no number of a phone\n${USAGE}`);
  const over = new AbortController();
  const stream = await connect(phone, over.signal);
  const { lines, prompt } = promptedLines(input, output, 'you> ');
  const tell = (line: string) => {
    output.write(`\r${line}\n`);
    prompt();
  };
  const listening = keepListening(phone, stream, over.signal, tell);
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
  const status = await postSigned(phone, phone.number, line).catch(() => undefined);
  if (status === 200) return;
  const advice = status === undefined ? GONE : (ADVICE[status] ?? 'look at the log of the service');
  phone.output.write(`(not taken${status === undefined ? '' : `, ${status}`}: ${advice})\n`);
}

/** Shows what comes; where the service has ended, looks for it until it is there again. */
async function keepListening(
  phone: TerminalPhone,
  first: ReadableStream,
  signal: AbortSignal,
  tell: (line: string) => void,
): Promise<void> {
  const show = (message: PhoneMessage) => tell(frame(message, phone.styled));
  await listen(first, signal, show);
  while (!signal.aborted) {
    tell(`(${GONE})`);
    const stream = await connectAgain(phone, signal);
    if (!stream) return;
    tell('(the service is there again)');
    await listen(stream, signal, show);
  }
}

async function connectAgain(phone: TerminalPhone, signal: AbortSignal): Promise<ReadableStream | undefined> {
  while (!signal.aborted) {
    const stream = await connect(phone, signal).catch(() => undefined);
    if (stream) return stream;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  }
  return undefined;
}

async function connect({ localUrl, number }: TerminalPhone, signal: AbortSignal): Promise<ReadableStream> {
  const address = `${localUrl}/dev/phone/messages?number=${encodeURIComponent(number)}`;
  const response = await fetch(address, { signal }).catch(() => undefined);
  if (response?.ok && response.body) return response.body;
  throw new Error(
    `No phone line at ${localUrl}: start the service there, in development and without TWILIO keys`,
  );
}

/** Resolves when the stream is over, whoever ended it. */
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
    // A service that ends breaks the stream; what cannot be read is a fault of its own.
    if (!signal.aborted && !isBroken(error)) throw error;
  }
}

function isBroken(error: unknown): boolean {
  return error instanceof TypeError && error.message === 'terminated';
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
