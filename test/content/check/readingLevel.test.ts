import { expect } from 'chai';
import { plainSentences } from '../../../content/check/plainSentences.ts';
import { englishGrade, infleszScore, tooHard } from '../../../content/check/readingLevel.ts';
import { spanishSyllables } from '../../../content/check/spanishSyllables.ts';

const HARD_EN =
  'Participation in structured rehabilitation programmes demonstrates considerable improvements in functional ' +
  'capacity, notwithstanding significant heterogeneity between the populations that were investigated.';
const HARD_ES =
  'La participación continuada en intervenciones multidisciplinarias estructuradas proporciona mejoras ' +
  'considerables de funcionalidad, independientemente de la heterogeneidad de las poblaciones investigadas.';
const EASY_EN =
  'Walk a bit each day. Start with ten minutes. Add a few more when it feels easy. Rest when you need to rest.';
const EASY_ES =
  'Camine un poco cada día. Empiece con diez minutos. Sume unos más cuando le sea fácil. Pare si le hace falta parar ya.';

describe('reading level', () => {
  it('lets easy texts pass and stops hard ones, in each language', () => {
    expect(tooHard(EASY_EN, 'en')).to.equal(undefined);
    expect(tooHard(EASY_ES, 'es')).to.equal(undefined);
    expect(tooHard(HARD_EN, 'en')).to.match(/grade is \d/);
    expect(tooHard(HARD_ES, 'es')).to.match(/INFLESZ score is/);
  });

  it('does not judge a phrase', () => {
    expect(tooHard('Multidisciplinary rehabilitation', 'en')).to.equal(undefined);
  });

  it('follows the published formulas', () => {
    // 10 words, 2 sentences, 10 syllables: 0.39 * 5 + 11.8 * 1 - 15.59.
    expect(englishGrade('The dog ran up the hill. The cat sat down.')).to.be.closeTo(-1.8, 0.2);
    // 8 words, 2 sentences, 13 syllables: 206.835 - 62.3 * 13 / 8 - 8 / 2.
    expect(infleszScore('La casa es muy grande. Vivo cerca aquí.')).to.be.closeTo(
      206.835 - (62.3 * 13) / 8 - 4,
      0.1,
    );
  });

  it('counts syllables as Spanish spells them', () => {
    const words = {
      que: 1,
      guitarra: 3,
      caminar: 3,
      día: 2,
      cuidado: 3,
      aéreo: 4,
      pingüino: 3,
      muy: 1,
      y: 1,
      ahora: 3,
      país: 2,
      construir: 2,
    };
    const counted = Object.fromEntries(Object.keys(words).map((word) => [word, spanishSyllables(word)]));
    expect(counted).to.deep.equal(words);
  });

  it('reads list items and lists after a colon as sentences of their own', () => {
    expect(plainSentences('**Bring** these:\n- a mat\n- [shoes](https://a.org)')).to.equal(
      'Bring these. A mat. Shoes.',
    );
    expect(plainSentences('Stop for: pain, fever, or a fall. Then rest.')).to.equal(
      'Stop for. Pain. Fever. A fall. Then rest.',
    );
  });
});
