import { expect } from 'chai';
import type { Language } from '../../safety/index.ts';
import { FeatureExtractor, type Group } from '../../understanding/features.ts';
import { normalise } from '../../understanding/index.ts';

const extractor = new FeatureExtractor({ en: new Map([['stretch', 3]]), es: new Map([['espalda', 3]]) });
const features = (text: string, group: Group, language: Language = 'en') =>
  extractor.extract(normalise(text), language)[group].flat();

describe('FeatureExtractor', () => {
  it('takes words and neighbours, with where the text begins and ends', () => {
    expect(features('Hold it.', 'words')).to.deep.equal(['hold', 'it', '^ hold', 'hold it', 'it $$']);
  });

  it('takes stems, also with a word skipped between them', () => {
    expect(features('stretching my backs', 'stems')).to.include.members([
      'stretch',
      'back',
      'stretch .. back',
    ]);
  });

  it('takes runs of letters inside words alone', () => {
    expect(features('to do', 'letters')).to.have.members([
      '_t',
      'to',
      'o_',
      '_to',
      'to_',
      '_to_',
      '_d',
      'do',
      'o_',
      '_do',
      'do_',
      '_do_',
    ]);
  });

  it('writes chat spelling out', () => {
    expect(features('q hago pa la espalda', 'words', 'es')).to.include.members(['que', 'para', 'espalda']);
    expect(features('can u help', 'words')).to.include('you');
  });

  it('reads a misspelt word as the known one', () => {
    expect(features('strech', 'words')).to.include('stretch');
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

  it('stays bounded on hostile text', () => {
    const many = Array.from({ length: 3_000 }, (_, index) => `w${index}`).join(' ');
    expect(features(many, 'stemPairs').length).to.be.at.most(300);
  });
});
