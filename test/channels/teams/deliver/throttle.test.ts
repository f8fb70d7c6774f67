import { expect } from 'chai';
import fc from 'fast-check';
import { Throttle } from '../../../../channels/teams/deliver/throttle.ts';

const LIMITS: [within: number, most: number][] = [
  [1_000, 7],
  [2_000, 8],
  [30_000, 60],
  [3_600_000, 1_800],
];

describe('Throttle', () => {
  it('lets the first seven go at once, and the eighth wait for its second', () => {
    const throttle = new Throttle();
    for (let sent = 0; sent < 7; sent += 1) {
      expect(throttle.waitOf('a', 0)).to.equal(0);
      throttle.note('a', 0);
    }
    expect(throttle.waitOf('a', 0)).to.equal(1_000);
    expect(throttle.waitOf('b', 0)).to.equal(0);
  });

  it('never sends more than any of the limits, whatever comes when', () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 80, maxLength: 200 });
    fc.assert(
      fc.property(pauses, (list) => {
        const throttle = new Throttle();
        const sent: number[] = [];
        let now = 0;
        for (const pause of list) {
          now += pause;
          now += throttle.waitOf('a', now);
          throttle.note('a', now);
          sent.push(now);
        }
        for (const [within, most] of LIMITS) {
          for (const at of sent) {
            expect(sent.filter((one) => one >= at && one < at + within).length).to.be.at.most(most);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
