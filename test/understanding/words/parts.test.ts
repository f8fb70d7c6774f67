import { expect } from 'chai';
import { normalise } from '../../../understanding/index.ts';
import { partsOf } from '../../../understanding/words/parts.ts';

function read(message: string): string[] {
  const { text } = normalise(message);
  return partsOf(normalise(message)).map(({ start, end, utterance }) => {
    expect(utterance.text).to.equal(text.slice(start, end));
    return utterance.text;
  });
}

const words = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(' ');

describe('partsOf', () => {
  it('gives the sentences of a message with their marks', () => {
    expect(read('It rains. My arm is numb! What now?')).to.deep.equal([
      'it rains.',
      'my arm is numb!',
      'what now?',
    ]);
    expect(read('it rains\nmy arm is numb')).to.deep.equal(['it rains', 'my arm is numb']);
  });

  it('gives none of one short sentence', () => {
    for (const message of ['', '?!', '911', 'my arm is numb since noon', 'my arm is numb!!!'])
      expect(read(message), message).to.deep.equal([]);
  });

  it('knows a sentence of one word for one that says little by itself', () => {
    const parts = partsOf(normalise('Hello. My arm is numb.'));
    expect(parts.map(({ isTelling }) => isTelling)).to.deep.equal([false, true]);
  });

  it('reads a long sentence in stretches that overlap and reach its end', () => {
    expect(read(`${words(20)}.`)).to.deep.equal([
      'w0 w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11',
      'w6 w7 w8 w9 w10 w11 w12 w13 w14 w15 w16 w17',
      'w12 w13 w14 w15 w16 w17 w18 w19.',
    ]);
  });

  it('reads a long sentence among others both as one and in stretches', () => {
    const parts = partsOf(normalise(`It rains. ${words(16)}`));
    expect(parts.map(({ isSentence }) => isSentence)).to.deep.equal([true, true, false, false]);
  });

  it('reads nothing apart of a message that is longer than anybody types', () => {
    expect(read(words(120))).to.have.length(19);
    expect(read(words(121))).to.deep.equal([]);
  });
});
