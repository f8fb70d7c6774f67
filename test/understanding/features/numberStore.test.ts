import { expect } from 'chai';
import { NumberStore } from '../../../understanding/features/numberStore.ts';

const store = () => new NumberStore<Int32Array>((length) => new Int32Array(length));

describe('NumberStore', () => {
  it('keeps a copy of each row, which later rows leave as it is', () => {
    const rows = store();
    const given = Int32Array.of(1, 2, 3);
    const kept = rows.keep(given);
    given.fill(9);
    rows.keep(Int32Array.of(4, 5));
    expect(Array.from(kept)).to.deep.equal([1, 2, 3]);
  });

  it('lays rows side by side in one array', () => {
    const rows = store();
    const one = rows.keep(Int32Array.of(1));
    const other = rows.keep(Int32Array.of(2));
    expect(other.buffer).to.equal(one.buffer);
  });

  it('takes a row that is longer than an array, and an empty one', () => {
    const rows = store();
    expect(rows.keep(new Int32Array(5_000_000).fill(7)).at(-1)).to.equal(7);
    expect(rows.keep(new Int32Array())).to.have.length(0);
  });
});
