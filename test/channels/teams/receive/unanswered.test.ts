import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { parseChannelActivity } from '../../../../channels/teams/receive/channelActivity.ts';
import { type TakenUp, takeUp } from '../../../../channels/teams/receive/takeUp.ts';
import { openDelivery } from '../../../../channels/teams/receive/unanswered.ts';
import { type Database, openDatabase } from '../../../../runtime/index.ts';
import { said } from '../activities.ts';

describe('openDelivery', () => {
  let folder: string;
  let database: Database;
  let now: number;
  const clock = { now: () => now, pause: async () => {} };
  const open = (taken: TakenUp) => openDelivery({ database, clock }, taken);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'activity-bot-unanswered-'));
    database = await openDatabase({ dataDir: folder });
    now = Date.UTC(2026, 10, 24);
  });
  afterEach(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  it('knows a retry with a new id while the first was not answered', async () => {
    const first = await open(message('no', '1'));
    now += 15_000;
    expect((await open(message('no', '2'))).delivery).to.equal(first.delivery);
  });

  it('knows it also after the process has died', async () => {
    const first = await open(message('no', '1'));
    await database.close();
    database = await openDatabase({ dataDir: folder });
    expect((await open(message('no', '2'))).delivery).to.equal(first.delivery);
  });

  it('takes the same words as new once the first were answered', async () => {
    await (await open(message('no', '1'))).answered();
    expect((await open(message('no', '2'))).delivery).to.equal('message:2');
  });

  it('still expects a retry of what was answered too late', async () => {
    const first = await open(message('no', '1'));
    now += 14_000;
    await first.answered();
    expect((await open(message('no', '2'))).delivery).to.equal(first.delivery);
  });

  it('forgets after minutes', async () => {
    await open(message('no', '1'));
    now += 5 * 60_000;
    expect((await open(message('no', '2'))).delivery).to.equal('message:2');
  });

  it('keeps other words, other people and other conversations apart', async () => {
    await open(message('no', '1'));
    const others = [
      message('yes', '2'),
      message('no', '2', { from: { id: '29:bob' } }),
      message('no', '2', { conversation: { id: 'a:2' } }),
      message('no', '2', { type: 'messageUpdate' }),
    ];
    for (const other of others) {
      expect((await open(other)).delivery).to.match(/^(message|edit):2/);
    }
  });

  it('has one key for all that leads to a welcome, and one for each text of an edited message', async () => {
    const install = message('', '1', { type: 'installationUpdate', action: 'add' });
    const arrival = message('', '2', { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] });
    expect((await open(install)).delivery).to.equal((await open(arrival)).delivery);
    const edits = ['a', 'b'].map((text) => message(text, '3', { type: 'messageUpdate' }));
    const [one, other] = await Promise.all(edits.map(open));
    expect(one?.delivery).to.not.equal(other?.delivery);
  });

  it('keeps no words', async () => {
    await open(message('a very private sentence', '1'));
    expect(JSON.stringify(await database.rows('select * from ledger'))).to.not.include('private');
  });
});

function message(text: string, id: string, more: Record<string, unknown> = {}): TakenUp {
  const taken = takeUp(parseChannelActivity(said(text, { id, ...more })), () => 'help');
  if (!taken) throw new Error('Nothing was taken up');
  return taken;
}
