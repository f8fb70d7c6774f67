import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { keptSecret } from '../../runtime/index.ts';

describe('keptSecret', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'activity-bot-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('makes a secret once and keeps it', async () => {
    const secret = await keptSecret(folder, 'direct-line');
    expect(secret).to.match(/^[\w-]{43}$/);
    expect(await keptSecret(folder, 'direct-line')).to.equal(secret);
    expect(await keptSecret(folder, 'other')).to.not.equal(secret);
  });

  it('gives the same one to all who ask at once, and leaves nothing else behind', async () => {
    const secrets = await Promise.all([1, 2, 3, 4].map(() => keptSecret(folder, 'direct-line')));
    expect(new Set(secrets).size).to.equal(1);
    expect(await readdir(folder)).to.deep.equal(['direct-line.secret']);
  });

  it('lets only the owner read it', async () => {
    await keptSecret(join(folder, 'new'), 'direct-line');
    expect((await stat(join(folder, 'new', 'direct-line.secret'))).mode & 0o777).to.equal(0o600);
  });
});
