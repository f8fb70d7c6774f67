import { expect } from 'chai';
import { type Utterance, VERDICTS, type VerdictName } from '../../safety/index.ts';
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

/** An opinion that hears a crisis in every word 'harm', the less the more words stand around it. */
function opinionOn(message: string) {
  const rank = ({ tokens }: Utterance) => {
    const texts = tokens.map(({ text }) => text);
    const loudness = texts.includes('weak') ? 3.3 : 3.8;
    const crisis = texts.includes('harm') ? loudness - 0.47 * texts.length : -2;
    return VERDICTS.map((intent) => ({
      intent,
      score: intent === 'CRISIS' ? crisis : intent === 'OFFTOPIC' ? 0.2 : -3,
      likelihood: -10,
      letterLikelihood: -20,
    }));
  };
  const opinion = new SecondOpinion({ model: { intents: VERDICTS }, rank } as unknown as Recogniser);
  return opinion.on(normalise(message)).opinion;
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

  it('hears in a part what is lost in the whole, and tells where it stands', () => {
    const { verdict, part } = opinionOn('The bus is late again. My harm is grave.');
    expect(verdict).to.equal('CRISIS');
    expect(part).to.deep.equal({ start: 23, end: 40 });
  });

  it('tells of no part where the whole says so, or where no part says it plainly', () => {
    expect(opinionOn('My harm is grave.').part).to.equal(undefined);
    expect(opinionOn('The bus is late again. My weak harm is here.').verdict).to.equal(undefined);
  });
});
