/** Some letters in a row as a number, and how many they are. */
export interface LetterRun {
  code: number;
  length: number;
}

const SHORTEST_RUN = 2;
const LONGEST_RUN = 5;
const LONGEST_WORD = 40;
/** A code has so many bits for each letter: five of them are a whole number of 30 bits. */
const BITS = 6;
const BOUNDARY = 1;
/** Every letter that is not listed; accents are folded, so those of other scripts. */
const OTHER = 2;
const LISTED = new Map(
  Array.from("abcdefghijklmnopqrstuvwxyz0123456789'.,?!$%-", (letter, at) => [letter, at + 3]),
);

/**
 * The runs of letters inside a word, its boundaries among them. As texts they would be most of what a model has
 * names for, and a start would have to read every one of them.
 */
export function letterRuns(word: string): LetterRun[] {
  const inside = Array.from(word.slice(0, LONGEST_WORD), (letter) => LISTED.get(letter) ?? OTHER);
  const letters = [BOUNDARY, ...inside, BOUNDARY];
  const runs: LetterRun[] = [];
  for (let length = SHORTEST_RUN; length <= LONGEST_RUN; length++) {
    for (let at = 0; at + length <= letters.length; at++) {
      let code = 0;
      for (let next = at; next < at + length; next++) code = (code << BITS) | (letters[next] as number);
      runs.push({ code, length });
    }
  }
  return runs;
}
