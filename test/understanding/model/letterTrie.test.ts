import { expect } from 'chai';
import { childOf, ROOT, RunCounts } from '../../../understanding/model/letterTrie.ts';

describe('A tree of runs', () => {
  const CLASSES = 2;
  const runs = new RunCounts(3, CLASSES);
  runs.add([5, 2, 5, 2], 0);
  runs.add([5, 9], 1);
  const { trie, counts } = runs.settle();
  const countsOf = (...symbols: number[]) => {
    const node = symbols.reduce((at, symbol) => (at < 0 ? at : childOf(trie, at, symbol)), ROOT);
    return node < 0 ? undefined : Array.from(counts.subarray(node * CLASSES, (node + 1) * CLASSES));
  };

  it('counts every run up to the longest, class by class', () => {
    expect(countsOf(5)).to.deep.equal([2, 1]);
    expect(countsOf(5, 2)).to.deep.equal([2, 0]);
    expect(countsOf(5, 2, 5)).to.deep.equal([1, 0]);
    expect(countsOf(5, 9)).to.deep.equal([0, 1]);
  });

  it('knows no run that was not met, and none that is longer', () => {
    expect(countsOf(9, 5)).to.equal(undefined);
    expect(countsOf(5, 2, 5, 2)).to.equal(undefined);
  });

  it('holds many more than it has room for at first', () => {
    const many = new RunCounts(2, 1);
    for (let one = 0; one < 200; one += 1) many.add([one, 199 - one], 0);
    const settled = many.settle();
    for (let one = 0; one < 200; one += 1) {
      const node = childOf(settled.trie, childOf(settled.trie, ROOT, one), 199 - one);
      expect(settled.counts[node]).to.equal(1);
    }
  });
});
