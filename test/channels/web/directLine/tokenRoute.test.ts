import { expect } from 'chai';
import { type Door, type DoorOptions, openDoor, SECRET } from '../doorHarness.ts';
import { ask } from './client.ts';

const AZURE_SECRET = 'azure-secret-of-the-plan';

describe('POST /api/directline/token', () => {
  let door: Door;
  const start = async (options: DoorOptions = {}) => {
    door = await openDoor(options);
  };
  const issue = (body: unknown = {}, headers = {}) =>
    ask(`${door.base}/api/directline/token`, 'POST', undefined, body, headers);
  afterEach(() => door.close());

  it('gives a token, its conversation, its user and its time, and never the secret', async () => {
    await start();
    const { status, body, headers } = await issue();
    expect(status).to.equal(200);
    expect(body).to.include({ expires_in: 1800, domain: '/v3/directline', resumed: false });
    expect(body.userId).to.match(/^dl_/);
    expect(headers.get('cache-control')).to.equal('no-store');
    expect(JSON.stringify(body)).to.not.include(SECRET);
  });

  it('binds the token to the page that asked', async () => {
    await start({ config: { allowedOrigins: ['https://plan.example'] } });
    const { body, headers } = await issue({}, { origin: 'https://plan.example' });
    expect(headers.get('access-control-allow-origin')).to.equal('https://plan.example');
    const path = `${door.base}/v3/directline/tokens/refresh`;
    const other = await ask(path, 'POST', body.token, undefined, { origin: door.base });
    expect(other.status).to.equal(403);
  });

  it('refuses a page that is not allowed, and lets it read nothing', async () => {
    await start();
    const { status, headers } = await issue({}, { origin: 'https://elsewhere.example' });
    expect(status).to.equal(403);
    expect(headers.get('access-control-allow-origin')).to.equal(null);
  });

  it('answers the question that a browser asks first', async () => {
    await start({ config: { allowedOrigins: ['https://plan.example'] } });
    const { status, headers } = await ask(
      `${door.base}/api/directline/token`,
      'OPTIONS',
      undefined,
      undefined,
      {
        origin: 'https://plan.example',
        'access-control-request-method': 'POST',
      },
    );
    expect(status).to.equal(204);
    expect(headers.get('access-control-allow-headers')).to.include('authorization');
  });

  it('goes on with a conversation for a day after its token has ended', async () => {
    await start();
    const { body } = await issue();
    door.time.now += 23 * 3600_000;
    const resumed = (await issue({ resume: body.token })).body;
    expect(resumed).to.include({ conversationId: body.conversationId, userId: body.userId, resumed: true });
    door.time.now += 25 * 3600_000;
    expect((await issue({ resume: body.token })).body.conversationId).to.not.equal(body.conversationId);
  });

  it('begins a new conversation where the earlier token is not ours', async () => {
    await start();
    for (const resume of ['nonsense', 7, null, { a: 1 }]) {
      expect((await issue({ resume })).body.resumed).to.equal(false);
    }
  });

  it('limits a client, and says when to come again', async () => {
    await start({ config: { rateLimit: 3 } });
    const statuses = [];
    for (let turn = 0; turn < 4; turn += 1) statuses.push((await issue()).status);
    expect(statuses).to.deep.equal([200, 200, 200, 429]);
    expect((await issue()).headers.get('retry-after')).to.equal('20');
    door.time.now += 20_000;
    expect((await issue()).status).to.equal(200);
  });

  describe('with Azure', () => {
    const calls: { url: string; authorization: string; body: unknown }[] = [];
    const azure = (status: number, answer: object) =>
      (async (url: string, { headers, body }: { headers: Record<string, string>; body?: string }) => {
        calls.push({ url, authorization: headers.authorization ?? '', body: body && JSON.parse(body) });
        return new Response(JSON.stringify(answer), { status });
      }) as unknown as typeof fetch;
    const made = { token: 'from.azure.token', conversationId: 'c1', expires_in: 3600 };
    const config = { azureDirectLineSecret: AZURE_SECRET };
    beforeEach(() => calls.splice(0));

    it('exchanges the Azure secret for a token of a user that is made here', async () => {
      await start({ config, fetch: azure(200, made) });
      const { body } = await issue();
      expect(body).to.include({ ...made, domain: 'https://directline.botframework.com/v3/directline' });
      expect(calls[0]?.url).to.equal('https://directline.botframework.com/v3/directline/tokens/generate');
      expect(calls[0]?.authorization).to.equal(`Bearer ${AZURE_SECRET}`);
      expect(calls[0]?.body).to.deep.equal({ user: { id: body.userId } });
    });

    it('goes on with a conversation by refreshing its token', async () => {
      await start({ config, fetch: azure(200, made) });
      const { body } = await issue({ resume: 'an.earlier.token' });
      expect(body.resumed).to.equal(true);
      expect(calls[0]?.authorization).to.equal('Bearer an.earlier.token');
    });

    it('says 502 and nothing of the secret where Azure refuses', async () => {
      await start({ config, fetch: azure(403, { error: AZURE_SECRET }) });
      const { status, body } = await issue();
      expect(status).to.equal(502);
      expect(JSON.stringify(body) + door.logged.join('')).to.not.include(AZURE_SECRET);
    });
  });
});
