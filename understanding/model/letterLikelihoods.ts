import { childOf, type LetterTrie, NONE, ROOT, RunCounts } from './letterTrie.ts';

/**
 * What is known of the runs of each node, for the classes that have them: its entries lie from `starts[node]` to
 * `starts[node + 1]`. Both figures are negative logs in steps of `STEP`: how likely the last letter of the run is
 * after those before it, and what is left for letters that never came after the run.
 */
export interface RunFigures {
  starts: Uint32Array;
  classes: Uint8Array;
  costs: Uint8Array;
  escapes: Uint8Array;
}

/** The words of a row, as they were meant, and the number of its class. */
interface LabelledWords {
  words: readonly string[];
  label: number;
}

/** The longest run that is counted, in letters. */
const LONGEST_RUN = 6;
const STEP = 1 / 16;
const MOST_STEPS = 255;
const MOST_CLASSES = 256;
/** The share of a letter that a class never had. */
const UNKNOWN = 1e-4;
/** Letters of a message that are read; more has only hostile text. */
const MOST_LETTERS = 2_000;

/** Stands before the first letter. */
const START = 0;
const OTHER = 1;
const SYMBOLS = new Map(
  Array.from(" abcdefghijklmnopqrstuvwxyz0123456789'.,?!$%-", (letter, at) => [letter, at + 2]),
);
const MOST_SYMBOLS = SYMBOLS.size + 2;

/**
 * A language model of letters for each class: how likely the letters of a message follow each other in the messages
 * of that class, runs across words among them. It hears turns of phrase as a whole where lines and words only count
 * their parts, and a slip of the hand spoils a few letters and no more. Smoothed by interpolation after Witten and
 * Bell (1991), as in prediction by partial matching; sorted by it as in Frank, Chui and Witten (2000).
 */
export class LetterLikelihoods {
  readonly trie: LetterTrie;
  readonly figures: RunFigures;
  readonly classes: number;
  /**
   * What a letter costs after the one before it, `afterOne[(before * MOST_SYMBOLS + symbol) * classes + class]`: nearly
   * every class has nearly every two letters, so that is found once.
   */
  readonly #afterOne: Float32Array;
  /** The node of each two letters, or -1, by `before * MOST_SYMBOLS + symbol`. */
  readonly #pairs: Int32Array;

  constructor(trie: LetterTrie, figures: RunFigures, classes: number) {
    this.trie = trie;
    this.figures = figures;
    this.classes = classes;
    this.#afterOne = new Float32Array(MOST_SYMBOLS * MOST_SYMBOLS * classes);
    this.#pairs = new Int32Array(MOST_SYMBOLS * MOST_SYMBOLS).fill(NONE);
    for (let before = START; before < MOST_SYMBOLS; before += 1) {
      for (let symbol = OTHER; symbol < MOST_SYMBOLS; symbol += 1) this.#precompute(before, symbol);
    }
  }

  /** Throws where there are more classes than a table of bytes can name. */
  static train(rows: Iterable<LabelledWords>, classes: number): LetterLikelihoods {
    if (classes > MOST_CLASSES) throw new RangeError(`${classes} classes are more than ${MOST_CLASSES}`);
    const runs = new RunCounts(LONGEST_RUN, classes);
    for (const { words, label } of rows) runs.add(symbolsOf(words), label);
    const { trie, counts } = runs.settle();
    return new LetterLikelihoods(trie, compact(smooth(trie, counts, classes), classes), classes);
  }

  /**
   * The log likelihood of a text under each class. Letters of a text are far from independent: their sum is divided
   * by the root of their number.
   */
  of(words: readonly string[]): Float64Array {
    const symbols = symbolsOf(words);
    const sums = new Float64Array(this.classes);
    const costs = new Float32Array(this.classes);
    /** The nodes of the runs of two letters and more that end before the letter, the shortest first. */
    let contexts: number[] = [];
    let before = START;
    for (const symbol of symbols) {
      const pair = before * MOST_SYMBOLS + symbol;
      costs.set(this.#afterOne.subarray(pair * this.classes, (pair + 1) * this.classes));
      const node = this.#pairs[pair] as number;
      const next = node === NONE ? [] : [node];
      for (const context of contexts) {
        const run = childOf(this.trie, context, symbol);
        this.#escape(context, costs);
        if (run === NONE) continue;
        this.#settle(run, costs);
        if (next.length < LONGEST_RUN - 2) next.push(run);
      }
      contexts = next;
      before = symbol;
      for (let label = 0; label < sums.length; label += 1)
        sums[label] = (sums[label] as number) - (costs[label] as number);
    }
    const scale = STEP / Math.sqrt(symbols.length);
    return sums.map((sum) => sum * scale);
  }

  #precompute(before: number, symbol: number): void {
    const pair = before * MOST_SYMBOLS + symbol;
    const costs = this.#afterOne.subarray(pair * this.classes, (pair + 1) * this.classes);
    costs.fill(-Math.log(UNKNOWN) / STEP);
    this.#escape(ROOT, costs);
    const alone = childOf(this.trie, ROOT, symbol);
    if (alone !== NONE) this.#settle(alone, costs);
    const context = before === START ? NONE : childOf(this.trie, ROOT, before);
    if (context === NONE) return;
    this.#escape(context, costs);
    this.#pairs[pair] = childOf(this.trie, context, symbol);
    if (this.#pairs[pair] !== NONE) this.#settle(this.#pairs[pair] as number, costs);
  }

  #escape(context: number, costs: Float32Array): void {
    const { starts, classes, escapes } = this.figures;
    const end = starts[context + 1] as number;
    for (let entry = starts[context] as number; entry < end; entry += 1) {
      const label = classes[entry] as number;
      costs[label] = (costs[label] as number) + (escapes[entry] as number);
    }
  }

  #settle(run: number, costs: Float32Array): void {
    const { starts, classes, costs: known } = this.figures;
    const end = starts[run + 1] as number;
    for (let entry = starts[run] as number; entry < end; entry += 1)
      costs[classes[entry] as number] = known[entry] as number;
  }
}

function symbolsOf(words: readonly string[]): Uint8Array {
  const letters = Array.from(` ${words.join(' ').slice(0, MOST_LETTERS)} `);
  return Uint8Array.from(letters, (letter) => SYMBOLS.get(letter) ?? OTHER);
}

/** Dense figures of the nodes: `shares[node * classes + class]`. */
interface Smoothed {
  /** How likely the last letter of the run is after those before it. */
  shares: Float32Array;
  /** What is left for letters that never came after the run. */
  escapes: Float32Array;
}

/**
 * Leaves so much for what was never seen after a run as there were different letters seen after it, and spreads it
 * as the run without its first letter tells. Shorter runs come first in the tree.
 */
function smooth(trie: LetterTrie, counts: Int32Array, classes: number): Smoothed {
  const shares = new Float32Array(counts.length).fill(UNKNOWN, 0, classes);
  const escapes = new Float32Array(counts.length).fill(1);
  const shorter = shorterRuns(trie);
  for (let node = 0; node < trie.symbols.length; node += 1) {
    const first = trie.children[node] as number;
    const end = trie.children[node + 1] as number;
    for (let label = 0; label < classes; label += 1) {
      const { total, kinds } = countFollowers(counts, { first, end }, classes, label);
      if (total === 0) continue;
      escapes[node * classes + label] = kinds / (total + kinds);
      for (let child = first; child < end; child += 1) {
        const count = counts[child * classes + label] as number;
        if (count === 0) continue;
        const without =
          node === ROOT ? UNKNOWN : (shares[(shorter[child] as number) * classes + label] as number);
        shares[child * classes + label] = (count + kinds * without) / (total + kinds);
      }
    }
  }
  return { shares, escapes };
}

/** How often a class has anything after the run of these children, and how many different letters. */
function countFollowers(
  counts: Int32Array,
  { first, end }: { first: number; end: number },
  classes: number,
  label: number,
): { total: number; kinds: number } {
  let total = 0;
  let kinds = 0;
  for (let child = first; child < end; child += 1) {
    const count = counts[child * classes + label] as number;
    total += count;
    if (count > 0) kinds += 1;
  }
  return { total, kinds };
}

/** The node of each run without its first letter. */
function shorterRuns(trie: LetterTrie): Int32Array {
  const shorter = new Int32Array(trie.symbols.length);
  for (let node = 0; node < trie.symbols.length; node += 1) {
    const end = trie.children[node + 1] as number;
    for (let child = trie.children[node] as number; child < end; child += 1) {
      if (node === ROOT) shorter[child] = ROOT;
      else shorter[child] = childOf(trie, shorter[node] as number, trie.symbols[child] as number);
    }
  }
  return shorter;
}

/** Only of the classes that have a run, in whole steps. */
function compact({ shares, escapes }: Smoothed, classes: number): RunFigures {
  let known = 0;
  for (let at = 0; at < shares.length; at += 1) if ((shares[at] as number) > 0) known += 1;
  const nodes = shares.length / classes;
  const figures = {
    starts: new Uint32Array(nodes + 1),
    classes: new Uint8Array(known),
    costs: new Uint8Array(known),
    escapes: new Uint8Array(known),
  };
  let entry = 0;
  for (let node = 0; node < nodes; node += 1) {
    for (let label = 0; label < classes; label += 1) {
      const share = shares[node * classes + label] as number;
      if (share === 0) continue;
      figures.classes[entry] = label;
      figures.costs[entry] = steps(share);
      figures.escapes[entry] = steps(escapes[node * classes + label] as number);
      entry += 1;
    }
    figures.starts[node + 1] = entry;
  }
  return figures;
}

function steps(share: number): number {
  return Math.min(Math.round(-Math.log(share) / STEP), MOST_STEPS);
}
