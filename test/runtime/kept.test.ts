import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { filesBelow, fingerprint, kept } from '../../runtime/index.ts';

describe('what is kept between starts', () => {
  let cacheFolder: string;
  let made: number;
  const make = async () => {
    made += 1;
    return { words: new Map([['a', 1]]), nothing: undefined };
  };
  beforeEach(async () => {
    cacheFolder = await mkdtemp(join(tmpdir(), 'activity-bot-'));
    made = 0;
  });
  afterEach(() => rm(cacheFolder, { recursive: true, force: true }));

  it('is made once and is the same afterwards', async () => {
    const first = await kept({ cacheFolder }, 'sources', 'k1', make);
    expect(await kept({ cacheFolder }, 'sources', 'k1', make)).to.deep.equal(first);
    expect(made).to.equal(1);
  });

  it('is found where the installation put it, and that folder is not written', async () => {
    await kept({ cacheFolder }, 'sources', 'k1', make);
    const [built, data] = [cacheFolder, join(cacheFolder, 'data')];
    await kept({ builtFolder: built, cacheFolder: data }, 'sources', 'k1', make);
    expect(made).to.equal(1);
    await kept({ builtFolder: built, cacheFolder: data }, 'sources', 'k2', make);
    expect(made).to.equal(2);
    expect(await readdir(built)).to.have.members(['sources-k1.kept', 'data']);
    expect(await readdir(data)).to.deep.equal(['sources-k2.kept']);
  });

  it('is made anew under another key, and the former is removed', async () => {
    await kept({ cacheFolder }, 'sources', 'k1', make);
    await kept({ cacheFolder }, 'other', 'k1', make);
    await kept({ cacheFolder }, 'sources', 'k2', make);
    expect(made).to.equal(3);
    expect(await readdir(cacheFolder)).to.have.members(['other-k1.kept', 'sources-k2.kept']);
  });

  it('is made anew where the file is damaged', async () => {
    await kept({ cacheFolder }, 'sources', 'k1', make);
    const file = join(cacheFolder, 'sources-k1.kept');
    const bytes = await readFile(file);
    bytes[bytes.length - 3] = (bytes.at(-3) ?? 0) ^ 1;
    await writeFile(file, bytes);
    expect((await kept({ cacheFolder }, 'sources', 'k1', make)).words.get('a')).to.equal(1);
    expect(made).to.equal(2);
  });

  it('needs no folder, and none that can be written', async () => {
    await kept({}, 'sources', 'k1', make);
    await kept({ cacheFolder: '/dev/null/nowhere' }, 'sources', 'k1', make);
    expect(made).to.equal(2);
  });

  it('passes on what the making throws, and keeps nothing then', async () => {
    const broken = async () => {
      throw new Error('two faults');
    };
    const error = await kept({ cacheFolder }, 'sources', 'k1', broken).catch((thrown: Error) => thrown);
    expect(error).to.have.property('message', 'two faults');
    expect(await readdir(cacheFolder)).to.deep.equal([]);
  });

  it('is known by the bytes and the names of files', async () => {
    const [one, two] = [join(cacheFolder, 'one.yaml'), join(cacheFolder, 'two.yaml')];
    await writeFile(one, 'a');
    await writeFile(two, 'b');
    const files = filesBelow(cacheFolder, ['.yaml']);
    expect(files).to.have.members([one, two]);
    const before = fingerprint(files);
    expect(fingerprint(files.toReversed())).to.equal(before);
    await writeFile(two, 'c');
    expect(fingerprint(files)).to.not.equal(before);
    await rm(two);
    expect(fingerprint([one, two])).to.not.equal(fingerprint([one]));
  });
});
