import { expect } from 'chai';
import { VERDICTS, type VerdictName } from '../../safety/index.ts';
import { harm } from '../../understanding/harm.ts';
import { normalise, type Recogniser } from '../../understanding/index.ts';
import { SecondOpinion } from '../../understanding/secondOpinion.ts';

const MESSAGE = normalise('a message of more than five words that no rule knows');
const WORDS = 11;

/** An opinion that finds `harmless` nearest, and the doctor as near as lets that much speak for harm. */
function opinionWith(harmless: VerdictName, speaking: number) {
  let medical = 0;
  const rank = () =>
    VERDICTS.map((intent) => ({
      intent,
      score: intent === harmless ? 0.2 : intent === 'MEDICAL' ? medical : -3,
      likelihood: -10,
      letterLikelihood: -20,
    }));
  const opinion = new SecondOpinion({ model: { intents: VERDICTS }, rank } as unknown as Recogniser);
  const found = () => harm(opinion.likeness(MESSAGE), WORDS);
  let [least, most] = [-3, 3];
  for (let step = 0; step < 40; step += 1) {
    medical = (least + most) / 2;
    if (found() < speaking) least = medical;
    else most = medical;
  }
  expect(found()).to.be.closeTo(speaking, 0.01);
  return opinion.on(MESSAGE).opinion.verdict;
}

describe('SecondOpinion', () => {
  it('asks less for a word of the doctor where an answer would be given else', () => {
    expect(opinionWith('GENERAL', -2.6)).to.equal('MEDICAL');
    expect(opinionWith('OFFTOPIC', -2.6)).to.equal(undefined);
    expect(opinionWith('PLAN', -2.6)).to.equal(undefined);
  });

  it('says nothing where hardly anything speaks for harm, and something where much does', () => {
    for (const harmless of ['GENERAL', 'PLAN', 'OFFTOPIC'] as const) {
      expect(opinionWith(harmless, -3.2), harmless).to.equal(undefined);
      expect(opinionWith(harmless, -1.8), harmless).to.not.equal(undefined);
    }
  });
});
