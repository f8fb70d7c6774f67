const MOST_TEXTS = 5;
const MOST_LETTERS = 600;

/**
 * A thought that was sent in pieces ('my chest', then 'feels tight') as one text, to be normalised and given to
 * `Gate.screen` beside the present message. Undefined where nothing was sent shortly before.
 */
export function joinSplit(recent: readonly string[], present: string): string | undefined {
  if (recent.length === 0) return undefined;
  const before = recent.slice(-MOST_TEXTS).join(' ').slice(-MOST_LETTERS);
  return `${before} ${present}`;
}
