import { expect } from 'chai';
import { Spelling } from '../../understanding/spelling.ts';

const spelling = new Spelling(
  new Map([
    ['stretch', 9],
    ['exercise', 20],
    ['walk', 9],
    ['walking', 12],
    ['ejercicio', 15],
    ['estirar', 4],
    ['back', 30],
    ['black', 1],
    ['hacer', 8],
  ]),
);

describe('Spelling', () => {
  const corrected: [string, string, string][] = [
    ['a missing letter', 'strech', 'stretch'],
    ['a swapped pair', 'exercsie', 'exercise'],
    ['a wrong letter', 'walkimg', 'walking'],
    ['a doubled letter', 'exercisse', 'exercise'],
    ['a letter too many', 'stretcch', 'stretch'],
    ['Spanish sounds', 'ejersisio', 'ejercicio'],
    ['a dropped h', 'aser', 'hacer'],
  ];
  for (const [what, written, meant] of corrected) {
    it(`mends ${what}`, () => expect(spelling.correct(written)).to.equal(meant));
  }

  it('leaves known words alone, also where a commoner one is near', () => {
    expect(spelling.correct('black')).to.equal('black');
    expect(spelling.correct('walk')).to.equal('walk');
  });

  it('leaves short words, numbers and words that are like nothing', () => {
    for (const word of ['bak', '2024', 'zumba', "don't", 'a'.repeat(500)]) {
      expect(spelling.correct(word)).to.equal(word);
    }
  });
});
