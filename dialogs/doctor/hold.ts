import type { SafetyMemory } from '../../safety/index.ts';
import type { ChatMemory } from '../chatMemory.ts';
import type { Decision } from '../decide/decision.ts';
import type { Turn } from '../turn.ts';

/**
 * Holds the conversation after an alarm. One that only the statistical opinion raised may be taken back by the member;
 * one that a rule found, then or later, or an answer in the check, may not.
 */
export function hold(
  { memory, chat }: Turn,
  { guessed }: Decision,
  kind: NonNullable<SafetyMemory['held']>,
): void {
  if (!guessed) delete chat.heldOnGuess;
  else if (!memory.held) chat.heldOnGuess = true;
  memory.held = kind;
}

/** Ends what an alarm began. */
export function release({ memory, chat }: Turn): void {
  delete memory.held;
  delete chat.heldOnGuess;
}

/**
 * True where the alarm that was answered was only guessed: one that holds the conversation, or right after it one that
 * sent to a doctor today.
 */
export function mayTakeBack(
  { held }: Pick<SafetyMemory, 'held'>,
  { heldOnGuess, trail }: Pick<ChatMemory, 'heldOnGuess' | 'trail'>,
): boolean {
  if (held) return heldOnGuess === true;
  const last = trail.at(-1);
  return last?.dialog === 'urgent' && last.guessed === true;
}
