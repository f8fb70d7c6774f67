/** True where the words are those of an earlier message that was changed: what it answered was asked before it. */
export function isEdited(value: unknown): boolean {
  return (value as { edited?: unknown } | undefined)?.edited === true;
}
