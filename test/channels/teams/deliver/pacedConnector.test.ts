import { expect } from 'chai';
import { DeliveryError } from '../../../../bots/index.ts';
import { PacedConnector } from '../../../../channels/teams/deliver/pacedConnector.ts';
import type { Database } from '../../../../runtime/index.ts';
import { openInMemory } from '../../../runtime/inMemory.ts';

const HELLO = { type: 'message', text: 'hello' };
const to = (conversation: string) => ({ serviceUrl: 'https://smba.trafficmanager.net/amer/', conversation });

describe('PacedConnector', () => {
  let database: Database;
  let now: number;
  let pauses: number[];
  /** False where all that is sent is sent at the same time. */
  let moves: boolean;
  /** When each send left, and what the next ones are answered. */
  let sent: number[];
  let failures: DeliveryError[];

  /** One process; all share the store. */
  const open = () => {
    const call = async () => {
      sent.push(now);
      const failure = failures.shift();
      if (failure) throw failure;
    };
    const pause = async (milliseconds: number) => {
      pauses.push(milliseconds);
      if (moves) now += milliseconds;
    };
    return new PacedConnector({
      connector: { send: call, update: call },
      database,
      clock: { now: () => now, pause },
    });
  };
  const failureOf = (sending: Promise<void>) =>
    sending.then(
      () => undefined,
      (reason: unknown) => reason as DeliveryError,
    );

  beforeEach(async () => {
    database = await openInMemory();
    now = Date.UTC(2026, 10, 24);
    pauses = [];
    moves = true;
    sent = [];
    failures = [];
  });
  afterEach(() => database.close());

  it('waits where Teams would refuse, and puts off where that takes long', async () => {
    const connector = open();
    for (let time = 1; time <= 60; time += 1) await connector.send(to('a'), HELLO);
    expect(pauses).to.not.be.empty;
    const error = await failureOf(connector.send(to('a'), HELLO));
    expect(error).to.include({ code: 'throttled', retry: true });
    expect(error?.retryAfter).to.be.greaterThan(3_000);
    expect(sent).to.have.length(60);
  });

  it('counts those that wait already, and changed cards as messages', async () => {
    moves = false;
    const connector = open();
    const sends = Array.from({ length: 8 }, (_, time) =>
      time % 2 ? connector.send(to('a'), HELLO) : connector.update({ ...to('a'), activityId: '1' }, HELLO),
    );
    const [ninth] = await Promise.all([failureOf(connector.send(to('a'), HELLO)), ...sends]);
    expect(ninth).to.equal(undefined);
    expect(pauses).to.deep.equal([1_000, 2_000]);
  });

  it('holds a conversation back in every process where Teams refuses more', async () => {
    const [one, other] = [open(), open()];
    failures.push(DeliveryError.ofStatus(429, '7'));
    expect(await failureOf(one.send(to('a'), HELLO))).to.include({ code: 'http_429', retryAfter: 7_000 });
    expect(await failureOf(other.send(to('a'), HELLO))).to.include({ code: 'throttled', retryAfter: 7_000 });
    await other.send(to('b'), HELLO);
    now += 7_000;
    await other.send(to('a'), HELLO);
    expect(sent).to.have.length(3);
    expect(pauses).to.deep.equal([]);
  });

  it('holds it back for a minute at most, since an alarm may be among what waits', async () => {
    const [one, other] = [open(), open()];
    failures.push(DeliveryError.ofStatus(429, '3600'));
    expect(await failureOf(one.send(to('a'), HELLO))).to.include({ retryAfter: 3_600_000 });
    expect(await failureOf(other.send(to('a'), HELLO))).to.include({ retryAfter: 60_000 });
  });

  it('holds it back for a little where Teams does not say for how long', async () => {
    const [one, other] = [open(), open()];
    failures.push(DeliveryError.ofStatus(429));
    await failureOf(one.send(to('a'), HELLO));
    await other.send(to('a'), HELLO);
    expect(pauses).to.deep.equal([2_000]);
  });

  it('holds nothing back for what is no matter of rate', async () => {
    const [one, other] = [open(), open()];
    failures.push(DeliveryError.ofStatus(503, '7'));
    await failureOf(one.send(to('a'), HELLO));
    await other.send(to('a'), HELLO);
    expect(pauses).to.deep.equal([]);
  });
});
