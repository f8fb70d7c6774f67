import { PartHashes, WordFilter } from '../safety/index.ts';

const SHORTEST_WORD = 4;
const LONGEST_WORD = 24;
/** Rows are written with slips too: no word that was seen less often is what another one stands for. */
const LEAST_SEEN = 3;
/** A word seen at most this often may be a slip itself, of one that is seen so many times as often. */
const RARE = 20;
const MUCH_OFTENER = 40;
/** Added to the logarithm of a word's count where the slip is a swap, a doubling, a letter left out, or one of sound. */
const LIKELY = 3;
const MOST_NEAR = 6;
/** Corrections that are remembered; more words has only hostile text. */
const MEMORY_LIMIT = 50_000;

/**
 * Finds the known word that a misspelt one stands for: one letter wrong, missing, doubled or swapped, or
 * written by its Spanish sound ('ejersisio'). Of several the likeliest wins, by how often it occurs and by the slip.
 * Words are kept under all their forms with one letter left out, so that a look-up costs the same for any vocabulary.
 */
export class Spelling {
  readonly #counts: ReadonlyMap<string, number>;
  readonly #corrected = new Map<string, string>();
  #known: Near | undefined;

  constructor(counts: ReadonlyMap<string, number>) {
    this.#counts = counts;
  }

  /** The word itself where it is known or nothing is near it. */
  correct(word: string): string {
    const seen = this.#counts.get(word) ?? 0;
    if (seen > RARE || !isWord(word)) return word;
    const known = this.#corrected.get(word);
    if (known !== undefined) return known;
    const corrected = this.#likeliest(word, seen);
    if (this.#corrected.size < MEMORY_LIMIT) this.#corrected.set(word, corrected);
    return corrected;
  }

  #likeliest(word: string, seen: number): string {
    this.#known ??= nearWords(this.#counts);
    const { sounds, shorter, forms } = this.#known;
    let best = word;
    let bestScore = Number.NEGATIVE_INFINITY;
    const weigh = (found: string, likeness: number) => {
      const count = this.#counts.get(found) ?? 0;
      const score = Math.log(count) + likeness;
      if (score <= bestScore || count < seen * MUCH_OFTENER) return;
      best = found;
      bestScore = score;
    };
    const sound = sounds.get(soundOf(word));
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
    return best;
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

/** How likely the slip is that makes `word` of `known`, on the scale of the logarithm of counts. */
function likeness(word: string, known: string): number {
  if (word.length === known.length) return sortedLetters(word) === sortedLetters(known) ? LIKELY : 0;
  const [shorter, longer] = word.length < known.length ? [word, known] : [known, word];
  const at = Array.from(longer).findIndex((letter, index) => letter !== shorter[index]);
  const isDoubled = longer[at] === longer[at - 1] || longer[at] === longer[at + 1];
  return isDoubled || word.length < known.length ? LIKELY : 1;
}

function sortedLetters(word: string): string {
  return Array.from(word).sort().join('');
}

function isWord(word: string): boolean {
  return word.length >= SHORTEST_WORD && word.length <= LONGEST_WORD && /^[a-z]+$/.test(word);
}

function shortened(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

/** Letters that sound alike in Spanish as one: s, c and z; b and v; ll and y; g and j; a silent h. */
function soundOf(word: string): string {
  return word
    .replace(/qu(?=[ei])|k|c(?![eih])/g, 'q')
    .replace(/[cz]/g, 's')
    .replace(/v/g, 'b')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/ll/g, 'y')
    .replace(/h/g, '')
    .replace(/(.)\1+/g, '$1');
}
