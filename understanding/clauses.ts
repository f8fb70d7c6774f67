const BORDER =
  /(?<=[.!?;\n])\s+|[, ]+(?:but|and also|also|anyway|by the way|btw|plus|pero|ademas|además|tambien|también|por cierto|aunque)\s/;
/** A shorter piece says too little to be judged by itself. */
const LEAST_WORDS = 3;
/** Of a long text the first and the last clauses are read, half of the number each. */
const MOST_CLAUSES = 24;

/**
 * The sentences of a message, and the parts of one that turn to something else ('but', 'also', 'by the way').
 * None where the message is of one piece. Lists stay whole, so that what is denied in them stays denied.
 */
export function clausesOf(text: string): string[] {
  const clauses = text.split(BORDER).filter((clause) => clause.trim().split(/\s+/).length >= LEAST_WORDS);
  if (clauses.length < 2) return [];
  if (clauses.length <= MOST_CLAUSES) return clauses;
  return [...clauses.slice(0, MOST_CLAUSES / 2), ...clauses.slice(-MOST_CLAUSES / 2)];
}
