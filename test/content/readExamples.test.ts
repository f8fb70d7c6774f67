import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { readExamples } from '../../content/index.ts';

describe('The examples of what people say', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'examples-'));
    const english = join(folder, 'safety', 'examples', 'en');
    await mkdir(english, { recursive: true });
    await writeFile(join(english, 'crisis.txt'), '# said straight\ni want to die\n\ni cut myself\n');
    await writeFile(join(english, 'offtopic.txt'), 'what is the weather\n');
    await writeFile(join(english, 'offtopic.talk.txt'), 'my wife is going to do it with me\n');
    await writeFile(join(english, 'notes.txt'), 'not of any verdict\n');
    await writeFile(join(english, 'plan.txt'), '# nothing yet\n');
  });

  after(() => rm(folder, { recursive: true }));

  it('are a line each, without headings, by the verdict and the kind that the name of the file tells', () => {
    expect(readExamples(folder)).to.deep.equal([
      { language: 'en', verdict: 'CRISIS', messages: 'i want to die\ni cut myself' },
      {
        language: 'en',
        verdict: 'OFFTOPIC',
        kind: 'talk',
        messages: 'my wife is going to do it with me',
      },
      { language: 'en', verdict: 'OFFTOPIC', messages: 'what is the weather' },
    ]);
  });

  it('are none where there is no folder', () => {
    expect(readExamples(join(folder, 'missing'))).to.deep.equal([]);
  });
});
