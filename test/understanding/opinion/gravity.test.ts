import { expect } from 'chai';
import { VERDICTS } from '../../../safety/index.ts';
import {
  type Distances,
  GRAVE,
  GRAVITIES,
  type Likeness,
  speaksFor,
} from '../../../understanding/opinion/gravity.ts';
import { recordOf } from '../../../understanding/recordOf.ts';

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

const forDoctor = (one: Likeness, words = WORDS) => speaksFor('doctor', one, words);

describe('what speaks for a gravity', () => {
  it('is more where a verdict that is worth it is nearer, and less where another one is', () => {
    for (const gravity of GRAVITIES) {
      const unclear = speaksFor(gravity, likeness({}), WORDS);
      for (const verdict of VERDICTS) {
        const nearer = speaksFor(gravity, likeness({ [verdict]: 0.5 }), WORDS);
        const isGrave = (GRAVE[gravity] as readonly string[]).includes(verdict);
        expect(nearer > unclear, `${gravity} ${verdict}`).to.equal(isGrave);
      }
    }
  });

  it('is more where such a verdict is likelier by words or letters, and less where another one is', () => {
    for (const gravity of GRAVITIES) {
      const near = { CRISIS: 0.1, OFFTOPIC: 0 };
      const unclear = speaksFor(gravity, likeness(near), WORDS);
      for (const [verdict, isMore] of [
        ['CRISIS', true],
        ['OFFTOPIC', false],
      ] as const) {
        const byWords = speaksFor(gravity, likeness(near, { [verdict]: -6 }), WORDS);
        const byLetters = speaksFor(gravity, likeness(near, {}, { [verdict]: -15 }), WORDS);
        expect(byWords > unclear, `${gravity} ${verdict} by words`).to.equal(isMore);
        expect(byLetters > unclear, `${gravity} ${verdict} by letters`).to.equal(isMore);
      }
    }
  });

  it('is less for what is graver', () => {
    for (const near of [{ MEDICAL: 0.3 }, { URGENT: 0.3 }]) {
      const [doctor, today, alarm] = GRAVITIES.map((gravity) => speaksFor(gravity, likeness(near), WORDS));
      expect([doctor, today]).to.deep.equal(
        [doctor, today].toSorted((one, other) => Number(other) - Number(one)),
      );
      expect(Number(alarm)).to.be.below(Number(today));
    }
  });

  it('is little of any gravity for what is plainly off the topic', () => {
    for (const gravity of GRAVITIES)
      expect(speaksFor(gravity, likeness({ OFFTOPIC: 0.3 }), WORDS), gravity).to.be.below(-3);
  });

  it('is less where talk within a chat is nearer', () => {
    const said = likeness({ CRISIS: 0.1, OFFTOPIC: 0 });
    const isTalk = { ...said, offTopic: { talk: 0, asked: -1 } };
    expect(forDoctor(isTalk)).to.be.below(forDoctor({ ...isTalk, offTopic: { talk: -1, asked: -1 } }));
  });

  it('is not hidden by a harmless verdict that is near too', () => {
    const mixed = forDoctor(likeness({ GENERAL: 0.2, EMERGENCY: 0.5 }));
    expect(mixed).to.be.above(forDoctor(likeness({ GENERAL: 0.2 })));
  });

  it('is less in a few words than in many', () => {
    const near = likeness({ CRISIS: 0.1, OFFTOPIC: 0 });
    for (const gravity of GRAVITIES)
      expect(speaksFor(gravity, near, 2), gravity).to.be.below(speaksFor(gravity, near, 12));
  });
});
