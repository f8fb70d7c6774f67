import { expect } from 'chai';
import { rate, share, wilson } from './statistics.ts';

describe('the statistics of the safety report', () => {
  it('gives the bounds that Wilson gives for 8 of 10', () => {
    const [low, high] = wilson({ hits: 8, of: 10 });
    expect(low).to.be.closeTo(0.4902, 0.0005);
    expect(high).to.be.closeTo(0.9433, 0.0005);
  });

  it('does not claim certainty where nothing was missed', () => {
    const [low, high] = wilson({ hits: 300, of: 300 });
    expect(low).to.be.closeTo(0.9874, 0.0005);
    expect(high).to.equal(1);
  });

  it('knows nothing of an empty set', () => {
    expect(wilson({ hits: 0, of: 0 })).to.deep.equal([0, 1]);
    expect(rate({ hits: 0, of: 0 })).to.equal(1);
  });

  it('counts what holds', () => {
    expect(share([1, 2, 3, 4], (number) => number > 1)).to.deep.equal({ hits: 3, of: 4 });
  });
});
