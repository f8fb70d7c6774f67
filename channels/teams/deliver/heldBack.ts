import { createHash } from 'node:crypto';
import { type Database, note, noted } from '../../../runtime/index.ts';

const KIND = 'teams-held-back';

/** Milliseconds since 1970 until when nothing goes to a conversation, whichever process sends; 0 where it may. */
export async function heldUntil(database: Database, conversation: string): Promise<number> {
  return Number((await noted(database, KIND, keyOf(conversation))) ?? 0);
}

/** Holds a conversation back in all processes that share the store. */
export async function holdBack(
  database: Database,
  conversation: string,
  { now, until }: { now: number; until: number },
): Promise<void> {
  await note(database, {
    kind: KIND,
    key: keyOf(conversation),
    value: JSON.stringify(until),
    at: now,
    expires: until,
  });
}

/** The name of a personal chat stands for a member, and this note is nobody's to delete or export. */
function keyOf(conversation: string): string {
  return createHash('sha256').update(conversation).digest('base64url');
}
