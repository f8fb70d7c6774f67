import type { DialogState } from 'botbuilder-dialogs';
import type { ConverseTurn } from '../bots/converse.ts';
import { DIALOGS, type DialogName } from './decide/decision.ts';

/** The intents that bring a person back to a dialog that was asking something. */
const RESUMES: Partial<Readonly<Record<DialogName, string>>> = {
  routine: 'start-routine',
  check: 'start-routine',
  exercises: 'next-exercise',
  addQuestion: 'list-questions',
  feedback: 'give-feedback',
  forgetMe: 'forget-me',
  handoff: 'chat-with-person',
};

/**
 * Empties a stack that another shape of the tree has left, and gives the intent of the topic that the person
 * was in; '' where they were in none that is still known, undefined where the stack still fits.
 */
export function carryOver(
  stack: DialogState,
  { storedShape }: Pick<ConverseTurn, 'storedShape'>,
  shape: string,
): string | undefined {
  const [root] = stack.dialogStack ?? [];
  if (!root || storedShape === undefined || storedShape === shape) return undefined;
  stack.dialogStack = [];
  const inner: unknown = root.state?.dialogs?.dialogStack;
  const ids = Array.isArray(inner) ? inner.map((instance: { id?: unknown }) => instance.id) : [];
  const name = DIALOGS.find((known) => ids.includes(known) && RESUMES[known] !== undefined);
  return (name && RESUMES[name]) ?? '';
}
