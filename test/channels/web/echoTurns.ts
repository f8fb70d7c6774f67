import type { Activity } from 'botbuilder';
import type { Accepted, Incoming, Logged, Turns } from '../../../bots/index.ts';

/** What the pretended bot says to a message; several activities are several replies. */
export type Script = (incoming: Partial<Activity>) => Partial<Activity>[];

export const echo: Script = ({ type, text, locale }) =>
  type === 'conversationUpdate' ? [reply(`Welcome ${locale ?? ''}`.trim())] : [reply(`Echo: ${text ?? ''}`)];

export function reply(text: string, more: Partial<Activity> = {}): Partial<Activity> {
  return { type: 'message', text, ...more };
}

export interface EchoTurns extends Turns {
  /** Everything that was handed in, in order. */
  received: Incoming[];
  /** Adds something to a conversation by itself, as a reminder would. */
  say(conversation: string, text: string): void;
  /** While set, every message is refused with this error. */
  failWith?: Error | undefined;
}

/** A bot that keeps its conversations in memory and answers by a script, for tests of the doors. */
export function createEchoTurns(script: Script = echo, now = () => new Date()): EchoTurns {
  const logs = new Map<string, Logged[]>();
  const deliveries = new Map<string, number>();
  const listeners = new Map<string, Set<() => void>>();

  const add = (conversation: string, activity: Partial<Activity>) => {
    const log = logs.get(conversation) ?? [];
    logs.set(conversation, log);
    log.push({ sequence: log.length + 1, activity });
    for (const listener of listeners.get(conversation) ?? []) listener();
    return log.length;
  };
  const bot = (activity: Partial<Activity>): Partial<Activity> => ({
    ...activity,
    from: { id: 'bot', name: '', role: 'bot' },
    timestamp: now(),
  });

  const turns: EchoTurns = {
    received: [],
    say: (conversation, text) => void add(conversation, bot(reply(text))),
    async receive(incoming): Promise<Accepted> {
      if (turns.failWith) throw turns.failWith;
      const key = `${incoming.conversation} ${incoming.delivery}`;
      const known = deliveries.get(key);
      if (known) return { sequence: known, repeated: true };
      turns.received.push(incoming);
      const sequence = add(incoming.conversation, incoming.activity);
      deliveries.set(key, sequence);
      for (const activity of script(incoming.activity)) add(incoming.conversation, bot(activity));
      return { sequence, repeated: false };
    },
    settled: async () => {},
    log: async (conversation, after) =>
      (logs.get(conversation) ?? []).filter(({ sequence }) => sequence > after),
    subscribe(conversation, onCommitted) {
      const set = listeners.get(conversation) ?? new Set();
      listeners.set(conversation, set.add(onCommitted));
      return () => set.delete(onCommitted);
    },
  };
  return turns;
}
