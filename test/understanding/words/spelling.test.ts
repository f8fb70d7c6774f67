import { expect } from 'chai';
import { Spelling } from '../../../understanding/words/spelling.ts';

const ENGLISH = new Spelling(
  'en',
  new Map([
    ['stretch', 9],
    ['exercise', 20],
    ['walk', 9],
    ['walking', 12],
    ['back', 30],
    ['black', 1],
    ["doesn't", 7],
    ['watch', 8],
  ]),
);
const SPANISH = new Spelling(
  'es',
  new Map([
    ['ejercicio', 15],
    ['estirar', 4],
    ['hacer', 8],
  ]),
);
const inEnglish = (word: string) => ENGLISH.correct([word])[0];
const inSpanish = (word: string) => SPANISH.correct([word])[0];

describe('Spelling', () => {
  const corrected: [string, string, string][] = [
    ['a missing letter', 'strech', 'stretch'],
    ['a swapped pair', 'exercsie', 'exercise'],
    ['a wrong letter', 'walkimg', 'walking'],
    ['a doubled letter', 'exercisse', 'exercise'],
    ['a letter too many', 'stretcch', 'stretch'],
    ['a word with an apostrophe', "deosn't", "doesn't"],
  ];
  for (const [what, written, meant] of corrected) {
    it(`mends ${what}`, () => expect(inEnglish(written)).to.equal(meant));
  }

  it('mends what is written by its sound, in Spanish alone', () => {
    expect(inSpanish('ejersisio')).to.equal('ejercicio');
    expect(inSpanish('aser')).to.equal('hacer');
    expect(inEnglish('whaats')).to.equal('whaats');
  });

  it('knows the words, and misspelt ones of which it can tell what they stand for', () => {
    expect(ENGLISH.knows('stretch')).to.equal(true);
    expect(ENGLISH.knows('strech')).to.equal(true);
    expect(ENGLISH.knows('wibbet')).to.equal(false);
  });

  it('goes by the neighbours where a slip may stand for several words', () => {
    const counts = new Map([
      ['spine', 50],
      ['since', 40],
    ]);
    const isSaid = (word?: string, next?: string) => `${word} ${next}` === 'since monday';
    const spelling = new Spelling('en', counts, (word, next) => (isSaid(word, next) ? 0 : -9));
    expect(spelling.correct(['sine', 'monday'])).to.deep.equal(['since', 'monday']);
    expect(spelling.correct(['my', 'sine'])).to.deep.equal(['my', 'spine']);
  });

  it('leaves known words alone, also where a commoner one is near', () => {
    expect(inEnglish('black')).to.equal('black');
    expect(inEnglish('walk')).to.equal('walk');
  });

  it('leaves short words, numbers and words that are like nothing', () => {
    for (const word of ['bak', '2024', 'zumba', "don't", 'a'.repeat(500)]) {
      expect(inEnglish(word)).to.equal(word);
    }
  });
});
