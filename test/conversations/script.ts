/** Where a member may come in. */
export const DOORS = ['web', 'teams', 'sms'] as const;
export type DoorName = (typeof DOORS)[number];

/** What a reply must be: its outcome, verdict, snippet or routine, and words that are in it. */
export interface Expected {
  line: number;
  tags: string[];
  words: string[];
}

/** One thing that the member does, and what the bot must say to it. */
export interface Exchange {
  line: number;
  /** The doors that it happens at; all of them where nothing else is said. */
  doors: readonly DoorName[];
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
  locale: string;
  exchanges: Exchange[];
}

/**
 * Reads a conversation. Lines: `member: words`, `(joins)`, `bot: [outcome id] words … words`, `never: words`,
 * `choices: Yes | No`, `locale: es`; `#` begins a comment. What one door has and another has not stands after
 * `on: sms` or `on: web teams`, up to `on: all`. Words and choices are those of screens: a text message has
 * its own, and is held to the outcomes alone.
 */
export function parseScript(text: string): Script {
  const script: Reading = { locale: 'en-US', exchanges: [], doors: DOORS };
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line !== '' && !line.startsWith('#')) readLine(script, line, index + 1);
  }
  return { locale: script.locale, exchanges: script.exchanges };
}

/** The conversation as it happens at one door. */
export function scriptFor(door: DoorName, { locale, exchanges }: Script): Script {
  return { locale, exchanges: exchanges.filter(({ doors }) => doors.includes(door)) };
}

interface Reading extends Script {
  /** The doors that the next lines are for. */
  doors: readonly DoorName[];
}

function readLine(script: Reading, line: string, number: number): void {
  const event = /^\((.+)\)$/.exec(line)?.[1];
  const [, key = '', value = ''] = /^([a-z]+):\s*(.*)$/.exec(line) ?? [];
  const last = script.exchanges.at(-1);
  if (event) begin(script, { event }, number);
  else if (key === 'member') begin(script, { member: value }, number);
  else if (key === 'on') script.doors = doorsIn(value, number);
  else if (key === 'locale') script.locale = value;
  else if (key === 'bot' && last) last.replies.push(expected(value, number));
  else if (key === 'never' && last) last.never.push(...pieces(value, '…'));
  else if (key === 'choices' && last) last.choices.push(...pieces(value, '|'));
  else throw new Error(`Line ${number} cannot be read: ${line}`);
}

function begin(script: Reading, what: { member: string } | { event: string }, line: number): void {
  script.exchanges.push({ line, doors: script.doors, ...what, replies: [], never: [], choices: [] });
}

function doorsIn(value: string, line: number): readonly DoorName[] {
  if (value === 'all') return DOORS;
  const doors = DOORS.filter((door) => value.split(' ').includes(door));
  if (doors.length === 0) throw new Error(`Line ${line}: name doors of ${DOORS.join(', ')}, or all`);
  return doors;
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
