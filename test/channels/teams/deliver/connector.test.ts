import { expect } from 'chai';
import { DeliveryError } from '../../../../bots/index.ts';
import { Connector } from '../../../../channels/teams/deliver/connector.ts';
import { type Answer, type ConnectorServer, startConnector } from '../connectorServer.ts';

const HELLO = { type: 'message', text: 'hello' };

describe('Connector', () => {
  let server: ConnectorServer;
  let connector: Connector;
  before(async () => {
    server = await startConnector();
    connector = new Connector(
      async () => 'token',
      (url) => url === server.url,
    );
  });
  beforeEach(() => {
    server.calls.length = 0;
    server.answers.length = 0;
  });
  after(() => server.close());

  const send = (activity: object = HELLO, serviceUrl = server.url) =>
    connector.send({ serviceUrl, conversation: 'a:1' }, activity).then(
      () => undefined,
      (error: unknown) => error as DeliveryError,
    );

  const failures: [answer: Answer, code: string, retry: boolean, retryAfter?: number][] = [
    [{ status: 412 }, 'http_412', true],
    [{ status: 429, headers: { 'retry-after': '7' } }, 'http_429', true, 7_000],
    [{ status: 502 }, 'http_502', true],
    [{ status: 503 }, 'http_503', true],
    [{ status: 504 }, 'http_504', true],
    ['broken', 'connection', true],
    [{ status: 400 }, 'http_400', false],
    [{ status: 401 }, 'http_401', false],
    [{ status: 403, body: { error: { code: 'BotNotInConversationRoster' } } }, 'http_403', false],
    [{ status: 403, body: { error: { code: 'MessageWritesBlocked' } } }, 'blocked', false],
    [{ status: 404 }, 'http_404', false],
    [{ status: 413 }, 'http_413', false],
    [{ status: 307, headers: { location: 'https://evil.example/' } }, 'http_307', false],
  ];
  for (const [answer, code, retry, retryAfter] of failures) {
    const label =
      answer === 'broken' ? 'a broken connection' : `${answer.status} ${JSON.stringify(answer.body ?? '')}`;
    it(`makes ${code} of ${label}, after one try`, async () => {
      server.answers.push(answer);
      const error = await send();
      expect(error).to.be.instanceOf(DeliveryError);
      expect(error).to.include({ code, retry, retryAfter });
      expect(server.calls).to.have.length(1);
    });
  }

  it('sends to the conversation, with the token', async () => {
    await send();
    expect(server.calls).to.deep.equal([
      {
        method: 'POST',
        path: '/v3/conversations/a%3A1/activities',
        authorization: 'Bearer token',
        activity: HELLO,
      },
    ]);
  });

  it('puts a changed activity in the place of the old one', async () => {
    await connector.update({ serviceUrl: server.url, conversation: 'a:1', activityId: 'x/1' }, HELLO);
    const [call] = server.calls;
    expect(call).to.deep.include({ method: 'PUT', path: '/v3/conversations/a%3A1/activities/x%2F1' });
    expect(call?.activity.id).to.equal('x/1');
  });

  it('sends nothing, and no token, to a host that is not allowed', async () => {
    expect(await send(HELLO, `${server.url}other/`)).to.include({ code: 'service_url', retry: false });
    expect(server.calls).to.deep.equal([]);
  });

  it('sends nothing that Teams would refuse for its size', async () => {
    expect(await send({ type: 'message', text: 'a'.repeat(52_000) })).to.include({
      code: 'http_413',
      retry: false,
    });
    expect(server.calls).to.deep.equal([]);
  });

  it('names a login that gives no token, and tries again', async () => {
    const without = new Connector(
      () => Promise.reject(new Error('The login is down')),
      () => true,
    );
    const failed = without.send({ serviceUrl: server.url, conversation: 'a:1' }, HELLO);
    const error = await failed.catch((reason: unknown) => reason);
    expect(error).to.include({ code: 'login', retry: true });
    expect(server.calls).to.deep.equal([]);
  });
});
