/** What a reply must be: its outcome, verdict, snippet or routine, and words that are in it. */
export interface Expected {
  line: number;
  tags: string[];
  words: string[];
}

/** One thing that the member does, and what the bot must say to it. */
export interface Exchange {
  line: number;
  /** What is written, or what happens: `joins`, `sends a picture`, `tree changes`, `a month passes`. */
  member?: string;
  event?: string;
  replies: Expected[];
  /** Words that none of the replies may hold. */
  never: string[];
  /** Titles that must be among the last reply's choices. */
  choices: string[];
}

export interface Script {
  channel: string;
  locale: string;
  exchanges: Exchange[];
}

/**
 * Reads a conversation. Lines: `member: words`, `(joins)`, `bot: [outcome id] words … words`, `never: words`,
 * `choices: Yes | No`, `channel: sms`, `locale: es`; `#` begins a comment.
 */
export function parseScript(text: string): Script {
  const script: Script = { channel: 'web', locale: 'en-US', exchanges: [] };
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line !== '' && !line.startsWith('#')) readLine(script, line, index + 1);
  }
  return script;
}

function readLine(script: Script, line: string, number: number): void {
  const event = /^\((.+)\)$/.exec(line)?.[1];
  const [, key = '', value = ''] = /^([a-z]+):\s*(.*)$/.exec(line) ?? [];
  const last = script.exchanges.at(-1);
  if (event) begin(script, { event }, number);
  else if (key === 'member') begin(script, { member: value }, number);
  else if (key === 'channel') script.channel = value;
  else if (key === 'locale') script.locale = value;
  else if (key === 'bot' && last) last.replies.push(expected(value, number));
  else if (key === 'never' && last) last.never.push(...pieces(value, '…'));
  else if (key === 'choices' && last) last.choices.push(...pieces(value, '|'));
  else throw new Error(`Line ${number} cannot be read: ${line}`);
}

function begin(script: Script, what: { member: string } | { event: string }, line: number): void {
  script.exchanges.push({ line, ...what, replies: [], never: [], choices: [] });
}

function expected(value: string, line: number): Expected {
  const [, tags = '', words = ''] = /^\[([^\]]*)\]\s*(.*)$/.exec(value) ?? [];
  if (tags === '') throw new Error(`Line ${line}: begin with the outcome in brackets, such as [answered]`);
  return { line, tags: tags.split(' '), words: pieces(words, '…') };
}

function pieces(value: string, mark: string): string[] {
  return value
    .split(mark)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}
