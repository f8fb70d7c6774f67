import { seededRandom } from '../../understanding/model/shuffle.ts';

/** Random numbers of 0 to 1 that a text determines, so that every run draws the same; seeded by FNV-1a. */
export function seeded(text: string): () => number {
  return seededRandom(
    [...text].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619), 2166136261),
  );
}
