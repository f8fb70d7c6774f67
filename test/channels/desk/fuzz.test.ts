import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { signBody } from '../../../channels/desk/bodyToken.ts';
import { deskDoor } from '../../../channels/desk/index.ts';
import { createServer } from '../../../channels/server.ts';
import { createLog, type Database, openDatabase, systemClock } from '../../../runtime/index.ts';
import { botOver } from '../../bots/testBot.ts';
import { fuzzRounds } from '../fuzzRounds.ts';
import { mutated } from '../teams/mutate.ts';
import { DESK_SECRET } from './deskServer.ts';

const ROUNDS = fuzzRounds(0.1, 600);
const AT_ONCE = 20;
const SEEDS: Record<string, unknown>[] = [
  { type: 'message', text: 'hello there' },
  { type: 'event', name: 'handoff.status', value: { state: 'accepted' } },
  { type: 'event', name: 'handoff.status', value: { state: 'completed' } },
];

describe('The door of the desk under mutated activities', function () {
  this.timeout(ROUNDS * 60 + 20_000);
  let folder: string;
  let database: Database;
  let server: ReturnType<typeof createServer>;
  let turns: ReturnType<typeof botOver>;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'activity-bot-desk-'));
    database = await openDatabase({ dataDir: folder });
    turns = botOver(database);
    const log = createLog('silent');
    server = createServer({ log, secure: false, checks: {} });
    const config = { desk: { url: 'http://127.0.0.1:9/none', secret: DESK_SECRET } };
    deskDoor(server, { turns, database, config, log, clock: systemClock });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  after(async () => {
    server.server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(resolve));
    await turns.drain(1_000);
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  it(`answers ${ROUNDS} of them without a fault, and takes none that is not signed`, async () => {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/desk`;
    const statuses = new Set<number>();
    for (let round = 0; round < ROUNDS; round += AT_ONCE) {
      const batch = Array.from({ length: AT_ONCE }, async (_, index) => {
        const number = round + index;
        const seed = { id: `${number}`, conversation: { id: 'unknown' }, ...SEEDS[number % SEEDS.length] };
        const body = JSON.stringify(mutated(seed, number)) ?? '';
        const isSigned = number % 2 === 0;
        const signed = await signBody(isSigned ? DESK_SECRET : 'another-secret-than-that', 'bot', body);
        const response = await fetch(address, {
          method: 'POST',
          body,
          headers: { 'content-type': 'application/json', authorization: `Bearer ${signed}` },
        });
        await response.arrayBuffer();
        expect(response.status, body.slice(0, 500)).to.be.within(400, 499);
        if (!isSigned) expect(response.status, body.slice(0, 500)).to.be.oneOf([401, 413]);
        statuses.add(response.status);
      });
      await Promise.all(batch);
    }
    expect([...statuses]).to.include.members([400, 401, 404]);
  });
});
