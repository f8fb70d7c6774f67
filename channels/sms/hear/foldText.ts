/** A clause that is longer than this says more than that somebody wants no more messages. */
const LONGEST = 160;

/** Lower case without accents, apostrophes, marks and emoji; one space between words. */
export function foldText(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`´]/g, '');
  return plain.replace(/[^a-z0-9]+/g, ' ').trim();
}

/** The message as a whole and in its parts, folded: by punctuation, and by the words that join clauses. */
export function clausesOf(text: string): string[] {
  const pieces = text.split(/[.,;:!?¿¡…\n\r"“”()]+|\s[-–—]+\s/);
  const clauses = [text, ...pieces].map(foldText).filter((clause) => clause && clause.length <= LONGEST);
  const parts = clauses.flatMap((clause) => {
    const joined = clause.split(/ (?:and|but|so|because|cause|or|then|y|pero|porque|o|asi que) /);
    return joined.length > 1 ? joined : [];
  });
  return [...new Set([...clauses, ...parts])];
}

/** Takes the phrases off both ends of a clause, as often as they stand there; the last word is left. */
export function withoutEnds(clause: string, phrases: readonly string[]): string {
  for (const phrase of phrases) {
    if (clause.startsWith(`${phrase} `)) return withoutEnds(clause.slice(phrase.length + 1), phrases);
    if (clause.endsWith(` ${phrase}`)) return withoutEnds(clause.slice(0, -phrase.length - 1), phrases);
  }
  return clause;
}

/** Takes the phrases out of a clause wherever they stand; one that is nothing else stays as it is. */
export function withoutAll(clause: string, phrases: readonly string[]): string {
  const left = phrases.reduce(
    (text, phrase) => text.replaceAll(new RegExp(`(?<!\\S)${phrase}(?!\\S)`, 'g'), ' '),
    clause,
  );
  return left.replace(/ +/g, ' ').trim() || clause;
}
