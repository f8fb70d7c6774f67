import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { deskQueue } from '../../../bots/index.ts';
import { signBody } from '../../../channels/desk/bodyToken.ts';
import { deskDoor } from '../../../channels/desk/index.ts';
import { createServer } from '../../../channels/server.ts';
import { createLog, type Database, enqueue, systemClock } from '../../../runtime/index.ts';
import { botOver, message } from '../../bots/testBot.ts';
import { openInMemory } from '../../runtime/inMemory.ts';
import { countRows, expectNoFaults, turnsDone } from '../fuzz/aftermath.ts';
import { type Flood, flood } from '../fuzz/flood.ts';
import { fuzzRounds, fuzzTimeout } from '../fuzz/fuzzRounds.ts';
import { mutated } from '../fuzz/mutate.ts';
import { spoiledToken } from '../fuzz/spoiledToken.ts';
import { DESK_SECRET } from './deskServer.ts';

const ROUNDS = fuzzRounds('desk');
/** Members who are with the desk. */
const HANDOFFS = 20;
/** What a desk of the Bot Framework sends beside what is read. */
const BESIDE = {
  timestamp: '2026-11-24T15:00:00.000Z',
  channelId: 'desk',
  from: { id: 'nurse', name: 'Kim', role: 'user' },
  recipient: { id: 'bot', name: '' },
  locale: 'en-US',
  channelData: { queue: 'nurses' },
};
const SEEDS: Record<string, unknown>[] = [
  { type: 'message', text: 'hello there', textFormat: 'plain', entities: [], attachments: [] },
  { type: 'event', name: 'handoff.status', value: { state: 'accepted' } },
  { type: 'event', name: 'handoff.status', value: { state: 'completed' } },
];

describe('The door of the desk under mutated activities', function () {
  this.timeout(fuzzTimeout(ROUNDS));
  let database: Database;
  let server: ReturnType<typeof createServer>;
  let turns: ReturnType<typeof botOver>;
  let clients: Flood;
  let logged: string[];
  beforeEach(async () => {
    database = await openInMemory();
    turns = botOver(database);
    for (let number = 0; number < HANDOFFS; number += 1) await handOff(database, turns, number);
    logged = [];
    const log = createLog('debug', { write: (line: string) => void logged.push(line) });
    server = createServer({ log, secure: false, checks: {} });
    const config = { desk: { url: 'http://127.0.0.1:9/none', secret: DESK_SECRET } };
    deskDoor(server, { turns, database, config, log, clock: systemClock });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    clients = flood(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
  afterEach(async () => {
    clients.close();
    server.server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(resolve));
    await turns.drain(1_000);
    await database.close();
  });

  /** Posts all of them and resolves with how many were answered by each status. */
  async function postAll(token: (number: number, body: string) => Promise<string>) {
    const statuses = new Map<number, number>();
    await clients.rounds(ROUNDS, async (number) => {
      const seed = { ...BESIDE, id: `${number}`, conversation: { id: `h${number % HANDOFFS}` } };
      const body = JSON.stringify(mutated({ ...seed, ...SEEDS[number % SEEDS.length] }, number)) ?? '';
      const status = await clients.post('/api/desk', body, {
        'content-type': 'application/json',
        authorization: `Bearer ${await token(number, body)}`,
      });
      expect(status, body.slice(0, 500)).to.be.below(500);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    });
    expectNoFaults(logged);
    return statuses;
  }

  it(`refuses ${ROUNDS} whose token is missing or wrong, and nothing comes of them`, async () => {
    const before = await countRows(database);
    const statuses = await postAll(async (number, body) => {
      if (number % 3 === 0) return signBody('another-secret-than-that', 'bot', body);
      if (number % 3 === 1) return signBody(DESK_SECRET, 'desk', body);
      return spoiledToken(await signBody(DESK_SECRET, 'bot', body), number);
    });
    expect([401, 413]).to.include.members([...statuses.keys()]);
    expect(await countRows(database)).to.deep.equal(before);
  });

  it(`answers ${ROUNDS} that are signed, without a fault`, async function () {
    const statuses = await postAll((_number, body) => signBody(DESK_SECRET, 'bot', body));
    expect([...statuses.keys()]).to.include.members([200, 400, 404]);
    const share = ((await turnsDone(database)) - HANDOFFS) / ROUNDS;
    expect(share).to.be.above(0.3);
    if (this.test) this.test.title += ` (${Math.round(share * 100)} in 100 reach a turn)`;
  });
});

/** Gives a member's conversation to the desk. */
async function handOff(database: Database, turns: ReturnType<typeof botOver>, number: number): Promise<void> {
  const conversation = `web:c${number}`;
  const { sequence } = await turns.receive(message(conversation, 'a person, please'));
  await turns.settled(conversation, sequence);
  const given = { queue: deskQueue(`h${number}`), channel: 'desk', conversation, activity: () => '{}' };
  const retention = { retentionDays: 30, wordsHours: 24 };
  await database.write((sql) => enqueue(sql, given, Date.now(), retention));
}
