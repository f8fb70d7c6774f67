import { expect } from 'chai';
import { parsePattern } from '../../../safety/concepts/pattern.ts';

function shape(pattern: string): string[] {
  return parsePattern(pattern).map((parts) =>
    parts
      .map(({ words, stems, endings, concepts, range, unknown, end, gap }) => {
        const names = [
          ...words,
          ...stems.map((stem) => `${stem}*`),
          ...endings.map((ending) => `*${ending}`),
          ...concepts.map((concept) => `<${concept}>`),
          ...(range === undefined ? [] : ['#']),
          ...(unknown ? ['~'] : []),
          ...(end ? ['$'] : []),
        ];
        return `${gap > 0 ? `${gap}:` : ''}${names.join('/')}`;
      })
      .join(' '),
  );
}

describe('a pattern', () => {
  it('reads words, stems, endings, alternatives, gaps and concepts', () => {
    expect(shape('chest/heart .. hurt* ... <sweat>')).to.deep.equal(['chest/heart 3:hurt* 8:<sweat>']);
    expect(shape('*itis #1-3 ~ $')).to.deep.equal(['*itis # ~ $']);
  });

  it('becomes several where a word may be left out', () => {
    expect(shape('lost my? way')).to.deep.equal(['lost my way', 'lost way']);
  });

  it('becomes two where one of the alternatives is the end of the sentence', () => {
    expect(shape('it came .. off/$/away')).to.deep.equal(['it came 3:off/away', 'it came $']);
    expect(shape('lost it now/$?')).to.deep.equal(['lost it now', 'lost it $', 'lost it']);
    expect(shape('he left $')).to.deep.equal(['he left $']);
  });

  it('is read like a message', () => {
    expect(shape("can't breathe")).to.deep.equal(['cant breathe']);
    expect(shape('can not breathe')).to.deep.equal(['cant breathe']);
    expect(shape('corazón')).to.deep.equal(['corazon']);
  });
});
