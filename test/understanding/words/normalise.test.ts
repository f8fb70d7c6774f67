import { expect } from 'chai';
import fc from 'fast-check';
import { normalise } from '../../../understanding/index.ts';

const folded = (text: string) => normalise(text).folded;
const words = (text: string) => normalise(text).tokens.map((token) => token.text);

describe('normalise', () => {
  const cases: [string, string, string][] = [
    ['capitals', 'My BACK', 'my back'],
    ['accents', '¿Cuánto aguanto, señor?', '¿cuanto aguanto, senor?'],
    ['accents written as separate marks', 'a\u0301rbol', 'arbol'],
    ['curly quotes', 'I’m “fine”', `i'm "fine"`],
    ['invisible characters', 'c\u200bhest\u2060 p\u00adain', 'chest pain'],
    ['marks that turn the direction', '\u202echest\u202c pain', 'chest pain'],
    ['Cyrillic look-alikes', 'сhеst раin', 'chest pain'],
    ['a whole word of look-alikes', 'СНЕЅТ pain', 'chest pain'],
    ['mathematical letters', '𝐜𝐡𝐞𝐬𝐭 𝓅𝒶𝒾𝓃', 'chest pain'],
    ['full-width letters', 'ｃｈｅｓｔ', 'chest'],
    ['small capitals', 'ᴄʜᴇꜱᴛ', 'chest'],
    ['digits for letters', 'ch3st p4in', 'chest pain'],
    ['letters with spaces', 'h e l p', 'help'],
    ['letters with dots', 'k.i.l.l', 'kill'],
    ['stacked marks', 'p\u0300\u0301\u0302ain', 'pain'],
    ['letters repeated for emphasis', 'sooo muuuch paaaain', 'so much pain'],
    ['real double letters under emphasis', 'killlll goooood feeeel', 'kill good feel'],
    ['white space', '  chest \t\n\n  pain ', 'chest\npain'],
  ];
  for (const [what, text, wanted] of cases) {
    it(`resolves ${what}`, () => expect(folded(text)).to.equal(wanted));
  }

  it('keeps words whose digits belong there', () => {
    expect(words('l5-s1 b12 p90x 101.5 2,000')).to.deep.equal(['l5', 's1', 'b12', 'p90x', '101.5', '2,000']);
  });

  it('keeps the letters of a real Russian sentence', () => {
    expect(folded('как дела')).to.equal('как дела');
  });

  it('finds words with their apostrophes, and marks', () => {
    expect(words("don't stop! 50% of $5?")).to.deep.equal([
      "don't",
      'stop',
      '!',
      '50',
      '%',
      'of',
      '$',
      '5',
      '?',
    ]);
  });

  it('collects emoji in order, without skin tones', () => {
    expect(normalise('ok 👍🏽 then 😂').emoji).to.deep.equal(['👍', '😂']);
  });

  it('keeps offsets true in both forms, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const utterance = normalise(text);
        expect(utterance.folded.length).to.equal(utterance.text.length);
        for (const { text: word, start, end } of utterance.tokens) {
          expect(utterance.folded.slice(start, end)).to.equal(word);
        }
      }),
    );
  });

  it('says the same of what it already cleaned', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (text) => {
        const once = normalise(text).text;
        expect(normalise(once).text).to.equal(once);
      }),
    );
  });

  describe('of a megabyte', () => {
    const buried = (padding: string) => `${padding.repeat(50_000)} my chest hurts ${padding.repeat(50_000)}`;
    for (const padding of ['ha ', 'a', '\u200b', '😂', '\n', 'la la, ', '1a']) {
      it(`still finds the words between ${JSON.stringify(padding)}`, () => {
        expect(folded(buried(padding))).to.contain('chest hurts');
      });
    }

    it('keeps head and tail of a text that never repeats itself', () => {
      const long = Array.from({ length: 150_000 }, (_, index) => `w${index}`).join(' ');
      const { text } = normalise(`start ${long} finish`);
      expect(text.length).to.be.below(8_200);
      expect(text).to.match(/^start .* finish$/s);
    });
  });
});
