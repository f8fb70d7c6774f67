import { expect } from 'chai';
import { normalise } from '../../../understanding/index.ts';
import { meantBy } from '../../../understanding/words/meant.ts';
import { Spelling } from '../../../understanding/words/spelling.ts';

const SPELLINGS = {
  en: new Spelling(
    'en',
    new Map(['stretch', 'before', 'walking', 'morning', 'road'].map((word) => [word, 50])),
  ),
  es: new Spelling('es', new Map(['espalda', 'estirar', 'mañana'].map((word) => [word, 50]))),
};
const meant = (text: string, isKnown: (word: string) => boolean = () => false) =>
  meantBy(normalise(text), SPELLINGS, isKnown)?.text;

describe('a message as it was meant', () => {
  it('has each misspelt word as the one that it stands for, and all else as it is', () => {
    expect(meant('Shall I strech, befroe my wlaking?')).to.equal('shall i stretch, before my walking?');
    expect(meant('¿cómo puedo estirra la espallda?')).to.equal('¿cómo puedo estirar la espalda?');
  });

  it('leaves a word that others know as it is written', () => {
    expect(meant('is the strech good?', (word) => word === 'strech')).to.equal(undefined);
    expect(meant('is the strech good, befroe it?', (word) => word === 'strech')).to.equal(
      'is the strech good, before it?',
    );
  });

  it('leaves a short word with another letter in it, which may be a name', () => {
    expect(meant('shall i stretch with Rona?')).to.equal(undefined);
    expect(meant('shall i stretch on the raod?')).to.equal('shall i stretch on the road?');
  });

  it('is none where no word is misspelt, nor where no language can be told', () => {
    expect(meant('shall i stretch before walking')).to.equal(undefined);
    expect(meant('12 xqzt')).to.equal(undefined);
    expect(meant('')).to.equal(undefined);
  });
});
