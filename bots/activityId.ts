/**
 * The id of an entry in a conversation's log, such as `4f3a…|0000012`. It follows from its place, so that the
 * same delivery gets the same id however often it comes.
 */
export function activityId(conversation: string, sequence: number): string {
  const withoutChannel = conversation.slice(conversation.indexOf(':') + 1);
  return `${withoutChannel}|${String(sequence).padStart(7, '0')}`;
}
