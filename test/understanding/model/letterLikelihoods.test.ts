import { expect } from 'chai';
import { LetterLikelihoods } from '../../../understanding/model/letterLikelihoods.ts';
import { DEFAULT_RECOGNISER, Recogniser } from '../../../understanding/model/recogniser.ts';
import { normalise } from '../../../understanding/words/normalise.ts';

const CHAT = 0;
const HARM = 1;
const wordsOf = (text: string) => text.split(' ');
const rowsOf = (label: number, texts: string[]) => texts.map((text) => ({ words: wordsOf(text), label }));
const letters = LetterLikelihoods.train(
  [
    ...rowsOf(CHAT, ['set a timer for the pasta', 'play the song again', 'tell me a joke']),
    ...rowsOf(HARM, ['my chest hurts again', 'my chest is tight', 'it hurts to breathe']),
  ],
  2,
);
const leaning = (text: string) => {
  const [chat = 0, harm = 0] = letters.of(wordsOf(text));
  return harm - chat;
};

describe('The likelihoods of letters', () => {
  it('are higher for the class whose rows read like the text', () => {
    expect(leaning('my chest hurts')).to.be.above(0);
    expect(leaning('play a song')).to.be.below(0);
  });

  it('hear a turn of phrase through a slip of the hand, if less plainly', () => {
    expect(leaning('my chesst hurst')).to.be.within(0, leaning('my chest hurts'));
  });

  it('follow a phrase across its words', () => {
    const apart = LetterLikelihoods.train(
      [...rowsOf(CHAT, ['the end of it all']), ...rowsOf(HARM, ['end it all', 'of the'])],
      2,
    );
    const [chat = 0, harm = 0] = apart.of(wordsOf('end it all'));
    expect(harm).to.be.above(chat);
  });

  it('are higher for a letter that followed, and leave something for one that never did', () => {
    const one = LetterLikelihoods.train(rowsOf(CHAT, ['ab ac ad']), 1);
    const likelihood = (text: string) => one.of([text])[0] ?? 0;
    expect(likelihood('ab')).to.be.above(likelihood('az'));
    expect(likelihood('az')).to.be.above(Number.NEGATIVE_INFINITY);
  });

  it('take any letters at any length', () => {
    for (const text of ['', '心', '🏃', 'x'.repeat(100_000)]) {
      expect(Array.from(letters.of([text])).every(Number.isFinite), text.slice(0, 3)).to.equal(true);
    }
  });

  it('refuse more classes than they can name', () => {
    expect(() => LetterLikelihoods.train([], 257)).to.throw(RangeError);
  });
});

describe('A recogniser that asks the letters where the lead is small', () => {
  const rows = ['walk in the park', 'walk a dog', 'sing a song', 'sing aloud'].map((text) => ({
    language: 'en' as const,
    intent: text.slice(0, 4),
    text,
  }));
  const askedAt = (letterLead: number, text: string) => {
    const options = { ...DEFAULT_RECOGNISER, letterShare: 0.1, letterLead };
    return Recogniser.train(rows, options)
      .rankIn(normalise(text), 'en')
      .some(({ letterLikelihood }) => letterLikelihood !== 0);
  };

  it('leaves them out where the lead is large', () => {
    expect(askedAt(0.4, 'walk in the park')).to.equal(false);
    expect(askedAt(0.4, 'zzz')).to.equal(true);
    expect(askedAt(9, 'walk in the park')).to.equal(true);
  });
});
