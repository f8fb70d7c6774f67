import type { Tolerance } from '../rules/rules.ts';
import { FILLERS } from './fillers.ts';
import { isDiminutive, isInflected, mayBeInflected } from './inflection.ts';
import { distance, isNearInSound, MisspellingIndex } from './misspelling.ts';
import { edits, isLikelySlip, likelyMeant } from './slips.ts';
import { soundOf } from './sound.ts';
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

/** A misspelt word that can be no other; only a word as written is sure enough to deny or to silence. */
export const LIKELY = 0.98;
const AMBIGUOUS = 0.5;
/** Of a short word. */
const DOUBTFUL = 0.34;
/** Of one that begins otherwise, or that a likelier slip makes another word of: near enough not to be a name that nobody knows. */
const NOT_MEANT = 0;
const CAREFUL_LENGTH = 7;
const MEMORY = 20_000;
/** A stem of so few letters stands for its own forms alone: `pain*` is no 'painting'. */
const SHORT_STEM = 4;
const LONGEST_ENDING = 5;
const LONGEST_STEM = 16;
const FORMS = new Set(
  `s es e d ed ing in y ly ful er ers r n a o as os an en ar er ir or i io ia ando iendo ado ada ados adas ido aba aron
   to ta ito ita itos itas ies`
    .split(/\s+/)
    .concat(''),
);
/** What each list may hold. */
interface Filters {
  listed: WordFilter;
  common: WordFilter;
  stems: WordFilter;
}

/** What other words a misspelt one may stand for. */
interface Rivals {
  /** Those that a likely slip makes it of. */
  likely: string[];
  /** Where there are none of them, a known word sounds the same, or a common one that no pattern holds is one edit away. */
  harmless: boolean;
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
  /** Made when they are needed first; out of a file come the lists alone. */
  #filters: Filters | undefined;
  readonly #rivals = new Map<string, Rivals>();
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
    const near = this.core.near(word);
    const meant = near.length > 0 ? this.meant(word, near) : [];
    if (exact.length > 0 || meant.some(({ surety }) => surety > NOT_MEANT)) return [...exact, ...meant];
    return [...meant, ...this.carefullyMeant(word)];
  }

  private carefullyMeant(word: string): readonly Sense[] {
    if (word.length < CAREFUL_LENGTH - 1) return [];
    const near = this.careful.near(word).filter((candidate) => isCarefullyNear(word, candidate));
    if (near.length === 0) return [];
    const rivals = this.rivals(word);
    return near.flatMap((candidate) => this.exact(candidate, suretyAmong(rivals, word, candidate)));
  }

  private meant(word: string, near: readonly string[]): readonly Sense[] {
    const rivals = this.rivals(word);
    const best = new Map<number, number>();
    for (const candidate of near) {
      const surety = this.surety(word, candidate, rivals);
      for (const { symbol } of this.exact(candidate, surety)) {
        best.set(symbol, Math.max(best.get(symbol) ?? 0, surety));
      }
    }
    return Array.from(best, ([symbol, surety]) => ({ symbol, surety }));
  }

  private surety(word: string, candidate: string, rivals: Rivals): number {
    if (candidate.length <= 3) return DOUBTFUL;
    if (candidate.length === 4 && word[0] !== candidate[0] && word[1] !== candidate[0]) return NOT_MEANT;
    if (word.length <= 3) return distance(word, candidate) <= 1 ? AMBIGUOUS : DOUBTFUL;
    return suretyAmong(rivals, word, candidate);
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
      if (stem !== undefined && (length > SHORT_STEM || isForm(word, length))) found.push(stem);
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

function isForm(word: string, stem: number): boolean {
  const rest = word.slice(stem);
  return FORMS.has(rest) || (rest[0] === word[stem - 1] && /^.(ing|ed|y|er|ers)$/.test(rest));
}

/** A likely slip gives way to another likely one, and what is none to any other word; what sounds the same comes between. */
function suretyAmong({ likely, harmless }: Rivals, word: string, candidate: string): number {
  if (isLikelySlip(word, candidate) || isLikelyFormOf(word, candidate)) {
    return likely.every((other) => areForms(other, candidate)) ? LIKELY : AMBIGUOUS;
  }
  if (likely.length > 0) return NOT_MEANT;
  if (soundOf(word).startsWith(soundOf(candidate))) return LIKELY;
  return harmless ? AMBIGUOUS : LIKELY;
}

function areForms(one: string, other: string): boolean {
  const length = Math.max(3, Math.min(one.length, other.length) - 2);
  return one.slice(0, length) === other.slice(0, length);
}

/** True for a stem with a likely slip before its last letter, and a short ending. */
function isLikelyFormOf(word: string, stem: string): boolean {
  return [-1, 0, 1].some((more) => {
    const start = word.slice(0, stem.length + more);
    return start.at(-1) === stem.at(-1) && FORMS.has(word.slice(start.length)) && isLikelySlip(start, stem);
  });
}

/** One edit, or two of a very long word, that keep the first letter; or as good as the same sound. */
function isCarefullyNear(word: string, candidate: string): boolean {
  if (candidate[0] === word[0] && (candidate.length >= 11 || distance(word, candidate) <= 1)) return true;
  return isNearInSound(soundOf(word), soundOf(candidate));
}
