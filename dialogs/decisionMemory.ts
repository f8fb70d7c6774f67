import type { ChatMemory } from './chatMemory.ts';
import type { DecisionMemory } from './decide.ts';
import type { Turn } from './turn.ts';

/** What of the conversation a decision depends on. */
export function decisionMemory({ memory, chat }: Pick<Turn, 'memory' | 'chat'>): DecisionMemory {
  return {
    flagged: memory.flagged,
    ...(memory.held && { held: memory.held }),
    heldOnGuess: chat.heldOnGuess,
    urgentOnGuess: isUrgentOnGuess(chat),
    minor: chat.minor,
    checkStopped: chat.check?.outcome === 'stopped',
    topic: chat.topic,
    answered: answeredIn(chat),
    last: chat.trail.at(-1)?.dialog,
    routine: chat.routine,
  };
}

/** True right after somebody was sent to a doctor today for what only the statistical opinion took for urgent. */
export function isUrgentOnGuess({ trail }: Pick<ChatMemory, 'trail'>): boolean {
  const last = trail.at(-1);
  return last?.dialog === 'urgent' && last.guessed === true;
}

/** Snippets that were answered of late, the newest last. */
export function answeredIn({ trail }: Pick<ChatMemory, 'trail'>): string[] {
  return trail.flatMap(({ snippet }) => snippet?.id ?? []);
}
