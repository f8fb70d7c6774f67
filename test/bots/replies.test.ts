import { expect } from 'chai';
import type { DurableTurns } from '../../bots/durableTurns.ts';
import { type Database, noted } from '../../runtime/index.ts';
import { onEachStore, type TestStore } from '../runtime/eachStore.ts';
import { botOver, countingSteps, message, replies, say } from './testBot.ts';

onEachStore('A message that its channel answers', (fresh) => {
  let store: TestStore;
  let database: Database;
  let bot: DurableTurns;

  beforeEach(async () => {
    store = await fresh();
    database = await store.open();
  });
  afterEach(async () => {
    await bot.drain(1000);
    await store.destroy();
  });

  const stop = (delivery: string, at = 1) => ({
    ...message('web:c', delivery, 'STOP'),
    replies: [{ type: 'message', text: 'No more texts.' }],
    notes: [{ kind: 'opt-out', key: 'c', value: JSON.stringify({ delivery }), at }],
  });

  const receive = async (incoming: Parameters<DurableTurns['receive']>[0]) => {
    const accepted = await bot.receive(incoming);
    await bot.settled(incoming.conversation, accepted.sequence);
    return accepted;
  };

  it('gets that answer, is neither read nor conversed about, and leaves the state as it was', async () => {
    const unread = () => {
      throw new Error('It was read');
    };
    bot = botOver(database);
    await say(bot, 'web:c', 'one');
    await bot.drain(1000);
    bot = botOver(database, { steps: countingSteps({ read: unread, converse: unread }) });
    await receive(stop('s1'));
    await bot.drain(1000);
    bot = botOver(database);
    await say(bot, 'web:c', 'two');
    expect(await replies(bot, 'web:c')).to.deep.equal(['1: one', 'No more texts.', '2: two']);
  });

  it('is noted once: a late second delivery changes nothing', async () => {
    bot = botOver(database);
    await receive(stop('s1'));
    await receive(stop('s2'));
    expect(await receive(stop('s1'))).to.include({ repeated: true });
    expect(await noted(database, 'opt-out', 'c')).to.equal('{"delivery":"s2"}');
  });

  it('is never answered by what a client puts into its activity', async () => {
    bot = botOver(database);
    const given = message('web:c', 'one');
    await receive({ ...given, activity: { ...given.activity, ...{ replies: [{ text: 'mine' }] } } });
    expect(await replies(bot, 'web:c')).to.deep.equal(['1: one']);
  });
});
