import { expect } from 'chai';
import { VERDICTS } from '../../safety/index.ts';
import { type Distances, harm } from '../../understanding/harm.ts';
import { recordOf } from '../../understanding/recordOf.ts';

const WORDS = 8;
const distances = (near: Partial<Distances>): Distances => ({ ...recordOf(VERDICTS, () => -1), ...near });

describe('harm', () => {
  it('is more where a harmful verdict is nearer, and less where a harmless one is', () => {
    const unclear = harm(distances({}), WORDS);
    for (const verdict of ['EMERGENCY', 'CRISIS', 'URGENT', 'MEDICAL'] as const) {
      expect(harm(distances({ [verdict]: 0.5 }), WORDS), verdict).to.be.above(unclear);
    }
    for (const verdict of ['PLAN', 'GENERAL', 'OFFTOPIC'] as const) {
      expect(harm(distances({ [verdict]: 0.5 }), WORDS), verdict).to.be.below(unclear);
    }
  });

  it('is not hidden by a harmless verdict that is near too', () => {
    const mixed = harm(distances({ GENERAL: 0.2, EMERGENCY: 0.5 }), WORDS);
    expect(mixed).to.be.above(harm(distances({ GENERAL: 0.2 }), WORDS));
  });

  it('is less in a few words than in many', () => {
    const near = distances({ CRISIS: 0.1, OFFTOPIC: 0 });
    expect(harm(near, 2)).to.be.below(harm(near, 12));
  });
});
