import { expect } from 'chai';
import type { Steps } from '../../bots/turnRun.ts';
import { createMetrics, listGivenUp } from '../../runtime/index.ts';
import { onEachStore, type TestStore } from '../runtime/eachStore.ts';
import { botOver, countAloud, countingSteps, GENERAL, message, replies, say } from './testBot.ts';

const broken = (): never => {
  throw new Error('broken');
};

onEachStore('A turn that breaks', (fresh) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await fresh();
  });
  afterEach(() => store.destroy());

  const cases: [string, Partial<Steps>, string, string][] = [
    ['reading throws', { read: broken }, 'sorry (unread, en)', 'error_unread'],
    ['the gate throws', { screen: broken }, 'sorry (unread, en)', 'error_unread'],
    ['the dialogs throw', { converse: async () => broken() }, 'sorry (internal, en)', 'error_internal'],
  ];
  for (const [fault, steps, reply, code] of cases) {
    it(`answers with the apology, counts and shows it where ${fault}`, async () => {
      const database = await store.open();
      const metrics = createMetrics();
      const bot = botOver(database, { metrics, steps: countingSteps(steps) });
      await say(bot, 'web:c', 'one');
      expect(await replies(bot, 'web:c')).to.deep.equal([reply]);
      expect((await metrics.errors.get()).values).to.deep.include({ labels: { code }, value: 1 });
      expect((await listGivenUp(database)).map((left) => [left.status, left.code])).to.deep.equal([
        ['failed', code],
      ]);
    });
  }

  it('speaks the language that the person chose', async () => {
    let breaks = false;
    const converse: Steps['converse'] = async (turn) => {
      turn.memory.language = 'es';
      if (breaks) broken();
      await countAloud(turn);
    };
    const bot = botOver(await store.open(), { steps: countingSteps({ converse }) });
    await say(bot, 'web:c', 'one');
    breaks = true;
    await say(bot, 'web:c', 'two');
    expect(await replies(bot, 'web:c')).to.deep.equal(['1: one', 'sorry (internal, es)']);
  });

  it('writes no state and says nothing of what the dialogs had begun to say', async () => {
    const converse: Steps['converse'] = async (turn) => {
      await countAloud(turn);
      if (turn.context.activity.text === 'two') broken();
    };
    const bot = botOver(await store.open(), { steps: countingSteps({ converse }) });
    await say(bot, 'web:c', 'one', 'two', 'three');
    expect(await replies(bot, 'web:c')).to.deep.equal(['1: one', 'sorry (internal, en)', '2: three']);
  });

  it('takes a dialog that hangs for one that threw', async () => {
    const clock = { now: () => 1_000, pause: () => new Promise<void>(setImmediate) };
    const converse = () => new Promise<void>(() => {});
    const bot = botOver(await store.open(), { clock, steps: countingSteps({ converse }) });
    await say(bot, 'web:c', 'one');
    expect(await replies(bot, 'web:c')).to.deep.equal(['sorry (internal, en)']);
  });

  it('parks a message that breaks the turn itself, after a bounded number of tries', async () => {
    const database = await store.open();
    let tries = 0;
    const between = (stage: string) => {
      if (stage !== 'read') return;
      tries += 1;
      if (tries <= 5) broken();
    };
    const bot = botOver(database, { between });
    await say(bot, 'web:c', 'one', 'two');
    expect(await replies(bot, 'web:c')).to.deep.equal(['sorry (parked, en)', '1: two']);
    expect((await listGivenUp(database))[0]?.status).to.equal('parked');
  });

  it('parks a message that processes die of, and goes on with the next', async () => {
    const steps = countingSteps({
      read: (text) => (text === 'poison' ? (new Promise(() => {}) as never) : countingSteps().read(text)),
    });
    let dead = () => {};
    const dies = (_: string, turn: { loaded?: { text?: string | undefined } | undefined }) => {
      if (turn.loaded?.text !== 'poison') return undefined;
      dead();
      return new Promise<void>(() => {});
    };
    for (let start = 0; start <= 5; start += 1) {
      const died = new Promise<void>((resolve) => {
        dead = resolve;
      });
      const parked = new Promise((resolve) => setTimeout(resolve, 1_000));
      const database = await store.open();
      const dying = botOver(database, { steps, between: dies });
      if (start === 0) {
        await dying.receive(message('web:c', 'poison'));
        await dying.receive(message('web:c', 'two'));
      }
      await dying.start();
      await Promise.race([died, parked]);
      await dying.drain(0);
      await database.close();
    }
    const bot = botOver(await store.open());
    await bot.start();
    await bot.settled('web:c', 2);
    expect(await replies(bot, 'web:c')).to.deep.equal(['sorry (parked, en)', '1: two']);
    await bot.drain();
  });

  it('hands the language of the activity to the apology where nothing else is known', async () => {
    const bot = botOver(await store.open(), {
      steps: countingSteps({ read: broken, screen: () => GENERAL }),
    });
    const incoming = message('web:c', 'uno');
    incoming.activity.locale = 'es-MX';
    const { sequence } = await bot.receive(incoming);
    await bot.settled('web:c', sequence);
    expect(await replies(bot, 'web:c')).to.deep.equal(['sorry (unread, es)']);
  });
});
