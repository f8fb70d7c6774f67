import { expect } from 'chai';
import { type Utterance, VERDICTS, type VerdictName } from '../../../safety/index.ts';
import { normalise, type Recogniser } from '../../../understanding/index.ts';
import { speaksFor } from '../../../understanding/opinion/gravity.ts';
import { SecondOpinion } from '../../../understanding/opinion/secondOpinion.ts';

const MESSAGE = normalise('a message of more than five words that no rule knows');
const WORDS = 11;

/** An opinion that finds `harmless` nearest, and the doctor as near as lets that much speak for one. */
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
  const found = () => speaksFor('doctor', opinion.likeness(MESSAGE), WORDS);
  let [least, most] = [-3, 3];
  for (let step = 0; step < 40; step += 1) {
    medical = (least + most) / 2;
    if (found() < speaking) least = medical;
    else most = medical;
  }
  expect(found()).to.be.closeTo(speaking, 0.01);
  return opinion.on(MESSAGE).opinion.verdict;
}

/**
 * Hears a crisis in the word 'harm', the less the more words stand around it, and a little for the doctor wherever a
 * message has 'half' twice.
 */
const secondOpinion = new SecondOpinion({
  model: { intents: VERDICTS },
  rank({ tokens }: Utterance) {
    const texts = tokens.map(({ text }) => text);
    const loudness = texts.includes('weak') ? 3 : 3.8;
    const scores: Partial<Record<VerdictName, number>> = {
      CRISIS: texts.includes('harm') ? loudness - 0.47 * texts.length : -3,
      MEDICAL: texts.filter((text) => text === 'half').length === 2 ? 0.1 : -3,
      OFFTOPIC: 0.2,
    };
    return VERDICTS.map((intent) => {
      return { intent, score: scores[intent] ?? -3, likelihood: -10, letterLikelihood: -20 };
    });
  },
} as unknown as Recogniser);

const opinionOn = (message: string) => secondOpinion.on(normalise(message)).opinion;

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

  it('has no word of the doctor for sentences of which none is for a doctor', () => {
    const found = (message: string) => opinionOn(message).verdict;
    expect(found('The one half and the other half of it.')).to.equal('MEDICAL');
    expect(found('The one half of it is here. And the other half of it too.')).to.equal(undefined);
  });

  it('tells of each sentence what it is about', () => {
    const { sentences } = secondOpinion.on(normalise('The bus is late again. My harm is grave.'));
    expect(sentences.map(({ about }) => about.CRISIS > about.OFFTOPIC)).to.deep.equal([false, true]);
    expect(secondOpinion.on(normalise('My harm is grave.')).sentences).to.deep.equal([]);
  });
});
