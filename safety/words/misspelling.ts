import { DeletionTable } from './deletionTable.ts';
import { soundOf } from './sound.ts';

/** Deletions are taken of this many letters; what is behind them is compared afterwards. */
const PREFIX = 7;
const SHORTEST_STEM = 5;
const LONGEST_ENDING = 5;
/** Shorter words sound like too many others. */
const SHORTEST_SOUND = 5;
/** From this length of its sound on one of its letters may differ as well. */
const LONG_SOUND = 8;

/** Words that may have been meant by one that nobody knows, found through their deletions (as in SymSpell). */
export class MisspellingIndex {
  /** Words and stems; what is known as the one is not added as the other. */
  private readonly known = new Set<string>();
  private readonly words: string[] = [];
  private readonly stems: string[] = [];
  /** How the words and the stems sound, in the same order. */
  private readonly sounds: string[] = [];
  private readonly soundsOfStems: string[] = [];
  private readonly byDeletion = new DeletionTable();
  private readonly bySkeleton = new DeletionTable();
  private readonly bySound = new DeletionTable();
  private readonly stemsByDeletion = new DeletionTable();
  private readonly stemsBySound = new DeletionTable();

  /** An index again out of what a file kept of it. */
  static from(kept: object): MisspellingIndex {
    const index = Object.assign(new MisspellingIndex(), kept);
    return Object.assign(index, {
      byDeletion: DeletionTable.from(index.byDeletion),
      bySkeleton: DeletionTable.from(index.bySkeleton),
      bySound: DeletionTable.from(index.bySound),
      stemsByDeletion: DeletionTable.from(index.stemsByDeletion),
      stemsBySound: DeletionTable.from(index.stemsBySound),
    });
  }

  add(word: string): void {
    if (this.known.has(word)) return;
    this.known.add(word);
    const number = this.words.push(word) - 1;
    this.byDeletion.addForms(word.slice(0, PREFIX), word.length >= 8 ? 2 : 1, number);
    this.bySkeleton.addForms(skeleton(word), 0, number);
    const sound = soundOf(word);
    this.sounds.push(sound);
    this.bySound.addForms(sound.slice(0, PREFIX), sound.length >= LONG_SOUND ? 1 : 0, number);
  }

  /** A stem is found in words that begin nearly like it and go on for a few letters. */
  addStem(stem: string): void {
    if (this.known.has(stem)) return;
    this.known.add(stem);
    const number = this.stems.push(stem) - 1;
    this.stemsByDeletion.addForms(stem.slice(0, PREFIX), 1, number);
    const sound = soundOf(stem);
    this.soundsOfStems.push(sound);
    if (sound.length >= SHORTEST_STEM) this.stemsBySound.addForms(sound.slice(0, PREFIX), 0, number);
  }

  /**
   * Indexed words within distance 1, or 2 where the indexed word has 8 letters or more; and those that sound like it, a
   * long one but for one letter.
   */
  near(word: string): string[] {
    if (word.length > 30) return [];
    const sound = soundOf(word);
    const near = [
      ...this.editsOf(word),
      ...(word.length >= SHORTEST_SOUND ? this.soundingLike(sound) : []),
      ...this.stemsNear(word),
      ...this.stemsSoundingLike(sound),
      ...(/[aeiou]/.test(word.slice(1)) ? [] : this.withoutVowels(word)),
    ];
    return Array.from(new Set(near));
  }

  private editsOf(word: string): string[] {
    const found = new Set<number>();
    this.byDeletion.collectForms(word, Math.min(PREFIX, word.length), word.length >= 6 ? 2 : 1, found);
    return this.named(found).filter((candidate) => isNear(word, candidate));
  }

  private soundingLike(sound: string): string[] {
    const found = new Set<number>();
    const depth = sound.length >= LONG_SOUND ? 1 : 0;
    this.bySound.collectForms(sound, Math.min(PREFIX, sound.length), depth, found);
    const isAlike = (number: number) => isNearInSound(sound, this.sounds[number] as string);
    return this.named(Array.from(found).filter(isAlike));
  }

  private named(numbers: Iterable<number>): string[] {
    return Array.from(numbers, (number) => this.words[number] as string);
  }

  private withoutVowels(word: string): string[] {
    const found = new Set<number>();
    this.bySkeleton.collect(word, word.length, -1, -1, found);
    return this.named(found).filter((known) => skeleton(known) === word);
  }

  private stemsNear(word: string): string[] {
    const found = new Set<number>();
    for (let length = SHORTEST_STEM - 1; length <= Math.min(PREFIX, word.length); length += 1)
      this.stemsByDeletion.collectForms(word, length, 1, found);
    return this.stemsNamed(found).filter((stem) => beginsNear(word, stem));
  }

  private stemsSoundingLike(sound: string): string[] {
    const found = new Set<number>();
    for (let length = SHORTEST_STEM; length <= Math.min(PREFIX, sound.length); length += 1)
      this.stemsBySound.collectForms(sound, length, 0, found);
    const isAlike = (number: number) => isFormInSound(sound, this.soundsOfStems[number] as string);
    return this.stemsNamed(Array.from(found).filter(isAlike));
  }

  private stemsNamed(numbers: Iterable<number>): string[] {
    return Array.from(numbers, (number) => this.stems[number] as string);
  }
}

function beginsNear(word: string, stem: string): boolean {
  if (word.length - stem.length > LONGEST_ENDING || word[0] !== stem[0]) return false;
  return [-1, 0, 1].some((more) => distance(word.slice(0, stem.length + more), stem) <= 1);
}

/** The same sound, or a long one that differs in one letter behind the first. */
export function isNearInSound(one: string, other: string): boolean {
  if (one === other) return true;
  const isLong = Math.min(one.length, other.length) >= LONG_SOUND;
  return isLong && one[0] === other[0] && distance(one, other) <= 1;
}

function isFormInSound(sound: string, stem: string): boolean {
  return sound.startsWith(stem) && sound.length - stem.length <= LONGEST_ENDING;
}

/** One edit of any word; two of a long one that begins with the same letters. */
function isNear(word: string, candidate: string): boolean {
  if (Math.abs(candidate.length - word.length) > 1) return false;
  const far = distance(word, candidate);
  return far <= 1 || (far === 2 && candidate.length >= 8 && word.slice(0, 2) === candidate.slice(0, 2));
}

function skeleton(word: string): string {
  return word.replace(/(?!^)[aeiou]/g, '');
}

/** Damerau-Levenshtein distance in its restricted form: a swap of neighbours is one edit. */
export function distance(left: string, right: string): number {
  let start = 0;
  let ends = 0;
  const shorter = Math.min(left.length, right.length);
  while (start < shorter && left[start] === right[start]) start += 1;
  while (ends < shorter - start && left[left.length - 1 - ends] === right[right.length - 1 - ends]) ends += 1;
  return distanceOfRest(left.slice(start, left.length - ends), right.slice(start, right.length - ends));
}

function distanceOfRest(left: string, right: string): number {
  if (left.length === 0 || right.length === 0) return left.length + right.length;
  if (left.length === 1 && right.length === 1) return 1;
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
