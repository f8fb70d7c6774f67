import { expect } from 'chai';
import { distance, middleJoint } from '../../../content/draw/geometry.ts';

describe('the middle joint of a limb', () => {
  it('keeps both bones at their length and bends to the side that is asked for', () => {
    const up = middleJoint([0, 0], [60, 0], 40, 37, 90);
    const down = middleJoint([0, 0], [60, 0], 40, 37, 270);
    for (const joint of [up, down]) {
      expect(distance([0, 0], joint)).to.be.closeTo(40, 1e-9);
      expect(distance(joint, [60, 0])).to.be.closeTo(37, 1e-9);
    }
    expect(up[1]).to.be.above(0);
    expect(down[1]).to.be.closeTo(-up[1], 1e-9);
  });

  it('refuses a place that the limb cannot reach', () => {
    expect(() => middleJoint([0, 0], [90, 0], 40, 37, 90)).to.throw('cannot reach 90.0');
  });
});
