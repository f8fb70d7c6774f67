/** Marks after which a new sentence begins. */
export function isSentenceEnd(mark: string): boolean {
  return mark === '.' || mark === '!' || mark === '?' || mark === ';';
}

/** True where a text between two words ends a clause: a comma, a colon, a bracket, a dash, a quotation mark. */
export function isClauseEnd(between: string): boolean {
  return /[,:;()"\n\u2026\u00bf\u00a1]| -+ |--/.test(between);
}
