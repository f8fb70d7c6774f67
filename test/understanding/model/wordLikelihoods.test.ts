import { expect } from 'chai';
import { normalise } from '../../../understanding/index.ts';
import { DEFAULT_RECOGNISER, Recogniser } from '../../../understanding/model/recogniser.ts';

const ROWS = ['set a timer for the pasta', 'set an alarm for the bus', 'play the song again'].map((text) => ({
  language: 'en' as const,
  intent: 'chat',
  text,
}));
const HARM = ['my chest hurts again', 'my chest is tight and it hurts', 'the chest hurts'].map((text) => ({
  language: 'en' as const,
  intent: 'harm',
  text,
}));

describe('The likelihoods of words', () => {
  const rows = [...ROWS, ...HARM];
  const recogniser = Recogniser.train(rows, { ...DEFAULT_RECOGNISER, likelihoodShare: 0 });
  const likelihood = (text: string) => {
    const ranked = recogniser.rankIn(normalise(text), 'en');
    return Object.fromEntries(ranked.map((one) => [one.intent, one.likelihood]));
  };

  it('are higher for the class whose rows have the words', () => {
    const { chat = 0, harm = 0 } = likelihood('chest hurts');
    expect(harm).to.be.above(chat);
    const plain = likelihood('set the song');
    expect(plain.chat).to.be.above(plain.harm ?? 0);
  });

  it('say nothing of words that no row had', () => {
    const { chat, harm } = likelihood('luggage misplaced');
    expect(chat).to.equal(harm);
  });

  it('lower a score by what a class is behind the likeliest, where they have a share in it', () => {
    const shared = Recogniser.train(rows, { ...DEFAULT_RECOGNISER, likelihoodShare: 0.5 });
    const scores = (of: Recogniser) => of.rankIn(normalise('my chest hurts'), 'en').map(({ score }) => score);
    const [best = 0, other = 0] = scores(shared);
    const [bestAlone = 0, otherAlone = 0] = scores(recogniser);
    expect(best).to.be.closeTo(bestAlone, 1e-6);
    expect(other).to.be.below(otherAlone);
  });

  it('are not learnt where nobody asks for them', () => {
    const ranked = Recogniser.train(rows).rankIn(normalise('chest hurts'), 'en');
    expect(ranked.map((one) => one.likelihood)).to.deep.equal([0, 0]);
  });
});
