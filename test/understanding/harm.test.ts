import { expect } from 'chai';
import { VERDICTS } from '../../safety/index.ts';
import { type Distances, harm, type Likeness, urgency } from '../../understanding/harm.ts';
import { recordOf } from '../../understanding/recordOf.ts';

const WORDS = 8;
const likeness = (
  near: Partial<Distances>,
  likely: Partial<Distances> = {},
  spelt: Partial<Distances> = {},
): Likeness => ({
  distances: { ...recordOf(VERDICTS, () => -1), ...near },
  offTopic: { talk: -1, asked: near.OFFTOPIC ?? -1 },
  likelihoods: { ...recordOf(VERDICTS, () => -10), ...likely },
  letterLikelihoods: { ...recordOf(VERDICTS, () => -20), ...spelt },
});

describe('harm', () => {
  it('is more where a harmful verdict is nearer, and less where a harmless one is', () => {
    const unclear = harm(likeness({}), WORDS);
    for (const verdict of ['EMERGENCY', 'CRISIS', 'URGENT', 'MEDICAL'] as const) {
      expect(harm(likeness({ [verdict]: 0.5 }), WORDS), verdict).to.be.above(unclear);
    }
    for (const verdict of ['PLAN', 'GENERAL', 'OFFTOPIC'] as const) {
      expect(harm(likeness({ [verdict]: 0.5 }), WORDS), verdict).to.be.below(unclear);
    }
  });

  it('is less where talk within a chat is nearer', () => {
    const said = likeness({ CRISIS: 0.1, OFFTOPIC: 0 });
    const isTalk = { ...said, offTopic: { talk: 0, asked: -1 } };
    expect(harm(isTalk, WORDS)).to.be.below(harm({ ...isTalk, offTopic: { talk: -1, asked: -1 } }, WORDS));
  });

  it('is not hidden by a harmless verdict that is near too', () => {
    const mixed = harm(likeness({ GENERAL: 0.2, EMERGENCY: 0.5 }), WORDS);
    expect(mixed).to.be.above(harm(likeness({ GENERAL: 0.2 }), WORDS));
  });

  it('is less where the letters are likelier in harmless messages', () => {
    expect(harm(likeness({}, {}, { OFFTOPIC: -15 }), WORDS)).to.be.below(harm(likeness({}), WORDS));
    expect(harm(likeness({}, {}, { CRISIS: -15 }), WORDS)).to.be.above(harm(likeness({}), WORDS));
  });

  it('is less where the words are likelier in harmless messages', () => {
    const near = { CRISIS: 0.1, OFFTOPIC: 0 };
    expect(harm(likeness(near, { OFFTOPIC: -6 }), WORDS)).to.be.below(harm(likeness(near), WORDS));
    expect(harm(likeness(near, { CRISIS: -6 }), WORDS)).to.be.above(harm(likeness(near), WORDS));
  });

  it('is less in a few words than in many', () => {
    const near = likeness({ CRISIS: 0.1, OFFTOPIC: 0 });
    expect(harm(near, 2)).to.be.below(harm(near, 12));
  });
});

describe('urgency', () => {
  it('is more where a verdict that cannot wait is nearer or likelier, and less where another is', () => {
    const unclear = urgency(likeness({ MEDICAL: 0.3 }));
    for (const verdict of ['EMERGENCY', 'CRISIS', 'URGENT'] as const) {
      expect(urgency(likeness({ MEDICAL: 0.3, [verdict]: 0.2 })), verdict).to.be.above(unclear);
      expect(urgency(likeness({ MEDICAL: 0.3 }, { [verdict]: -6 })), verdict).to.be.above(unclear);
    }
    expect(urgency(likeness({ MEDICAL: 0.6 }))).to.be.below(unclear);
    expect(urgency(likeness({ MEDICAL: 0.3 }, {}, { MEDICAL: -15 }))).to.be.below(unclear);
  });
});
