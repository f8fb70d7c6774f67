import { expect } from 'chai';
import { DeliveryError } from '../../../../bots/index.ts';
import { CardUpdates } from '../../../../channels/teams/deliver/cardUpdates.ts';
import { Connector } from '../../../../channels/teams/deliver/connector.ts';
import { systemClock } from '../../../../runtime/index.ts';
import { type Answer, type ConnectorServer, startConnector } from '../connectorServer.ts';

const card = (text: string) => ({ type: 'message', text });

describe('CardUpdates', () => {
  let server: ConnectorServer;
  let now: number;
  let pauses: number[];
  /** Runs during the next pause. */
  let meanwhile: (() => Promise<void>) | undefined;
  let cards: CardUpdates;

  beforeEach(async () => {
    server = await startConnector();
    now = 0;
    pauses = [];
    meanwhile = undefined;
    const connector = new Connector(
      async () => 'token',
      () => true,
    );
    const pause = async (milliseconds: number) => {
      pauses.push(milliseconds);
      now += milliseconds;
      const run = meanwhile;
      meanwhile = undefined;
      await run?.();
    };
    cards = new CardUpdates({ connector, clock: { now: () => now, pause } });
  });
  afterEach(() => server.close());

  const put = (text: string, activityId = 'card-1') =>
    cards
      .put({ serviceUrl: server.url, conversation: 'a:1', activityId }, card(text))
      .catch((reason) => reason);
  const texts = () => server.calls.map(({ activity }) => activity.text);

  const passing: [label: string, answer: Answer, pause: [least: number, most: number]][] = [
    ['412', { status: 412 }, [250, 500]],
    ['429, after the time that it names', { status: 429, headers: { 'retry-after': '7' } }, [7_000, 7_000]],
    ['502', { status: 502 }, [250, 500]],
    ['503, after the time that it names', { status: 503, headers: { 'retry-after': '2' } }, [2_000, 2_000]],
    ['504', { status: 504 }, [250, 500]],
    ['a broken connection', 'broken', [250, 500]],
  ];
  for (const [label, answer, [least, most]] of passing) {
    it(`tries again after ${label}`, async () => {
      server.answers.push(answer);
      expect(await put('chosen')).to.equal(undefined);
      expect(texts()).to.deep.equal(['chosen', 'chosen']);
      expect(pauses).to.have.length(1);
      expect(pauses[0]).to.be.within(least, most);
    });
  }

  it('waits longer from try to try, and gives up after minutes', async () => {
    server.answers.push(...Array.from({ length: 50 }, () => ({ status: 503 })));
    expect(await put('chosen')).to.be.instanceOf(DeliveryError);
    expect(pauses[5]).to.be.greaterThan(2 * (pauses[0] ?? 0));
    expect(now).to.be.within(500_000, 600_000);
  });

  it('tries once what no other try changes', async () => {
    server.answers.push({ status: 404 });
    expect(await put('chosen')).to.include({ code: 'http_404' });
    expect(server.calls).to.have.length(1);
  });

  it('does not put an earlier change over a later one', async () => {
    server.answers.push({ status: 503 });
    meanwhile = () => put('later');
    await put('earlier');
    expect(texts()).to.deep.equal(['earlier', 'later']);
    await put('again');
    await put('another', 'card-2');
    expect(texts().slice(2)).to.deep.equal(['again', 'another']);
  });

  it('does not let a later change overtake an earlier one that is on its way', async () => {
    const arrived: unknown[] = [];
    const update = async (_target: unknown, { text }: { text?: string }) => {
      await systemClock.pause(text === 'earlier' ? 30 : 1);
      arrived.push(text);
    };
    const slow = new CardUpdates({ connector: { update }, clock: systemClock });
    const target = { serviceUrl: server.url, conversation: 'a:1', activityId: 'card-1' };
    const earlier = slow.put(target, card('earlier'));
    await systemClock.pause(5);
    const changes = ['between', 'later'].map((text) => slow.put(target, card(text)));
    await Promise.all([earlier, ...changes]);
    expect(arrived).to.deep.equal(['earlier', 'later']);
  });

  it('leaves the changes of other cards alone', async () => {
    server.answers.push({ status: 503 });
    meanwhile = () => put('other', 'card-2');
    await put('one');
    expect(texts()).to.deep.equal(['one', 'other', 'one']);
  });
});
