import { expect } from 'chai';
import { isDiminutive } from '../../../safety/words/inflection.ts';

describe('a Spanish diminutive', () => {
  const known = new Set(['vuelta', 'suave', 'poco', 'pan', 'amigo']);

  it('is known by what it is one of', () => {
    for (const word of ['vueltita', 'vueltitas', 'suavecito', 'poquito', 'panecito', 'amiguitos'])
      expect(isDiminutive(word, known), word).to.equal(true);
  });

  it('is none of a word that nobody knows, nor of one that merely ends so', () => {
    for (const word of ['blorvita', 'ita', 'visita', 'vuelta'])
      expect(isDiminutive(word, known), word).to.equal(false);
  });
});
