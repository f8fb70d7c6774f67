import { expect } from 'chai';
import {
  commitTurn,
  DAY,
  type Database,
  deletePerson,
  exportPerson,
  loadTurn,
  note,
  noted,
  readLog,
  readLogBack,
  strike,
  sweep,
  takeIn,
} from '../../../runtime/index.ts';
import { onEachStore, type TestStore } from '../eachStore.ts';

const RETENTION = { retentionDays: 30, wordsHours: 24 };
const NOW = Date.UTC(2026, 0, 15, 12);

onEachStore('What is kept', (fresh) => {
  let store: TestStore;
  let database: Database;
  beforeEach(async () => {
    store = await fresh();
    database = await store.open();
  });
  afterEach(() => store.destroy());

  const arrive = (conversation: string, delivery: string, person = 'sms:ann', now = NOW) =>
    takeIn(
      database,
      { conversation, channel: 'sms', person, reference: '{}', delivery, activity: () => '{"text":"words"}' },
      now,
      RETENTION,
    );

  async function answer(conversation: string, now = NOW, wordsUntil?: number): Promise<void> {
    const pending = await loadTurn(database, conversation);
    if (!pending) throw new Error('Nothing to answer');
    const turn = {
      conversation,
      version: pending.version,
      sequence: pending.sequence,
      status: 'done' as const,
    };
    const left = { state: '{}', memory: '{}', shape: null, replies: [() => '{"text":"reply"}'] };
    const finished = { ...turn, ...left, replyStatus: 'logged' as const, wordsUntil };
    await database.write((sql) => commitTurn(sql, finished, now, RETENTION));
  }

  const texts = async (conversation: string) =>
    (await readLog(database, conversation, 0)).map(({ activity }) => JSON.parse(activity).text);

  const countOf = async (table: string) =>
    (await database.rows<{ count: number }>(`select count(*) as count from ${table}`))[0]?.count;

  it('knows a delivery again for at least 7 days', async () => {
    await arrive('sms:a', 'd1');
    await sweep(database, NOW + 7 * DAY);
    expect((await arrive('sms:a', 'd1', 'sms:ann', NOW + 7 * DAY)).repeated).to.equal(true);
    await sweep(database, NOW + 9 * DAY);
    expect((await arrive('sms:a', 'd1', 'sms:ann', NOW + 9 * DAY)).repeated).to.equal(false);
  });

  it('drops the words of a member after a day, and keeps the answer', async () => {
    await arrive('sms:a', 'd1');
    await answer('sms:a');
    await sweep(database, NOW + DAY - 1);
    expect(await texts('sms:a')).to.deep.equal(['words', 'reply']);
    await sweep(database, NOW + DAY);
    expect(await texts('sms:a')).to.deep.equal(['reply']);
  });

  it('is read back from a place, newest first, as far as it is asked for', async () => {
    for (const delivery of ['d1', 'd2']) {
      await arrive('sms:a', delivery);
      await answer('sms:a');
    }
    const back = async (before: number, most: number) =>
      (await readLogBack(database, 'sms:a', { before, most })).map(({ sequence }) => sequence);
    expect(await back(Number.MAX_SAFE_INTEGER, 3)).to.deep.equal([4, 3, 2]);
    expect(await back(2, 3)).to.deep.equal([1]);
  });

  it('drops them early where the turn said so, and never before the turn', async () => {
    await arrive('sms:a', 'd1');
    await sweep(database, NOW + 2 * DAY);
    expect(await texts('sms:a')).to.deep.equal(['words']);
    await answer('sms:a', NOW, NOW + 60_000);
    await sweep(database, NOW + 60_000);
    expect(await texts('sms:a')).to.deep.equal(['reply']);
  });

  it('deletes a conversation that nobody touched for the time of retention', async () => {
    await arrive('sms:old', 'd1');
    await answer('sms:old');
    await arrive('sms:new', 'd2', 'sms:ben', NOW + 20 * DAY);
    const swept = await sweep(database, NOW + 32 * DAY);
    expect(swept).to.include({ conversations: 1, deliveries: 2 });
    expect([await countOf('conversations'), await countOf('messages')]).to.deep.equal([1, 1]);
  });

  it('deletes many in one sweep', async () => {
    for (let index = 0; index < 1_010; index += 1) {
      const key = `k${index}`;
      await note(database, { kind: 'feedback', key, value: '1', at: NOW, expires: NOW + DAY });
    }
    expect((await sweep(database, NOW + DAY)).ledger).to.equal(1_010);
  }).timeout(60_000);

  it('deletes all of a person in all tables, and nothing of others', async () => {
    await arrive('sms:a', 'd1');
    await arrive('sms:b', 'd2');
    await arrive('sms:c', 'd3', 'sms:ben');
    await note(database, { kind: 'feedback', key: 'f', value: '"x"', at: NOW, person: 'sms:ann' });
    await note(database, { kind: 'opt-out', key: 'sms:ann', value: '1', at: NOW });
    expect(await deletePerson(database, 'sms:ann')).to.deep.equal({
      conversations: 2,
      messages: 2,
      ledger: 1,
    });
    expect([
      await countOf('conversations'),
      await countOf('messages'),
      await countOf('ledger'),
    ]).to.deep.equal([1, 1, 1]);
    expect(await noted(database, 'opt-out', 'sms:ann')).to.equal('1');
  });

  it('deletes one conversation by its key', async () => {
    await arrive('sms:a', 'd1');
    await arrive('sms:b', 'd2');
    expect(await deletePerson(database, 'sms:a')).to.include({ conversations: 1, messages: 1 });
    expect(await texts('sms:b')).to.deep.equal(['words']);
  });

  it('exports all of a person', async () => {
    await arrive('sms:a', 'd1');
    await answer('sms:a');
    await note(database, { kind: 'feedback', key: 'f', value: '"x"', at: NOW, person: 'sms:ann' });
    await arrive('sms:c', 'd3', 'sms:ben');
    const exported = await exportPerson(database, 'sms:ann');
    expect(exported.messages).to.have.length(2);
    expect(exported.conversations).to.have.length(1);
    expect(exported.ledger).to.deep.equal([
      { kind: 'feedback', key: 'f', value: 'x', at: NOW, expires: null },
    ]);
  });

  it('notes a fact, notes it anew and strikes it', async () => {
    await note(database, { kind: 'opt-out', key: 'n', value: '1', at: NOW });
    await note(database, { kind: 'opt-out', key: 'n', value: '2', at: NOW });
    expect(await noted(database, 'opt-out', 'n')).to.equal('2');
    expect([await strike(database, 'opt-out', 'n'), await strike(database, 'opt-out', 'n')]).to.deep.equal([
      true,
      false,
    ]);
    expect(await noted(database, 'opt-out', 'n')).to.equal(undefined);
  });
});
