import { PairTable } from '../features/pairTable.ts';

/** The node of nothing read yet. */
export const ROOT = 0;
/** Where there is no node. */
export const NONE = -1;

/**
 * Runs of symbols as a tree, laid out level by level and, below one node, in the order of the symbols: the children
 * of node `n` lie from `children[n]` to `children[n + 1]`. The symbol of the root means nothing.
 */
export interface LetterTrie {
  children: Uint32Array;
  symbols: Uint8Array;
}

/** The child of a node by its symbol, or `NONE`. */
export function childOf({ children, symbols }: LetterTrie, node: number, symbol: number): number {
  let low = children[node] as number;
  let high = (children[node + 1] as number) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = symbols[middle] as number;
    if (found === symbol) return middle;
    if (found < symbol) low = middle + 1;
    else high = middle - 1;
  }
  return NONE;
}

/** Counts runs of up to so many symbols, class by class. */
export class RunCounts {
  readonly #nodes = new PairTable();
  readonly #longest: number;
  readonly #classes: number;
  #counts: Int32Array;
  #size = 1;

  constructor(longest: number, classes: number) {
    this.#longest = longest;
    this.#classes = classes;
    this.#counts = new Int32Array(classes << 10);
  }

  /** Counts the runs that end at each symbol. */
  add(symbols: ArrayLike<number>, label: number): void {
    for (let start = 0; start < symbols.length; start += 1) {
      let node = ROOT;
      const end = Math.min(start + this.#longest, symbols.length);
      for (let at = start; at < end; at += 1) {
        node = this.#grow(node, symbols[at] as number);
        const figure = node * this.#classes + label;
        this.#counts[figure] = (this.#counts[figure] as number) + 1;
      }
    }
  }

  /** The tree of what was counted, and the counts of its nodes: `counts[node * classes + class]`. */
  settle(): { trie: LetterTrie; counts: Int32Array } {
    const trie = { children: new Uint32Array(this.#size + 1), symbols: new Uint8Array(this.#size) };
    const counts = new Int32Array(this.#size * this.#classes);
    const below = Map.groupBy(this.#nodes.entries(), ([parent]) => parent);
    const order = [ROOT];
    for (const [place, node] of order.entries()) {
      const next = below.get(node) ?? [];
      trie.children[place] = order.length;
      for (const [, symbol, child] of next.toSorted((one, other) => one[1] - other[1])) {
        trie.symbols[order.length] = symbol;
        order.push(child);
      }
    }
    trie.children[order.length] = order.length;
    for (const [place, node] of order.entries()) {
      const own = this.#counts.subarray(node * this.#classes, (node + 1) * this.#classes);
      counts.set(own, place * this.#classes);
    }
    return { trie, counts };
  }

  #grow(parent: number, symbol: number): number {
    const known = this.#nodes.get(parent, symbol);
    if (known !== undefined) return known;
    const node = this.#size;
    this.#size += 1;
    this.#nodes.set(parent, symbol, node);
    if (this.#size * this.#classes > this.#counts.length) {
      const larger = new Int32Array(this.#counts.length * 2);
      larger.set(this.#counts);
      this.#counts = larger;
    }
    return node;
  }
}
