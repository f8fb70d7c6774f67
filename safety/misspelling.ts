import { DeletionTable } from './deletionTable.ts';

/** Deletions are taken of this many letters; what is behind them is compared afterwards. */
const PREFIX = 7;
const SHORTEST_STEM = 5;
const LONGEST_ENDING = 5;

/** Words that may have been meant by one that nobody knows, found through their deletions (as in SymSpell). */
export class MisspellingIndex {
  /** Words and stems; what is known as the one is not added as the other. */
  private readonly known = new Set<string>();
  private readonly words: string[] = [];
  private readonly stems: string[] = [];
  private readonly byDeletion = new DeletionTable();
  private readonly bySkeleton = new DeletionTable();
  private readonly stemsByDeletion = new DeletionTable();

  /** An index again out of what a file kept of it. */
  static from(kept: object): MisspellingIndex {
    const index = Object.assign(new MisspellingIndex(), kept);
    return Object.assign(index, {
      byDeletion: DeletionTable.from(index.byDeletion),
      bySkeleton: DeletionTable.from(index.bySkeleton),
      stemsByDeletion: DeletionTable.from(index.stemsByDeletion),
    });
  }

  add(word: string): void {
    if (this.known.has(word)) return;
    this.known.add(word);
    const number = this.words.push(word) - 1;
    this.byDeletion.addForms(word.slice(0, PREFIX), word.length >= 8 ? 2 : 1, number);
    this.bySkeleton.addForms(skeleton(word), 0, number);
  }

  /** A stem is found in words that begin nearly like it and go on for a few letters. */
  addStem(stem: string): void {
    if (this.known.has(stem)) return;
    this.known.add(stem);
    const number = this.stems.push(stem) - 1;
    this.stemsByDeletion.addForms(stem.slice(0, PREFIX), 1, number);
  }

  /** Indexed words within distance 1, or 2 where the indexed word has 8 letters or more. */
  near(word: string): string[] {
    if (word.length > 30) return [];
    const found = new Set<string>();
    for (const shorter of deletions(word.slice(0, PREFIX), word.length >= 6 ? 2 : 1)) {
      for (const number of this.byDeletion.under(shorter)) found.add(this.words[number] as string);
    }
    const near = [...found].filter((candidate) => isNear(word, candidate));
    near.push(...this.stemsNear(word));
    return /[aeiou]/.test(word.slice(1)) ? near : [...near, ...this.withoutVowels(word)];
  }

  private withoutVowels(word: string): string[] {
    const numbers = Array.from(this.bySkeleton.under(word));
    return numbers.map((number) => this.words[number] as string).filter((known) => skeleton(known) === word);
  }

  private stemsNear(word: string): Set<string> {
    const found = new Set<string>();
    for (let length = SHORTEST_STEM - 1; length <= Math.min(PREFIX, word.length); length += 1) {
      for (const shorter of deletions(word.slice(0, length), 1)) {
        for (const number of this.stemsByDeletion.under(shorter)) {
          const stem = this.stems[number] as string;
          if (!found.has(stem) && beginsNear(word, stem)) found.add(stem);
        }
      }
    }
    return found;
  }
}

function beginsNear(word: string, stem: string): boolean {
  if (word.length - stem.length > LONGEST_ENDING || word[0] !== stem[0]) return false;
  return [-1, 0, 1].some((more) => distance(word.slice(0, stem.length + more), stem) <= 1);
}

/** One edit of any word; two of a long one that begins with the same letters. */
function isNear(word: string, candidate: string): boolean {
  const far = distance(word, candidate);
  if (far <= 1) return true;
  const long = candidate.length >= 8 && Math.abs(candidate.length - word.length) <= 1;
  return far === 2 && long && word.slice(0, 2) === candidate.slice(0, 2);
}

function skeleton(word: string): string {
  return word.replace(/(?!^)[aeiou]/g, '');
}

function deletions(word: string, depth: number): Set<string> {
  const found = new Set([word]);
  let edge = [word];
  for (let level = 0; level < depth; level += 1) {
    const next: string[] = [];
    for (const longer of edge) {
      for (let at = 0; at < longer.length; at += 1) {
        const shorter = longer.slice(0, at) + longer.slice(at + 1);
        if (shorter.length < 2 || found.has(shorter)) continue;
        found.add(shorter);
        next.push(shorter);
      }
    }
    edge = next;
  }
  return found;
}

/** Damerau-Levenshtein distance in its restricted form: a swap of neighbours is one edit. */
export function distance(left: string, right: string): number {
  const width = right.length + 1;
  let before: number[] = [];
  let above = Array.from({ length: width }, (_, at) => at);
  for (let row = 1; row <= left.length; row += 1) {
    const line = [row];
    for (let column = 1; column < width; column += 1) {
      const same = left[row - 1] === right[column - 1] ? 0 : 1;
      let best = Math.min(
        (above[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + same,
      );
      if (
        row > 1 &&
        column > 1 &&
        left[row - 1] === right[column - 2] &&
        left[row - 2] === right[column - 1]
      ) {
        best = Math.min(best, (before[column - 2] ?? 0) + 1);
      }
      line.push(best);
    }
    before = above;
    above = line;
  }
  return above[width - 1] ?? 0;
}
