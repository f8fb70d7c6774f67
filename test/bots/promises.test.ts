import { expect } from 'chai';
import fc from 'fast-check';
import { onEachStore, type TestStore } from '../runtime/eachStore.ts';
import { DEATHS, type Death, ForwardClock, MortalProcess } from './mortalProcess.ts';
import { message } from './testBot.ts';

type Step =
  | { kind: 'deliver'; process: number; conversation: number; message: number; wait: boolean }
  | { kind: 'die'; process: number; death: Death };

const process = fc.nat({ max: 2 });
const deliver = fc.record({
  kind: fc.constant('deliver' as const),
  process,
  conversation: fc.nat({ max: 1 }),
  message: fc.nat({ max: 4 }),
  wait: fc.boolean(),
});
const die = fc.record({ kind: fc.constant('die' as const), process, death: fc.constantFrom(...DEATHS) });
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof({ arbitrary: deliver, weight: 3 }, { arbitrary: die, weight: 1 }),
  { minLength: 1, maxLength: 16 },
);

onEachStore('Whatever is delivered, and whoever dies where', (fresh) => {
  let store: TestStore;
  let processes: MortalProcess[];
  let sent: Map<string, string[]>;
  let run = 0;

  before(async () => {
    store = await fresh();
    sent = new Map();
    const clock = new ForwardClock();
    processes = [0, 1, 2].map(() => new MortalProcess(store, clock, noteSent));
  });
  after(async () => {
    await Promise.all(processes.map((each) => each.end()));
    await store.destroy();
  });

  function noteSent({ conversation, text }: { conversation?: { id: string }; text?: string }): void {
    const key = conversation?.id ?? '';
    sent.set(key, [...(sent.get(key) ?? []), text ?? '']);
  }

  /** Delivers as told, then again what was never acknowledged, as a channel does; resolves with what was said. */
  async function play(given: Step[], keys: readonly string[]): Promise<Map<string, Set<string>>> {
    const said = new Map(keys.map((key) => [key, new Set<string>()]));
    const unheard: [string, string][] = [];
    const going: Promise<void>[] = [];
    const hand = async (at: number, key: string, text: string) => {
      const accepted = await processes[at]?.receive(message(key, text));
      if (!accepted) unheard.push([key, text]);
    };
    for (const step of given) {
      if (step.kind === 'die') {
        processes[step.process]?.dieAt(step.death);
        continue;
      }
      const key = keys[step.conversation] ?? '';
      const text = `m${step.message}`;
      said.get(key)?.add(text);
      const handing = hand(step.process, key, text);
      going.push(handing);
      if (step.wait) await handing;
    }
    await Promise.all(going);
    while (unheard.length > 0) {
      const [key, text] = unheard.shift() ?? ['', ''];
      await hand(0, key, text);
    }
    return said;
  }

  /** Lets every process that died start again, and waits until nothing is left to do. */
  async function finish(keys: readonly string[]): Promise<void> {
    const database = await store.open();
    const list = keys.map((key) => `'${key}'`).join(', ');
    const left = () =>
      database.rows(
        `select 1 from messages where status in ('received', 'waiting') and conversation in (${list})`,
      );
    do {
      for (const each of processes) await each.alive();
      await new Promise((resolve) => setTimeout(resolve, 3));
    } while ((await left()).length > 0);
    await database.close();
  }

  async function holds(key: string, said: ReadonlySet<string>): Promise<void> {
    const log = await (await processes[0]?.alive())?.log(key, 0);
    const own = (log ?? []).filter(({ activity }) => !activity.replyToId);
    const answers = (log ?? []).filter(({ activity }) => activity.replyToId);
    expect([...said], 'taken in = kept, one effect').to.have.members(
      own.map(({ activity }) => activity.text),
    );
    expect(own, 'one effect').to.have.length(said.size);
    expect(
      answers.map(({ activity }) => [activity.replyToId, activity.text]),
      'one answer to each, in order, each from the state that the one before left',
    ).to.deep.equal(own.map(({ activity }, index) => [activity.id, `${index + 1}: ${activity.text}`]));
    if (!key.startsWith('sms:')) return;
    const withoutRepeats = (sent.get(key) ?? []).filter((text, index, all) => text !== all[index - 1]);
    expect(withoutRepeats, 'sent in order, again only what may not have arrived').to.deep.equal(
      answers.map(({ activity }) => activity.text),
    );
  }

  it('keeps what it took in, with one effect, in order, in one transaction', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (given) => {
        run += 1;
        const keys = [`web:${run}`, `sms:${run}`];
        const said = await play(given, keys);
        await finish(keys);
        for (const key of keys) await holds(key, said.get(key) ?? new Set());
      }),
      { numRuns: 30, endOnFailure: true },
    );
  }).timeout(300_000);
});
