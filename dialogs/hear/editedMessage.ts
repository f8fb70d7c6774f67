import { answeredIn } from '../decide/decisionMemory.ts';
import type { Turn } from '../turn.ts';

/** True where the words are those of an earlier message that was changed: what it answered was asked before it. */
export function isEdited(value: unknown): boolean {
  return (value as { edited?: unknown } | undefined)?.edited === true;
}

/** True where a mended message asks what was answered of late: the answer stands above, and is not given again. */
export function isSaidAlready({
  isEdited,
  decision,
  chat,
}: Pick<Turn, 'isEdited' | 'decision' | 'chat'>): boolean {
  const { dialog, snippet, before = [], lines = [] } = decision;
  const isPlain = dialog === 'answer' && before.length === 0 && lines.length === 0;
  return isEdited && isPlain && snippet !== undefined && answeredIn(chat).includes(snippet.id);
}
