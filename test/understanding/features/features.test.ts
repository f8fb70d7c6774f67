import { expect } from 'chai';
import type { Language } from '../../../safety/index.ts';
import { conceptLexicon } from '../../../understanding/features/concepts.ts';
import { FeatureNumbers } from '../../../understanding/features/featureNumbers.ts';
import { FeatureExtractor, type Group, type Unit } from '../../../understanding/features/features.ts';
import { normalise } from '../../../understanding/index.ts';
import { Spelling } from '../../../understanding/words/spelling.ts';

const concepts = conceptLexicon();
const spellings = {
  en: new Spelling('en', new Map([['stretch', 3]])),
  es: new Spelling('es', new Map([['espalda', 3]])),
};
const extractor = new FeatureExtractor(concepts, spellings);
const read = (text: string, language: Language = 'en') => extractor.extract(normalise(text), language);
const features = (text: string, unit: Unit, language: Language = 'en') => read(text, language)[unit];

describe('FeatureExtractor', () => {
  it('writes chat spelling out', () => {
    expect(features('q hago pa la espalda', 'words', 'es')).to.include.members(['que', 'para', 'espalda']);
    expect(features('can u help', 'words')).to.include('you');
  });

  it('reads a misspelt word as the known one', () => {
    expect(features('strech', 'words')).to.include('stretch');
    expect(features('strech', 'spelt')).to.deep.equal(['stretch']);
  });

  it('reads letters as written where it shall', () => {
    const asWritten = new FeatureExtractor(concepts, spellings, 'written').extract(normalise('strech'), 'en');
    expect(asWritten.words).to.deep.equal(['stretch']);
    expect(asWritten.spelt).to.deep.equal(['strech']);
  });

  it('finds the same concepts in both languages and in other words', () => {
    const english = features('how often should I walk', 'concepts');
    expect(english).to.include.members(['how_often', 'walk']);
    expect(features('¿cada cuánto debo caminar?', 'concepts', 'es')).to.include.members([
      'how_often',
      'walk',
    ]);
    expect(features('how many days a week for a stroll', 'concepts')).to.include.members([
      'how_often',
      'walk',
    ]);
  });

  it('keeps question words, which tell the questions on one topic apart', () => {
    expect(features('why how when', 'concepts')).to.include.members(['why', 'when']);
  });
});

describe('FeatureNumbers', () => {
  const shared = (one: string, other: string, group: Group) => {
    const numbers = new FeatureNumbers({ isGrowing: true });
    const first = new Set(numbers.of(group, read(one)));
    return Array.from(numbers.of(group, read(other))).filter((number) => first.has(number)).length;
  };

  it('takes words and neighbours, with where the text begins and ends', () => {
    const numbers = new FeatureNumbers({ isGrowing: true });
    expect(numbers.of('words', read('Hold it.'))).to.have.length(5);
    expect(shared('hold it', 'hold it', 'words')).to.equal(5);
    expect(shared('hold it', 'it hold', 'words')).to.equal(2);
    expect(shared('hold it', 'hold them', 'words')).to.equal(2);
  });

  it('takes stems, also with a word skipped between them', () => {
    expect(shared('stretching my backs', 'stretched the back', 'stems')).to.equal(5);
  });

  it('takes any two stems of a text, whatever their order', () => {
    expect(shared('run a mile', 'a mile run', 'stemPairs')).to.equal(3);
  });

  it('takes runs of two to five letters inside words alone', () => {
    const numbers = new FeatureNumbers({ isGrowing: true });
    const runs = '_t to o_ _to to_ _to_ _d do _do do_ _do_'.split(' ');
    expect(new Set(numbers.of('letters', read('to do'))).size).to.equal(runs.length);
    expect(numbers.size).to.equal(runs.length);
    expect(shared('to do', 'too', 'letters')).to.equal('_t to o_ _to'.split(' ').length);
  });

  it('has no number for what it did not meet while it grew', () => {
    const growing = new FeatureNumbers({ isGrowing: true });
    growing.of('words', read('hold it'));
    const { numbers } = growing.settled(() => true);
    expect(Array.from(numbers.of('words', read('hold it')))).to.have.members([0, 1, 2, 3, 4]);
    expect(numbers.of('words', read('drop it'))).to.have.length(2);
    expect(numbers.size).to.equal(5);
  });

  it('leaves out what does not pass, and the pairs of it', () => {
    const growing = new FeatureNumbers({ isGrowing: true });
    growing.of('words', read('hold it'));
    const hold = growing.named.words.get('hold');
    const { numbers, moved } = growing.settled((_group, number) => number !== hold);
    expect(Array.from(numbers.of('words', read('hold it')))).to.have.length(2);
    expect(moved[hold as number]).to.equal(-1);
  });

  it('stays bounded on hostile text', () => {
    const many = Array.from({ length: 3_000 }, (_, index) => `w${index}`).join(' ');
    const numbers = new FeatureNumbers({ isGrowing: true });
    expect(numbers.of('stemPairs', read(many)).length).to.be.at.most(1_500);
  });
});
