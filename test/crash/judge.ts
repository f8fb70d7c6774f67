/** What a conversation looked like from outside, when all was done. */
export interface Witnessed {
  acknowledged: readonly string[];
  /** The log at the end, in order. */
  log: readonly { sequence: number; id: string; replyTo: string | undefined; text: string }[];
  /** What the client had read while processes died, by place. */
  seen: ReadonlyMap<number, string>;
  /** What was pushed, in order of arrival; absent where the client reads the log. */
  heard: readonly string[] | undefined;
}

/** Broken promises by kind; all zero where they were kept. */
export interface Judgement {
  messages: number;
  lost: number;
  doubled: number;
  outOfOrder: number;
  contradicted: number;
  /** Sends made again because they may not have arrived: allowed, and counted. */
  sentAgain: number;
}

/**
 * The model of a conversation: every message acknowledged stands in the log once, and its one reply counts it
 * and repeats its words, in the order of the messages. Whatever was seen or heard earlier is what the log says.
 */
export function judge({ acknowledged, log, seen, heard }: Witnessed): Judgement {
  const own = log.filter(({ replyTo }) => !replyTo);
  const replies = log.filter(({ replyTo }) => replyTo);
  const texts = own.map(({ text }) => text);
  const distinct = new Set(texts);
  const expected = own.map(({ text }, index) => `${index + 1} ${text}`);
  const answered = replies.map(({ text }) => text.slice(0, text.lastIndexOf(' ')));
  const pushed = heard && withoutRepeats(heard);
  const places = new Map(log.map((entry) => [entry.sequence, `${entry.replyTo ?? ''} ${entry.text}`]));
  const answeredOnce = new Set(replies.map(({ replyTo }) => replyTo));
  return {
    messages: distinct.size,
    lost:
      acknowledged.filter((text) => !distinct.has(text)).length +
      own.filter(({ id }) => !answeredOnce.has(id)).length +
      (pushed ? replies.filter(({ text }) => !pushed.includes(text)).length : 0),
    doubled: texts.length - distinct.size + replies.length - answeredOnce.size,
    outOfOrder: differences(expected, answered) + (pushed ? disorder(pushed) : 0),
    contradicted:
      [...seen].filter(([place, text]) => places.get(place) !== text).length +
      (pushed ?? []).filter((text) => !replies.some((reply) => reply.text === text)).length,
    sentAgain: heard && pushed ? heard.length - pushed.length : 0,
  };
}

function withoutRepeats(heard: readonly string[]): string[] {
  return heard.filter((text, index) => text !== heard[index - 1]);
}

function differences(expected: readonly string[], found: readonly string[]): number {
  return found.filter((text, index) => text !== expected[index]).length;
}

/** How many texts came before one of a smaller number. */
function disorder(pushed: readonly string[]): number {
  const numbers = pushed.map((text) => Number.parseInt(text, 10));
  return numbers.filter((number, index) => number < (numbers[index - 1] ?? 0)).length;
}

export function total(judgements: readonly Judgement[]): Judgement {
  const sum = (key: keyof Judgement) => judgements.reduce((all, each) => all + each[key], 0);
  return {
    messages: sum('messages'),
    lost: sum('lost'),
    doubled: sum('doubled'),
    outOfOrder: sum('outOfOrder'),
    contradicted: sum('contradicted'),
    sentAgain: sum('sentAgain'),
  };
}

export function isKept({ lost, doubled, outOfOrder, contradicted }: Judgement): boolean {
  return lost + doubled + outOfOrder + contradicted === 0;
}
