import { expect } from 'chai';
import { isLikelySlip, likelyMeant } from '../../../safety/words/slips.ts';

describe('slips of the hand', () => {
  it('tells the frequent slips of the hand from other ones', () => {
    for (const slip of ['chset', 'chst', 'chesst', 'chestt'])
      expect(isLikelySlip(slip, 'chest'), slip).to.equal(true);
    for (const other of ['chess', 'chestr', 'cheat', 'chest']) {
      expect(isLikelySlip(other, 'chest'), other).to.equal(false);
    }
  });

  it('leads back from a slip to the word', () => {
    for (const slip of ['chset', 'chst', 'chesst'])
      expect(Array.from(likelyMeant(slip)), slip).to.include('chest');
  });
});
