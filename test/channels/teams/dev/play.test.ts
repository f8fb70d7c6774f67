import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { freePort } from '../../../freePort.ts';

const PLAY = join(import.meta.dirname, '../../../../channels/teams/dev/play.ts');
/** Milliseconds after which the service is being started, and is not ready yet. */
const STARTING = 1_000;

describe('npm run teams:play', () => {
  let folder: string;
  let play: ChildProcess | undefined;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'activity-bot-play-'));
  });
  afterEach(async () => {
    if (play?.exitCode === null && play.signalCode === null) process.kill(-(play.pid ?? 0), 'SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  /** As a terminal does it: what it starts gets its signals too. */
  async function start(more: Record<string, string>) {
    const port = String(await freePort());
    const env = { ...process.env, PORT: port, DATA_DIR: folder, TEAMSAPPTESTER_BROWSER: 'none', ...more };
    const child = spawn(process.execPath, [PLAY], { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    play = child;
    return { child, ended: once(child, 'exit'), said: text(child.stdout), complained: text(child.stderr) };
  }

  it('starts nothing in production', async () => {
    const { ended, said, complained } = await start({ NODE_ENV: 'production' });
    expect(await ended).to.deep.equal([1, null]);
    expect(await said).to.equal('');
    expect(await complained).to.include('unset TEAMS_PLAYGROUND');
  });

  it('says so where the service does not start', async () => {
    const { ended, complained } = await start({ PLAN_FILE: join(folder, 'none.yaml') });
    expect(await ended).to.deep.equal([1, null]);
    expect(await complained).to.include('The service did not start');
  });

  it('ends by Ctrl+C while the service is being started', async () => {
    const { child, ended } = await start({});
    await pause(STARTING);
    process.kill(-(child.pid ?? 0), 'SIGINT');
    await ended;
  });
});
