import { expect } from 'chai';
import { distance, MisspellingIndex } from '../../../safety/words/misspelling.ts';

describe('the index of misspellings', () => {
  const index = new MisspellingIndex();
  for (const word of ['chest', 'breathing', 'seizure', 'pain']) index.add(word);

  it('finds one edit, and two in long words', () => {
    expect(index.near('chset')).to.deep.equal(['chest']);
    expect(index.near('breathng')).to.deep.equal(['breathing']);
    expect(index.near('breatihgn')).to.deep.equal(['breathing']);
    expect(index.near('chess plan')).to.deep.equal([]);
  });

  it('finds words whose vowels were left out', () => {
    expect(index.near('brthng')).to.deep.equal(['breathing']);
  });

  it('finds words and stems by how they sound', () => {
    const spoken = new MisspellingIndex();
    for (const word of ['quimioterapia', 'hernia', 'emphysema']) spoken.add(word);
    spoken.addStem('juanete');
    expect(spoken.near('kimioterapia')).to.deep.equal(['quimioterapia']);
    expect(spoken.near('ernya')).to.deep.equal(['hernia']);
    expect(spoken.near('emfazema')).to.deep.equal(['emphysema']);
    expect(spoken.near('huanetes')).to.deep.equal(['juanete']);
    expect(spoken.near('arena')).to.deep.equal([]);
  });

  it('counts a swap of neighbours as one edit', () => {
    expect(distance('pain', 'pian')).to.equal(1);
    expect(distance('pain', 'plan')).to.equal(2);
    expect(distance('pain', 'paint')).to.equal(1);
  });
});
