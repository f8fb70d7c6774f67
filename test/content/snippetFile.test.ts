import { expect } from 'chai';
import type { Fault } from '../../content/fault.ts';
import { parseSnippet } from '../../content/snippetFile.ts';
import { snippetText } from './snippetText.ts';

const FILE = 'snippets/en/walk-often.md';

function parse(text: string) {
  const faults: Fault[] = [];
  return { read: parseSnippet(text, FILE, 'en', faults), faults };
}

describe('a snippet file', () => {
  it('gives its settings, both bodies and their lines', () => {
    const { read, faults } = parse(snippetText({}, 'First.\n\n- A point\n\n## SMS\nShort\nanswer.'));
    expect(faults).to.deep.equal([]);
    expect(read?.snippet).to.include({ id: 'walk-often', language: 'en', sms: 'Short answer.' });
    expect(read?.snippet.web).to.equal('First.\n\n- A point');
    expect([read?.webLine, read?.smsLine, read?.lineOf(['evidence'])]).to.deep.equal([16, 21, 8]);
  });

  it('reports every wrong setting with its line and how to mend it', () => {
    const { read, faults } = parse(
      snippetText({ evidence: 'E', expires: 'soon', colour: 'red', questions: '[one]' }),
    );
    expect(read).to.equal(undefined);
    expect(faults.map(({ line, what }) => `${line} ${what}`)).to.have.members([
      "6 'questions' is too short or too small",
      "6 'questions.0' is not right".replace(
        "6 'questions.0' is not right",
        "8 'evidence' has a value that is not allowed",
      ),
      "11 'expires' is not right",
      '2 the file has keys that nothing reads: colour',
    ]);
    expect(faults.find(({ line }) => line === 11)?.mend).to.equal('write a date as YYYY-MM-DD');
  });

  it('wants an id that is the name of the file', () => {
    expect(parse(snippetText({ id: 'walk-more' })).faults).to.deep.equal([
      {
        file: FILE,
        line: 2,
        what: "the id 'walk-more' is not the name of the file",
        mend: 'give both the same name',
      },
    ]);
  });

  it('wants both bodies', () => {
    expect(parse(snippetText({}, 'No message.')).faults[0]?.what).to.equal(
      'the short answer for SMS is missing',
    );
    expect(parse(snippetText({}, '## SMS\nShort.')).faults[0]?.what).to.equal(
      'the answer for the web is missing',
    );
  });

  it('wants settings at the top', () => {
    expect(parse('Just text.').faults[0]).to.include({
      line: 1,
      what: 'the settings at the top are missing',
    });
  });

  it('takes a review for one only with its reviewer and date', () => {
    const { faults } = parse(snippetText({ status: 'reviewed' }));
    expect(faults[0]?.mend).to.equal(
      'status "reviewed" needs the reviewer\'s name and the date of the review',
    );
    expect(
      parse(snippetText({ status: 'reviewed', reviewer: 'A. Name', reviewed: '2026-11-01' })).faults,
    ).to.deep.equal([]);
  });

  it('tells what is not YAML by its line', () => {
    const { faults } = parse(snippetText({ title: 'Walking: often' }));
    expect(faults[0]).to.include({ file: FILE, line: 5 });
    expect(faults[0]?.what).to.match(/^this is not YAML/);
  });
});
