import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { understandLines } from '../../../channels/terminal/understandLines.ts';

async function answers(input: string): Promise<unknown[]> {
  const output = new PassThrough();
  const read = text(output);
  await understandLines(Readable.from([input]), output, (said, language) => ({ said, language }));
  output.end();
  return (await read)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('understandLines', () => {
  it('answers each line once and in order', async () => {
    const lines = ['{"id":"b","text":"two"}', '{"id":"a","text":"uno","language":"es"}'].join('\n');
    expect(await answers(lines)).to.deep.equal([
      { id: 'b', said: 'two' },
      { id: 'a', said: 'uno', language: 'es' },
    ]);
  });

  it('answers a broken line with what is wrong, and goes on', async () => {
    const [broken, textless, good] = (await answers('{oops\n{"id":7}\n{"id":8,"text":"x"}\n')) as {
      id: unknown;
      error?: string;
    }[];
    expect(broken?.error).to.match(/^not JSON/);
    expect(textless?.error).to.match(/^no text/);
    expect(good).to.include({ id: 8 });
  });

  it('passes over blank lines and an unknown language', async () => {
    expect(await answers('\n{"id":1,"text":"x","language":"fr"}\n\n')).to.deep.equal([{ id: 1, said: 'x' }]);
  });
});
