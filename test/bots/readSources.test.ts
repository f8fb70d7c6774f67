import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { readSources, type SourceFolders } from '../../bots/readSources.ts';
import { type ContentCopy, copyContent } from '../content/contentCopy.ts';

describe('content and words between starts', () => {
  let copy: ContentCopy;
  let cacheFolder: string;
  let folders: SourceFolders;
  before(async () => {
    copy = await copyContent();
    cacheFolder = await mkdtemp(join(tmpdir(), 'activity-bot-'));
    folders = {
      contentFolder: copy.folder,
      localesFolder: 'locales',
      planFile: join(copy.folder, 'plan.yaml'),
    };
  });
  after(async () => {
    await copy.remove();
    await rm(cacheFolder, { recursive: true, force: true });
  });

  const read = () => readSources(folders, { cacheFolder });

  it('are the same as read anew where nothing has changed', async () => {
    const anew = await readSources(folders, {});
    await read();
    const [file] = await readdir(cacheFolder);
    const kept = await read();
    expect(await readdir(cacheFolder)).to.deep.equal([file]);
    expect(kept.content).to.deep.equal(anew.content);
    expect(kept.locales).to.deep.equal(anew.locales);
    expect(kept.versions).to.deep.equal(anew.versions);
  });

  it('are read anew after any change, with every fault', async () => {
    await copy.edit('plan.yaml', 'state: TX', 'state: Texas');
    await copy.edit('plan.yaml', 'relay: "711"', 'relay: none');
    const error = await read().catch((thrown: { faults?: { file: string }[] }) => thrown);
    expect(error).to.have.property('faults').with.lengthOf(2);
    await copy.edit('plan.yaml', 'state: Texas', 'state: NM');
    await copy.edit('plan.yaml', 'relay: none', 'relay: "711"');
    expect((await read()).content.plan.state).to.equal('NM');
  });
});
