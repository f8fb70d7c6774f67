const SHORTEST_WORD = 4;
const LONGEST_WORD = 24;

/**
 * Finds the known word that a misspelt one stands for: one letter wrong, missing, doubled or swapped, or
 * written by its Spanish sound ('ejersisio'). Of several the one that occurs most often wins. Words are kept
 * under all their forms with one letter left out, so that a look-up costs the same for any vocabulary.
 */
export class Spelling {
  readonly #counts: ReadonlyMap<string, number>;
  #known: Near | undefined;

  constructor(counts: ReadonlyMap<string, number>) {
    this.#counts = counts;
  }

  /** The word itself where it is known or nothing is near it. */
  correct(word: string): string {
    if (this.#counts.has(word) || !isWord(word)) return word;
    this.#known ??= nearWords(this.#counts);
    const { sounds, shorter } = this.#known;
    const sound = sounds.get(soundOf(word));
    if (sound !== undefined) return sound;
    let best = word;
    for (const form of [word, ...shortened(word)]) {
      const found = shorter.get(form);
      if (found === undefined || Math.abs(found.length - word.length) > 1 || found[0] !== word[0]) continue;
      if ((this.#counts.get(found) ?? 0) > (this.#counts.get(best) ?? 0)) best = found;
    }
    return best;
  }
}

/** The most frequent word by how it sounds, and by each form of it with one letter left out. */
interface Near {
  sounds: ReadonlyMap<string, string>;
  shorter: ReadonlyMap<string, string>;
}

/** Made when an unknown word is met first, so that a start need not wait for it. */
function nearWords(counts: ReadonlyMap<string, number>): Near {
  const sounds = new Map<string, string>();
  const shorter = new Map<string, string>();
  const words = Array.from(counts.keys()).filter(isWord);
  words.sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0) || (one < other ? -1 : 1));
  for (const word of words) {
    const sound = soundOf(word);
    if (!sounds.has(sound)) sounds.set(sound, word);
    for (const form of [word, ...shortened(word)]) if (!shorter.has(form)) shorter.set(form, word);
  }
  return { sounds, shorter };
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
