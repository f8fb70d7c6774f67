import type { SafetyMemory } from '../safety/index.ts';
import { isGuess } from './decideAlarm.ts';
import type { Turn } from './turn.ts';

/**
 * Holds the conversation after an alarm. One that only the statistical opinion raised may be taken back by the member;
 * one that a rule found, then or later, may not.
 */
export function hold({ memory, chat, verdict }: Turn, kind: NonNullable<SafetyMemory['held']>): void {
  const isGuessed = verdict !== undefined && isGuess(verdict);
  if (!isGuessed) delete chat.heldOnGuess;
  else if (!memory.held) chat.heldOnGuess = true;
  memory.held = kind;
}

/** Ends what an alarm began. */
export function release({ memory, chat }: Turn): void {
  delete memory.held;
  delete chat.heldOnGuess;
}
