import type { Tolerance } from '../rules/rules.ts';
import { FILLERS } from './fillers.ts';
import { isDiminutive, isFormOfStem, isInflected, mayBeInflected } from './inflection.ts';
import { MisspellingIndex } from './misspelling.ts';
import { edits, likelyMeant } from './slips.ts';
import { soundOf } from './sound.ts';
import { isCarefullyNear, NOT_MEANT, type Rivals, suretyOf } from './surety.ts';
import { type PartHashes, WordFilter, withLetter } from './wordFilter.ts';

/** A symbol that a word of a message may stand for, and how surely: 1 as written, less where it is misspelt. */
export interface Sense {
  symbol: number;
  surety: number;
}

/** How many more unknown words of a message are looked up among the misspellings. */
export interface Patience {
  left: number;
}

const CAREFUL_LENGTH = 7;
const MEMORY = 20_000;
/** A stem of so few letters stands for its own forms alone: `pain*` is no 'painting'. */
const SHORT_STEM = 4;
const LONGEST_ENDING = 5;
const LONGEST_STEM = 16;
/** What each list may hold. */
interface Filters {
  listed: WordFilter;
  common: WordFilter;
  stems: WordFilter;
}

/** Every word and stem that the patterns are made of, and which of them a word of a message may stand for. */
export class Symbols {
  private readonly literals = new Map<string, number>();
  private readonly stems = new Map<string, number>();
  private readonly endings = new Map<string, number>();
  private readonly common: ReadonlySet<string>;
  private readonly ready = new Map<string, readonly Sense[]>();
  private readonly core = new MisspellingIndex();
  private readonly careful = new MisspellingIndex();
  private count = 0;
  readonly #rivals = new Map<string, Rivals>();
  /** Made when they are needed first; out of a file come the lists alone. */
  #filters: Filters | undefined;
  /** Those of all known words; made for the first word that nobody knows. */
  #sounds: ReadonlySet<string> | undefined;

  constructor(knownWords: readonly string[]) {
    this.common = new Set(knownWords);
  }

  /** Symbols again out of what a file kept of them. */
  static from(kept: object, knownWords: readonly string[]): Symbols {
    const symbols = Object.assign(new Symbols(knownWords), kept);
    const { core, careful } = symbols;
    return Object.assign(symbols, {
      core: MisspellingIndex.from(core),
      careful: MisspellingIndex.from(careful),
    });
  }

  literal(word: string, tolerance: Tolerance): number {
    if (tolerance === 'typos') this.core.add(word);
    else if (tolerance === 'careful' && word.length >= CAREFUL_LENGTH) this.careful.add(word);
    return this.number(this.literals, word);
  }

  stem(stem: string, tolerance: Tolerance): number {
    if (tolerance === 'typos') {
      if (stem.length > SHORT_STEM) this.core.addStem(stem);
      else this.core.add(stem);
    }
    return this.number(this.stems, stem);
  }

  ending(ending: string): number {
    return this.number(this.endings, ending);
  }

  /** True for a word that stands in a pattern or among the common words. */
  knows(word: string): boolean {
    return this.literals.has(word) || this.isCommon(word) || this.stemsOf(word).length > 0;
  }

  /** True for a word that is a stem of the patterns with a short ending. */
  isShortForm(word: string): boolean {
    for (let ending = 0; ending <= LONGEST_ENDING; ending += 1) {
      if (this.stems.has(word.slice(0, word.length - ending))) return true;
    }
    return false;
  }

  /** By the hashes of a word, whether a part of it may be listed; false is certain. */
  mayList(hashes: PartHashes, start: number, end: number): boolean {
    const { listed, common } = this.filters();
    return listed.mayHold(hashes.of(start, end)) || mayBeInflected(hashes, start, end, common);
  }

  /** True for a word that is listed as it stands, not by its stem alone. */
  lists(word: string): boolean {
    return this.literals.has(word) || this.isCommon(word);
  }

  /** True for a word that patterns are made of. */
  carries(word: string): boolean {
    return this.literals.has(word) || this.stemsOf(word).length > 0;
  }

  isUnknown(word: string, senses: readonly Sense[]): boolean {
    if (senses.length > 0 || this.isCommon(word) || isDiminutive(word, this.common)) return false;
    const { likely, harmless } = this.rivals(word);
    return likely.length === 0 && !harmless;
  }

  private isCommon(word: string): boolean {
    return this.common.has(word) || isInflected(word, this.common);
  }

  /** What a word may stand for; `patience` counts down the words that must be guessed at, and ends guessing. */
  sensesOf(word: string, patience?: Patience): readonly Sense[] {
    const known = this.ready.get(word);
    if (known !== undefined) return known;
    if (patience !== undefined && !this.knows(word)) {
      if (patience.left <= 0) return [];
      patience.left -= 1;
    }
    if (this.ready.size > MEMORY) this.ready.clear();
    const senses = this.read(word);
    this.ready.set(word, senses);
    return senses;
  }

  private read(word: string): readonly Sense[] {
    const exact = [...this.exact(word, 1), ...this.endingsOf(word)];
    if (this.literals.has(word) || this.isCommon(word) || word.length < 2 || /\d/.test(word)) return exact;
    const meant = this.meant(word, this.core.near(word));
    if (exact.length > 0 || meant.some(({ surety }) => surety > NOT_MEANT)) return [...exact, ...meant];
    if (word.length < CAREFUL_LENGTH - 1) return meant;
    const careful = this.careful.near(word).filter((candidate) => isCarefullyNear(word, candidate));
    return [...meant, ...this.meant(word, careful)];
  }

  private meant(word: string, near: readonly string[]): readonly Sense[] {
    if (near.length === 0) return [];
    const rivals = this.rivals(word);
    const best = new Map<number, number>();
    for (const candidate of near) {
      const surety = suretyOf(word, candidate, rivals);
      for (const { symbol } of this.exact(candidate, surety)) {
        best.set(symbol, Math.max(best.get(symbol) ?? 0, surety));
      }
    }
    return Array.from(best, ([symbol, surety]) => ({ symbol, surety }));
  }

  private rivals(word: string): Rivals {
    const known = this.#rivals.get(word);
    if (known !== undefined) return known;
    if (this.#rivals.size > MEMORY) this.#rivals.clear();
    const rivals = this.findRivals(word);
    this.#rivals.set(word, rivals);
    return rivals;
  }

  private findRivals(word: string): Rivals {
    const { listed } = this.filters();
    const isWord = (edit: string) => edit.length >= 3 && (this.common.has(edit) || this.literals.has(edit));
    const likely = Array.from(likelyMeant(word, (hash) => listed.mayHold(hash))).filter(isWord);
    const isHarmless = () => this.sounds().has(soundOf(word)) || this.isNearHarmless(word);
    return { likely, harmless: likely.length === 0 && isHarmless() };
  }

  private isNearHarmless(word: string): boolean {
    const { common } = this.filters();
    for (const edit of edits(word, (hash) => common.mayHold(hash))) {
      if (this.common.has(edit) && !this.carries(edit) && !FILLERS.has(edit) && edit.length >= 3) return true;
    }
    return false;
  }

  private exact(word: string, surety: number): Sense[] {
    const literal = this.literals.get(word);
    const senses = literal === undefined ? [] : [{ symbol: literal, surety }];
    for (const symbol of this.stemsOf(word)) senses.push({ symbol, surety });
    return senses;
  }

  private stemsOf(word: string): number[] {
    const found: number[] = [];
    const { stems } = this.filters();
    let hash = 0;
    for (let length = 1; length <= Math.min(word.length, LONGEST_STEM); length += 1) {
      hash = withLetter(hash, word.charCodeAt(length - 1));
      if (length < 2 || !stems.mayHold(hash)) continue;
      const stem = this.stems.get(word.slice(0, length));
      if (stem !== undefined && (length > SHORT_STEM || isFormOfStem(word, length))) found.push(stem);
    }
    return found;
  }

  /** By how a word ends, as names of diseases and medicines do; no common word is read so, nor a slip of one. */
  private endingsOf(word: string): Sense[] {
    if (word.length < 6 || this.isCommon(word)) return [];
    const senses: Sense[] = [];
    for (let length = 3; length <= Math.min(word.length - 2, 9); length += 1) {
      const symbol = this.endings.get(word.slice(-length));
      if (symbol !== undefined) senses.push({ symbol, surety: 1 });
    }
    return senses.length > 0 && this.rivals(word).likely.length > 0 ? [] : senses;
  }

  private number(table: Map<string, number>, word: string): number {
    const known = table.get(word);
    if (known !== undefined) return known;
    this.count += 1;
    table.set(word, this.count);
    this.#filters = undefined;
    this.#sounds = undefined;
    return this.count;
  }

  private sounds(): ReadonlySet<string> {
    this.#sounds ??= new Set([...this.common, ...this.literals.keys()].map(soundOf));
    return this.#sounds;
  }

  private filters(): Filters {
    this.#filters ??= this.makeFilters();
    return this.#filters;
  }

  private makeFilters(): Filters {
    const common = new WordFilter(this.common);
    const listed = new WordFilter(this.literals.keys(), common);
    return { common, listed, stems: new WordFilter(this.stems.keys()) };
  }
}
