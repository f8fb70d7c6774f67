import type { ConverseTurn } from '../../bots/converse.ts';
import type { Incoming } from '../../bots/door.ts';
import { DurableTurns, type DurableTurnsOptions } from '../../bots/durableTurns.ts';
import type { Steps } from '../../bots/turnRun.ts';
import { createLog, createMetrics, type Database, systemClock } from '../../runtime/index.ts';
import type { Verdict } from '../../safety/index.ts';
import type { Reading } from '../../understanding/reading.ts';

export const GENERAL: Verdict = { name: 'GENERAL', variant: 'act', lines: [], discloses: false, matches: [] };

/** Steps that understand nothing and answer each message with its number in the conversation and its words. */
export function countingSteps(changes: Partial<Steps> = {}): Steps {
  return {
    shape: '1',
    read: (text, preferred) => readingOf(text, preferred),
    screen: () => GENERAL,
    converse: countAloud,
    apologise: (fault, language) => ({ type: 'message', text: `sorry (${fault}, ${language})` }),
    ...changes,
  };
}

export async function countAloud({ context, state }: ConverseTurn): Promise<void> {
  const count = state.createProperty<{ turns: number }>('count');
  const counted = await count.get(context, { turns: 0 });
  counted.turns += 1;
  await context.sendActivity(`${counted.turns}: ${context.activity.text}`);
}

function readingOf(text: string, language: Reading['language'] = 'en'): Reading {
  const utterance = { text, folded: text, tokens: [], emoji: [], tongue: language };
  return { utterance, language, candidates: [], margin: 0, certainty: 'unknown', opinion: undefined };
}

/** The turns of one process over a store; quiet unless told otherwise. */
export function botOver(database: Database, options: Partial<DurableTurnsOptions> = {}): DurableTurns {
  return new DurableTurns({
    database,
    steps: countingSteps(),
    retention: { retentionDays: 30, wordsHours: 24 },
    clock: systemClock,
    log: createLog('silent'),
    metrics: createMetrics(),
    ...options,
  });
}

export function message(conversation: string, delivery: string, text = delivery): Incoming {
  const channel = conversation.startsWith('sms:') ? 'sms' : 'web';
  return {
    channel,
    conversation,
    delivery,
    activity: { type: 'message', text, from: { id: 'ann', name: '' } },
  };
}

/** Takes messages in one after the other and resolves when the last has had its turn. */
export async function say(bot: DurableTurns, conversation: string, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    const { sequence } = await bot.receive(message(conversation, text));
    await bot.settled(conversation, sequence);
  }
}

/** The bot's texts in a conversation, in the order of the log. */
export async function replies(bot: DurableTurns, conversation: string): Promise<(string | undefined)[]> {
  const log = await bot.log(conversation, 0);
  return log.flatMap(({ activity }) => (activity.replyToId ? [activity.text] : []));
}
