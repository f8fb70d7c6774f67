import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import { DeliveryError } from '../../bots/deliveryError.ts';
import type { DurableTurns, DurableTurnsOptions } from '../../bots/durableTurns.ts';
import { type Clock, createLog, createMetrics, type Database, listGivenUp } from '../../runtime/index.ts';
import { onEachStore, type TestStore } from '../runtime/eachStore.ts';
import { botOver, countingSteps, message } from './testBot.ts';

/** A clock that jumps over every pause and notes it. */
function jumping(): Clock & { pauses: number[] } {
  let now = 1_700_000_000_000;
  const pauses: number[] = [];
  return {
    pauses,
    now: () => now,
    // The limits of drains, dialogs and sends, none of which hangs here.
    pause: async (milliseconds, signal) => {
      if (signal && !signal.aborted && [8_000, 10_000, 15_000].includes(milliseconds)) {
        return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
      }
      await new Promise(setImmediate);
      pauses.push(milliseconds);
      now += milliseconds;
    },
  };
}

onEachStore('The sender', (fresh) => {
  let store: TestStore;
  let database: Database;
  let clock: ReturnType<typeof jumping>;
  let bots: DurableTurns[];

  beforeEach(async () => {
    store = await fresh();
    database = await store.open();
    clock = jumping();
    bots = [];
  });
  // Also where a test failed: one that was started would go its rounds for ever.
  afterEach(async () => {
    await Promise.all(bots.map((bot) => bot.drain(0)));
    await store.destroy();
  });

  function processOver(opened: Database, options: Partial<DurableTurnsOptions> = {}): DurableTurns {
    const bot = botOver(opened, options);
    bots.push(bot);
    return bot;
  }

  /** A bot with an outlet that fails as told, one fault a send, and then takes everything. */
  function sendingBot(...faults: (Error | undefined)[]) {
    const sent: (string | undefined)[] = [];
    const metrics = createMetrics();
    const levels: number[] = [];
    const log = createLog('info', { write: (line: string) => void levels.push(JSON.parse(line).level) });
    const bot = processOver(database, { clock, metrics, log });
    const deliver = async ({ text }: Partial<Activity>) => {
      const fault = faults.shift();
      if (fault) throw fault;
      sent.push(text);
    };
    bot.registerOutlet({ channel: 'sms', deliver });
    return { bot, sent, metrics, levels };
  }

  async function sendAndDrain(bot: DurableTurns, ...texts: string[]): Promise<void> {
    for (const text of texts) await bot.receive(message('sms:c', text));
    while (
      (await database.rows("select 1 from messages where status in ('received', 'waiting')")).length > 0
    ) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  it('sends what was committed, in order, and once', async () => {
    const { bot, sent } = sendingBot();
    await sendAndDrain(bot, 'one', 'two', 'three');
    expect(sent).to.deep.equal(['1: one', '2: two', '3: three']);
  });

  for (const status of [412, 429, 502, 503, 504]) {
    it(`tries again after ${status}`, async () => {
      const { bot, sent } = sendingBot(DeliveryError.ofStatus(status));
      await sendAndDrain(bot, 'one', 'two');
      expect(sent).to.deep.equal(['1: one', '2: two']);
    });
  }

  it('tries again after a broken connection, with growing pauses', async () => {
    const faults = Array.from({ length: 4 }, () => DeliveryError.ofConnection(new Error('reset')));
    const { bot, sent } = sendingBot(...faults);
    await sendAndDrain(bot, 'one');
    expect(sent).to.deep.equal(['1: one']);
    const limits = [500, 1_000, 2_000, 4_000];
    expect(clock.pauses).to.have.length(4);
    for (const [index, pause] of clock.pauses.entries()) {
      expect(pause).to.be.within((limits[index] ?? 0) / 2, limits[index] ?? 0);
    }
  });

  it('waits as long as the channel asks', async () => {
    const { bot } = sendingBot(DeliveryError.ofStatus(429, '7'));
    await sendAndDrain(bot, 'one');
    expect(clock.pauses).to.deep.equal([7_000]);
  });

  it('keeps, counts and shows what the channel refuses, and goes on', async () => {
    const { bot, sent, metrics } = sendingBot(DeliveryError.ofStatus(403));
    await sendAndDrain(bot, 'one', 'two');
    expect(sent).to.deep.equal(['2: two']);
    expect((await listGivenUp(database)).map(({ status, code }) => [status, code])).to.deep.equal([
      ['undeliverable', 'http_403'],
    ]);
    expect((await metrics.sends.get()).values).to.deep.include({
      labels: { channel: 'sms', result: 'undeliverable' },
      value: 1,
    });
  });

  it('logs what was held back as the member wishes as no fault, and a refusal as one', async () => {
    const { bot, levels } = sendingBot(DeliveryError.ofWish('opted_out'), DeliveryError.ofStatus(403));
    await sendAndDrain(bot, 'one', 'two');
    expect(levels).to.deep.equal([30, 50]);
  });

  it('gives up on a reply that is an hour old', async () => {
    const faults = Array.from({ length: 200 }, () => DeliveryError.ofStatus(503));
    const { bot, sent } = sendingBot(...faults);
    await sendAndDrain(bot, 'one');
    expect(sent).to.deep.equal([]);
    expect((await listGivenUp(database))[0]?.code).to.equal('http_503');
  });

  it('delivers at the next start what was committed and not delivered', async () => {
    // A clock that jumps would put the rounds of a caretaker past the claims of what is being sent.
    const dying = processOver(database, {
      between: (stage) => (stage === 'deliver' ? new Promise(() => {}) : undefined),
    });
    dying.registerOutlet({ channel: 'sms', deliver: async () => {} });
    const { sequence } = await dying.receive(message('sms:c', 'one'));
    while ((await database.rows("select 1 from messages where status = 'waiting'")).length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const sent: (string | undefined)[] = [];
    const bot = processOver(database);
    bot.registerOutlet({ channel: 'sms', deliver: async ({ text }) => void sent.push(text) });
    await bot.start();
    await bot.settled('sms:c', sequence);
    while (sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await bot.drain();
    expect(sent).to.deep.equal(['1: one']);
  });

  it('sends no more, and gives nothing up, once its claim has passed to another process', async () => {
    const sent: (string | undefined)[] = [];
    const others = clock.now() + 86_400_000;
    const bot = processOver(database, { clock });
    const deliver = async ({ text }: Partial<Activity>) => {
      sent.push(text);
      // Only what is sent first waits for the next to be committed.
      while ((await database.rows("select 1 from messages where status = 'waiting'")).length < 2) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      await database.write((sql) => sql.run('update conversations set sending_until = $1', others), 'sms:c');
    };
    bot.registerOutlet({ channel: 'sms', deliver });
    for (const text of ['one', 'two']) await bot.receive(message('sms:c', text));
    const delivered = () => database.rows("select 1 from messages where status = 'delivered'");
    while ((await delivered()).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await bot.drain();
    expect(sent).to.deep.equal(['1: one']);
    const [row] = await database.rows<{ sending_until: number }>('select sending_until from conversations');
    expect(Number(row?.sending_until)).to.equal(others);
  });

  it('never sends in two processes at once', async () => {
    const sent: (string | undefined)[] = [];
    let sending = 0;
    let most = 0;
    const deliver = async ({ text }: Partial<Activity>) => {
      sending += 1;
      most = Math.max(most, sending);
      await new Promise((resolve) => setTimeout(resolve, 2));
      sending -= 1;
      sent.push(text);
    };
    const other = await store.open();
    for (const opened of [database, other]) processOver(opened, { steps: countingSteps() });
    for (const bot of bots) bot.registerOutlet({ channel: 'sms', deliver });
    await Promise.all(bots.map((bot) => bot.start()));
    for (let index = 0; index < 10; index += 1) await bots[index % 2]?.receive(message('sms:c', `m${index}`));
    while (
      (await database.rows("select 1 from messages where status in ('received', 'waiting')")).length > 0
    ) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await Promise.all(bots.map((bot) => bot.drain()));
    expect(most).to.equal(1);
    expect(sent).to.deep.equal(Array.from({ length: 10 }, (_, index) => `${index + 1}: m${index}`));
  });
});
