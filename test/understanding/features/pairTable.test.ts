import { expect } from 'chai';
import fc from 'fast-check';
import { PairTable } from '../../../understanding/features/pairTable.ts';

const pair = fc.tuple(fc.integer({ min: -3, max: 40 }), fc.integer({ min: -3, max: 40 }));

describe('PairTable', () => {
  it('holds what a map by both numbers holds, however many there are, packed as well', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(pair, fc.nat(1_000)), { maxLength: 400 }), (sets) => {
        const table = new PairTable();
        const map = new Map<string, number>();
        for (const [[one, other], value] of sets) {
          table.set(one, other, value);
          map.set(`${one} ${other}`, value);
        }
        expect(table.size).to.equal(map.size);
        for (const [[one, other]] of sets) expect(table.get(one, other)).to.equal(map.get(`${one} ${other}`));
        const values = Array.from(table.entries(), ([, , value]) => value);
        expect(values).to.deep.equal(Array.from(map.values()).sort((one, other) => one - other));
        const packed = new PairTable(table.packed());
        expect(packed.entries()).to.have.deep.members(table.entries());
        for (const [[one, other]] of sets)
          expect(packed.get(one, other)).to.equal(map.get(`${one} ${other}`));
      }),
    );
  });

  it('does not take a pair for the one the other way round', () => {
    const table = new PairTable();
    table.set(1, 2, 7);
    expect(table.get(2, 1)).to.equal(undefined);
  });
});
