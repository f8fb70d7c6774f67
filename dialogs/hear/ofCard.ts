import type { Content } from '../../content/index.ts';
import type { ChatMemory } from '../chatMemory.ts';
import { allowedRoutines } from '../routine/routineChoice.ts';

/** What the card of a pressed button shows: its button is about that, whatever was talked of since. */
export interface OfCard {
  /** A snippet. */
  topic?: string;
  routine?: string;
  /** The one exercise that is on it. */
  exercise?: string;
}

/** The card that a message was pressed on; undefined where it was typed. */
export function cardIn(value: unknown): OfCard | undefined {
  const given: unknown = (value as { card?: unknown } | undefined)?.card;
  if (typeof given !== 'object' || given === null) return undefined;
  const { topic, routine, exercise } = given as Record<string, unknown>;
  return {
    ...(typeof topic === 'string' && { topic }),
    ...(typeof routine === 'string' && { routine }),
    ...(typeof exercise === 'string' && { exercise }),
  };
}

/**
 * Goes back to what the card shows. A routine has to be one that this member may still be given, and is none
 * where the one since then was taken back. True where the routine is another one by that.
 */
export function goBackTo({ topic, routine }: OfCard, chat: ChatMemory, content: Content): boolean {
  if (topic !== undefined) chat.topic = topic;
  if (!chat.routine || routine === undefined || routine === chat.routine.id) return false;
  if (!allowedRoutines({ content, chat }).some(({ id }) => id === routine)) return false;
  chat.routine = { id: routine, week: chat.check?.startWeek ?? 1 };
  return true;
}
