/** A whole question stands for itself: what it asks about is no part of the next thought. */
const WHOLE_QUESTION =
  /\?\s*$|^\W*(what|how|why|when|where|which|who|is|are|can|could|do|does|should|will|qu[eé]|c[oó]mo|cu[aá]l(es)?|cu[aá]ndo|cu[aá]nt[oa]s?|d[oó]nde|por qu[eé]|es|son|puedo|sirve)\b/iu;
const MOST_TEXTS = 5;
const MOST_LETTERS = 600;

/**
 * A thought that was sent in pieces ('my chest', then 'feels tight') as one text, to be normalised and given to
 * `Gate.screen` beside the present message. Undefined where no such piece was sent shortly before.
 */
export function joinSplit(recent: readonly string[], present: string): string | undefined {
  const pieces = recent.filter((text) => !WHOLE_QUESTION.test(text));
  if (pieces.length === 0) return undefined;
  const before = pieces.slice(-MOST_TEXTS).join(' ').slice(-MOST_LETTERS);
  return `${before} ${present}`;
}
