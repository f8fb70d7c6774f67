import type { ChatMemory } from '../chatMemory.ts';
import { mayTakeBack } from '../doctor/hold.ts';
import type { Turn } from '../turn.ts';
import type { DecisionMemory } from './decide.ts';

/** What of the conversation a decision depends on. */
export function decisionMemory({ memory, chat }: Pick<Turn, 'memory' | 'chat'>): DecisionMemory {
  return {
    flagged: memory.flagged,
    ...(memory.held && { held: memory.held }),
    mayTakeBack: mayTakeBack(memory, chat),
    minor: chat.minor,
    checkStopped: chat.check?.outcome === 'stopped',
    topic: chat.topic,
    answered: answeredIn(chat),
    last: chat.trail.at(-1)?.dialog,
    routine: chat.routine,
  };
}

/** Snippets that were answered of late, the newest last. */
export function answeredIn({ trail }: Pick<ChatMemory, 'trail'>): string[] {
  return trail.flatMap(({ snippet }) => snippet?.id ?? []);
}
