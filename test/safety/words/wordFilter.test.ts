import { expect } from 'chai';
import fc from 'fast-check';
import { isInflected, mayBeInflected } from '../../../safety/words/inflection.ts';
import { edits, likelyMeant } from '../../../safety/words/slips.ts';
import { hashOf, PartHashes, WordFilter } from '../../../safety/words/wordFilter.ts';

const WORDS = ['pain', 'breathe', 'carry', 'stop', 'cobrar', 'mover', 'malo', 'ir', 'chest'];

describe('the filter of words', () => {
  const filter = new WordFilter(WORDS);

  it('holds its words, and few others', () => {
    for (const word of WORDS) expect(filter.mayHold(hashOf(word)), word).to.equal(true);
    const others = Array.from({ length: 1_000 }, (_, at) => `other${at}`);
    expect(others.filter((word) => filter.mayHold(hashOf(word))).length).to.be.below(10);
  });

  it('holds the words of another one too', () => {
    const both = new WordFilter(['more'], filter);
    expect(both.mayHold(hashOf('more')) && both.mayHold(hashOf('pain'))).to.equal(true);
    expect(filter.mayHold(hashOf('more'))).to.equal(false);
  });

  it('hashes a part of a word as the part by itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.nat(30),
        fc.nat(30),
        (word, one, other) => {
          const start = Math.min(one, other, word.length);
          const end = Math.min(Math.max(one, other), word.length);
          expect(new PartHashes(word).of(start, end)).to.equal(hashOf(word.slice(start, end)));
        },
      ),
    );
  });

  it('leaves out no edit that is in it', () => {
    const isSought = (hash: number) => filter.mayHold(hash);
    const isOurs = (word: string) => WORDS.includes(word);
    fc.assert(
      fc.property(fc.constantFrom(...WORDS), fc.nat(1_000), (word, which) => {
        const all = Array.from(edits(word));
        const slip = all[which % all.length] ?? word;
        for (const from of [edits, likelyMeant])
          expect(Array.from(from(slip, isSought)).filter(isOurs)).to.deep.equal(
            Array.from(from(slip)).filter(isOurs),
          );
      }),
    );
  });

  it('leaves out no form of its words', () => {
    const known = new Set(WORDS);
    const forms = [
      'pains',
      'breathing',
      'carries',
      'stopped',
      'cobrarme',
      'moviendose',
      'irme',
      'mala',
      'chests',
    ];
    for (const form of forms.filter((word) => isInflected(word, known))) {
      const hashes = new PartHashes(`my${form}x`);
      expect(mayBeInflected(hashes, 2, 2 + form.length, filter), form).to.equal(true);
    }
    expect(mayBeInflected(new PartHashes('zzzzzzing'), 0, 9, filter)).to.equal(false);
  });
});
