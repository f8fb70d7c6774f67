import { expect } from 'chai';
import { BusyError } from '../../bots/busyError.ts';
import type { DurableTurns } from '../../bots/durableTurns.ts';
import { createMetrics, type Database } from '../../runtime/index.ts';
import { onEachStore, type TestStore } from '../runtime/eachStore.ts';
import { botOver, countAloud, countingSteps, message, replies, say } from './testBot.ts';

onEachStore('The durable turn', (fresh) => {
  let store: TestStore;
  let database: Database;
  let bots: DurableTurns[];

  const started = async (...given: Parameters<typeof botOver>) => {
    const bot = botOver(...given);
    bots.push(bot);
    await bot.start();
    return bot;
  };

  beforeEach(async () => {
    store = await fresh();
    database = await store.open();
    bots = [];
  });
  afterEach(async () => {
    await Promise.all(bots.map((bot) => bot.drain(1000)));
    await store.destroy();
  });

  it('answers each message once, in order, with ids that follow from the place', async () => {
    const bot = await started(database);
    await say(bot, 'web:c', 'one', 'two');
    const log = await bot.log('web:c', 0);
    expect(log.map(({ activity }) => [activity.id, activity.text, activity.replyToId])).to.deep.equal([
      ['c|0000001', 'one', undefined],
      ['c|0000002', '1: one', 'c|0000001'],
      ['c|0000003', 'two', undefined],
      ['c|0000004', '2: two', 'c|0000003'],
    ]);
  });

  it('keeps the order of messages that come together', async () => {
    const bot = await started(database);
    const texts = Array.from({ length: 20 }, (_, index) => `m${index}`);
    const taken = await Promise.all(texts.map((text) => bot.receive(message('web:c', text))));
    await Promise.all(taken.map(({ sequence }) => bot.settled('web:c', sequence)));
    const inOrder = (await bot.log('web:c', 0)).filter(({ activity }) => !activity.replyToId);
    expect(await replies(bot, 'web:c')).to.deep.equal(
      inOrder.map(({ activity }, index) => `${index + 1}: ${activity.text}`),
    );
  });

  it('gives a delivery that comes again the same place and no second answer', async () => {
    const bot = await started(database);
    const first = await bot.receive(message('web:c', 'd1'));
    const again = await Promise.all([1, 2, 3].map(() => bot.receive(message('web:c', 'd1'))));
    await bot.settled('web:c', first.sequence);
    expect(again).to.deep.equal(Array(3).fill({ sequence: first.sequence, repeated: true }));
    expect(await replies(bot, 'web:c')).to.deep.equal(['1: d1']);
  });

  it('takes the same delivery in another conversation for another message', async () => {
    const bot = await started(database);
    await say(bot, 'web:a', 'd1');
    await say(bot, 'web:b', 'd1');
    expect(await replies(bot, 'web:b')).to.deep.equal(['1: d1']);
  });

  it('knows a delivery again after a restart', async () => {
    await say(await started(database), 'web:c', 'd1');
    const next = await started(await store.open());
    expect(await next.receive(message('web:c', 'd1'))).to.deep.equal({ sequence: 1, repeated: true });
  });

  it('does at the next start what was taken in and not done', async () => {
    const dying = botOver(database, {
      between: (stage) => (stage === 'converse' ? new Promise(() => {}) : undefined),
    });
    await dying.receive(message('web:c', 'd1'));
    await dying.drain(0);
    await database.close();
    const next = await started(await store.open());
    await next.settled('web:c', 1);
    expect(await replies(next, 'web:c')).to.deep.equal(['1: d1']);
  });

  it('runs the turn again where another process has written the conversation meanwhile', async () => {
    const metrics = createMetrics();
    const other = await store.open();
    let interfered = false;
    const bot = await started(database, {
      metrics,
      between: async (stage) => {
        if (stage !== 'commit' || interfered) return;
        interfered = true;
        await other.write((sql) => sql.run('update conversations set version = version + 1'));
      },
    });
    await say(bot, 'web:c', 'd1');
    expect(await replies(bot, 'web:c')).to.deep.equal(['1: d1']);
    expect((await metrics.conflicts.get()).values[0]?.value).to.equal(1);
  });

  it('tells subscribers of the message and of the answer', async () => {
    const bot = await started(database);
    let notices = 0;
    const unsubscribe = bot.subscribe('web:c', () => {
      notices += 1;
    });
    await say(bot, 'web:c', 'one');
    unsubscribe();
    await say(bot, 'web:c', 'two');
    expect(notices).to.equal(2);
  });

  it('gives subscribers what another process has committed', async () => {
    const here = await started(database);
    const there = await started(await store.open());
    const heard = new Promise<void>((resolve) => {
      here.subscribe('web:c', () => resolve());
    });
    await say(there, 'web:c', 'one');
    await heard;
    expect(await replies(here, 'web:c')).to.deep.equal(['1: one']);
  });

  it('keeps one order over two processes', async () => {
    const two = [await started(database), await started(await store.open())];
    for (let index = 0; index < 20; index += 1) {
      await two[index % 2]?.receive(message('web:c', `m${index}`));
    }
    await Promise.all(two.map((bot) => bot.settled('web:c', 40)));
    await two[0]?.drain();
    await two[1]?.drain();
    const expected = Array.from({ length: 20 }, (_, index) => `${index + 1}: m${index}`);
    expect(await replies(botOver(database), 'web:c')).to.deep.equal(expected);
  });

  it('gives converse the recent words, the memory and the shape, and keeps what it changes', async () => {
    const seen: unknown[] = [];
    const steps = countingSteps({
      screen: (_, memory) => ({
        name: 'GENERAL',
        variant: 'act',
        lines: [],
        discloses: true,
        matches: [],
        rule: memory.recent.join('+'),
      }),
      converse: async ({ context, memory, verdict, storedShape }) => {
        seen.push([memory.flagged, memory.language, verdict?.rule, storedShape]);
        memory.language = 'es';
        await context.sendActivity('ok');
      },
    });
    await say(await started(database, { steps }), 'web:c', 'one', 'two', 'three');
    expect(seen).to.deep.equal([
      [true, undefined, '', undefined],
      [true, 'es', 'one', '1'],
      [true, 'es', 'one+two', '1'],
    ]);
  });

  it('drops words early, and all of a person, where the dialogs ask for it', async () => {
    const steps = countingSteps({
      converse: async (turn) => {
        await countAloud(turn);
        if (turn.context.activity.text === 'forget me') turn.forget();
      },
    });
    const bot = await started(database, { steps });
    await say(bot, 'web:other', 'mine too');
    await say(bot, 'web:c', 'one', 'forget me');
    expect(await bot.log('web:other', 0)).to.deep.equal([]);
    expect((await bot.log('web:c', 0)).map(({ activity }) => activity.text)).to.deep.equal(['2: forget me']);
    await say(bot, 'web:c', 'again');
    expect((await replies(bot, 'web:c')).at(-1)).to.equal('1: again');
  });

  it('refuses a flood in one conversation, and no other', async () => {
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const bot = await started(database, { between: (stage) => (stage === 'converse' ? gate : undefined) });
    const many = Array.from({ length: 60 }, (_, index) => index);
    for (const index of many.slice(0, 50)) await bot.receive(message('web:c', `m${index}`));
    const refused = await bot.receive(message('web:c', 'm50')).catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(BusyError);
    expect((await bot.receive(message('web:d', 'm1'))).repeated).to.equal(false);
    open();
  });

  it('finishes what was taken in before it ends', async () => {
    const bot = botOver(database);
    const texts = Array.from({ length: 10 }, (_, index) => `m${index}`);
    await Promise.all(texts.map((text) => bot.receive(message('web:c', text))));
    await bot.drain();
    expect(await replies(botOver(database), 'web:c')).to.have.length(10);
  });
});
