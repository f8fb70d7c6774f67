import { type Language, PartHashes, soundOf, WordFilter } from '../../safety/index.ts';

const SHORTEST_WORD = 4;
const LONGEST_WORD = 24;
/** Rows are written with slips too: no word that was seen less often is what another one stands for. */
const LEAST_SEEN = 3;
/** A word seen at most this often may be a slip itself, of one that is seen so many times as often. */
const RARE = 20;
const MUCH_OFTENER = 40;
/** How likely a slip is: a swap, a doubling, a letter left out, or one of sound; a letter too many; another wrong one. */
const LIKELY = 3;
const LESS_LIKELY = 1;
/** How much the logarithm of a word's count tells beside the slip, and how common it is between its neighbours. */
const PER_COUNT = 0.3;
const PER_NEIGHBOUR = 0.2;
const MOST_NEAR = 6;
/** Words whose meanings are remembered; more has only hostile text. */
const MEMORY_LIMIT = 50_000;

/** How common it is that one word follows another, as a logarithm; undefined stands for the edge of a text. */
export type Following = (word: string | undefined, next: string | undefined) => number;

/** A known word that may be meant, and how likely that is without its neighbours. */
interface Meant {
  word: string;
  likely: number;
}

/**
 * Finds the known words that misspelt ones stand for: one letter wrong, missing, doubled or swapped, or written by
 * its Spanish sound ('ejersisio'). Of several the likeliest wins, by the slip, by its neighbours, and by how often it
 * occurs. Words are kept under all their forms with one letter left out, so that a look-up costs the same for any
 * vocabulary.
 */
export class Spelling {
  readonly #language: Language;
  readonly #counts: ReadonlyMap<string, number>;
  readonly #following: Following | undefined;
  readonly #meant = new Map<string, readonly Meant[]>();
  #known: Near | undefined;

  /** `counts` are of known words; without `following` each word is taken by itself. */
  constructor(language: Language, counts: ReadonlyMap<string, number>, following?: Following) {
    this.#language = language;
    this.#counts = counts;
    this.#following = following;
  }

  /** The words of a text; those that are known, or like nothing that is, as they are. */
  correct(words: readonly string[]): string[] {
    const corrected: string[] = [];
    for (const [at, word] of words.entries()) {
      const meant = this.#meantBy(word);
      corrected.push(
        meant.length > 1 ? this.#likeliest(meant, corrected.at(-1), words[at + 1]) : (meant[0]?.word ?? word),
      );
    }
    return corrected;
  }

  /** True for a known word, and for a misspelt one of which it can be told what it stands for. */
  knows(word: string): boolean {
    return this.#counts.has(word) || this.#meantBy(word).length > 0;
  }

  #likeliest(meant: readonly Meant[], before: string | undefined, after: string | undefined): string {
    let best = '';
    let bestLikely = Number.NEGATIVE_INFINITY;
    for (const { word, likely } of meant) {
      const follows = this.#following ? this.#following(before, word) + this.#following(word, after) : 0;
      const all = likely + PER_NEIGHBOUR * follows;
      if (all <= bestLikely) continue;
      best = word;
      bestLikely = all;
    }
    return best;
  }

  #meantBy(word: string): readonly Meant[] {
    const seen = this.#counts.get(word) ?? 0;
    if (seen > RARE || !isWord(word)) return [];
    const known = this.#meant.get(word);
    if (known) return known;
    const meant = this.#find(word, seen);
    if (this.#meant.size < MEMORY_LIMIT) this.#meant.set(word, meant);
    return meant;
  }

  #find(word: string, seen: number): Meant[] {
    this.#known ??= nearWords(this.#counts);
    const { sounds, shorter, forms } = this.#known;
    const meant = new Map<string, number>();
    const weigh = (found: string, slip: number) => {
      const count = this.#counts.get(found) ?? 0;
      const likely = slip + PER_COUNT * Math.log(count);
      if (count >= seen * MUCH_OFTENER && likely > (meant.get(found) ?? Number.NEGATIVE_INFINITY))
        meant.set(found, likely);
    };
    const sound = this.#language === 'es' ? sounds.get(soundOf(word)) : undefined;
    if (sound !== undefined) weigh(sound, LIKELY);
    const weighAll = (form: string) => {
      for (const found of shorter.get(form) ?? []) {
        if (Math.abs(found.length - word.length) <= 1 && found[0] === word[0])
          weigh(found, likeness(word, found));
      }
    };
    weighAll(word);
    const hashes = new PartHashes(word);
    for (let at = 0; at < word.length; at += 1) {
      if (forms.mayHold(hashes.without(at))) weighAll(word.slice(0, at) + word.slice(at + 1));
    }
    return Array.from(meant, ([found, likely]) => ({ word: found, likely }));
  }
}

/** The most frequent word by how it sounds, and the most frequent ones by each form with one letter left out. */
interface Near {
  sounds: ReadonlyMap<string, string>;
  shorter: ReadonlyMap<string, readonly string[]>;
  /** What `shorter` may hold. */
  forms: WordFilter;
}

/** Made when an unknown word is met first, so that a start need not wait for it. */
function nearWords(counts: ReadonlyMap<string, number>): Near {
  const sounds = new Map<string, string>();
  const shorter = new Map<string, string[]>();
  const words = Array.from(counts.keys()).filter(
    (word) => isWord(word) && (counts.get(word) ?? 0) >= LEAST_SEEN,
  );
  words.sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0) || (one < other ? -1 : 1));
  for (const word of words) {
    const sound = soundOf(word);
    if (!sounds.has(sound)) sounds.set(sound, word);
    for (const form of new Set([word, ...shortened(word)])) {
      const before = shorter.get(form);
      if (!before) shorter.set(form, [word]);
      else if (before.length < MOST_NEAR) before.push(word);
    }
  }
  return { sounds, shorter, forms: new WordFilter(shorter.keys()) };
}

/** How likely the slip is that makes `word` of `known`. */
function likeness(word: string, known: string): number {
  if (word.length === known.length) return sortedLetters(word) === sortedLetters(known) ? LIKELY : 0;
  const [shorter, longer] = word.length < known.length ? [word, known] : [known, word];
  const at = Array.from(longer).findIndex((letter, index) => letter !== shorter[index]);
  const isDoubled = longer[at] === longer[at - 1] || longer[at] === longer[at + 1];
  return isDoubled || word.length < known.length ? LIKELY : LESS_LIKELY;
}

/** The same for two words of the same letters in whatever order. */
export function sortedLetters(word: string): string {
  return Array.from(word).sort().join('');
}

function isWord(word: string): boolean {
  return word.length >= SHORTEST_WORD && word.length <= LONGEST_WORD && /^[a-z]+(?:'[a-z]+)?$/.test(word);
}

function shortened(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}
