import { expect } from 'chai';
import { alikeQuestions } from '../../../content/check/alikeQuestions.ts';
import { datesOf } from '../../../content/check/datesOf.ts';
import { snippetFaults } from '../../../content/check/snippetFaults.ts';
import { parseSnippet, type SnippetFile } from '../../../content/snippetFile.ts';
import type { Language } from '../../../safety/index.ts';
import { snippetText } from '../snippetText.ts';

function file(language: Language, settings: Record<string, string> = {}): SnippetFile {
  const id = settings.id ?? 'walk-often';
  const read = parseSnippet(snippetText(settings), `snippets/${language}/${id}.md`, language, []);
  if (read === undefined) throw new Error('the snippet of the test is wrong');
  return read;
}
const questions = (first: string, mark: string) =>
  `[${JSON.stringify(first)}, ${[1, 2, 3, 4, 5, 6, 7].map((n) => `${mark} ${n}`).join(', ')}]`;

describe('the check of snippets among each other', () => {
  it('is content with a pair that agrees', () => {
    expect(snippetFaults([file('en'), file('es')])).to.deep.equal([]);
  });

  it('misses the twin in the other language', () => {
    expect(snippetFaults([file('en')]).map(({ what }) => what)).to.deep.equal([
      "there is no 'walk-often' in 'es'",
    ]);
  });

  it('tells once, at its line, what differs between the twins', () => {
    expect(snippetFaults([file('en'), file('es', { version: '2' })])).to.deep.equal([
      {
        file: 'snippets/es/walk-often.md',
        line: 3,
        what: "'version' is not that of snippets/en/walk-often.md",
        mend: 'make the two the same',
      },
    ]);
  });

  it('finds ids that lead nowhere or in a circle', () => {
    const settings = { related: '[walk-never]', followUps: '{ why: walk-often }' };
    const whats = snippetFaults([file('en', settings), file('es', settings)]).map(({ what }) => what);
    expect(whats).to.deep.equal([
      "there is no snippet 'walk-never'",
      'it leads to itself',
      "there is no snippet 'walk-never'",
      'it leads to itself',
    ]);
  });

  it('finds a question that two snippets share, also in other words of no weight', () => {
    const one = file('en', { questions: questions('How often should I walk?', 'alpha') });
    const same = file('en', { id: 'walk-more', questions: questions('how often should i walk', 'beta') });
    const near = file('en', {
      id: 'walk-more',
      questions: questions('how often should we do a walk', 'beta'),
    });
    const other = file('en', { id: 'walk-more', questions: questions('how long should I walk?', 'beta') });
    expect(alikeQuestions([one, same])[0]).to.include({ file: 'snippets/en/walk-more.md', line: 6 });
    expect(alikeQuestions([one, near])[0]?.what).to.include('is nearly asked');
    expect(alikeQuestions([one, other])).to.deep.equal([]);
  });

  it('lets the languages ask alike', () => {
    expect(alikeQuestions([file('en'), file('es')])).to.deep.equal([]);
  });

  it('tells what has expired from what soon will', () => {
    const now = new Date('2026-11-24T12:00:00Z');
    const past = file('en', { expires: '2026-11-24', reviewDue: '2026-11-23' });
    const soon = file('en', { expires: '2027-01-23' });
    const later = file('en', { expires: '2027-01-24', reviewDue: '2027-01-24' });
    expect(datesOf([past], now).faults.map(({ what }) => what)).to.deep.equal([
      'it expired on 2026-11-24 and is not served',
    ]);
    expect(datesOf([past], now).warnings.map(({ what }) => what)).to.deep.equal([
      'its review was due on 2026-11-23',
    ]);
    expect(datesOf([soon], now).warnings.map(({ what }) => what)).to.deep.equal(['it expires on 2027-01-23']);
    expect(datesOf([soon], now).faults.map(({ what }) => what)).to.deep.equal([
      'its review is due after it has expired',
    ]);
    expect(datesOf([later], now)).to.deep.equal({ faults: [], warnings: [] });
  });
});
