import { expect } from 'chai';
import { BusyError } from '../../../../bots/index.ts';
import { StoreUnavailableError } from '../../../../runtime/index.ts';
import { type Door, openDoor, SECRET } from '../doorHarness.ts';
import { ask, newToken } from './client.ts';

const DL = '/v3/directline';

describe('Direct Line', () => {
  let door: Door;
  let token: string;
  let conversationId: string;
  const call = (path: string, method = 'GET', credential?: string, body?: unknown, headers = {}) =>
    ask(`${door.base}${path}`, method, credential, body, headers);
  const here = () => `${DL}/conversations/${conversationId}`;

  before(async () => {
    door = await openDoor();
  });
  after(() => door.close());
  beforeEach(async () => {
    ({ token, conversationId } = await newToken(door.base));
    delete door.turns.failWith;
  });

  it('generates a token for half an hour', async () => {
    const { status, body } = await call(`${DL}/tokens/generate`, 'POST', SECRET, { user: { id: 'dl_ann' } });
    expect(status).to.equal(200);
    expect(body.expires_in).to.equal(1800);
    expect(JSON.parse(atob(body.token.split('.')[1]))).to.include({
      user: 'dl_ann',
      conv: body.conversationId,
    });
  });

  it('starts a conversation with 201, and answers 200 when it is started again', async () => {
    const first = await call(`${DL}/conversations`, 'POST', token, { locale: 'es-US' });
    const second = await call(`${DL}/conversations`, 'POST', token);
    expect([first.status, second.status]).to.deep.equal([201, 200]);
    expect(first.body.conversationId).to.equal(conversationId);
    expect(first.body.streamUrl).to.match(/^ws:\/\/127\.0\.0\.1:\d+\/v3\/directline\/conversations\//);
    const { activities } = (await call(`${here()}/activities`, 'GET', token)).body;
    expect(activities.map(({ text }: { text: string }) => text)).to.deep.equal(['Welcome es-US']);
  });

  it('takes the member from the token, and nothing else from what a client says of itself', async () => {
    const forged = {
      type: 'message',
      text: 'hi',
      from: { id: 'admin', role: 'bot' },
      conversation: { id: 'another' },
      serviceUrl: 'http://169.254.169.254/',
      channelData: { clientActivityID: 'a', receipt: { outcome: 'answered' } },
      recipient: { id: 'x' },
    };
    expect((await call(`${here()}/activities`, 'POST', token, forged)).status).to.equal(200);
    const activity = door.turns.received.at(-1)?.activity;
    expect(activity?.from).to.include({ role: 'user' });
    expect(activity?.from?.id).to.match(/^dl_/);
    expect(activity?.serviceUrl).to.equal(door.base);
    expect(activity?.conversation?.id).to.equal(conversationId);
    expect(activity?.channelData).to.deep.equal({ clientActivityID: 'a' });
  });

  it('takes in one delivery once', async () => {
    const message = { type: 'message', text: 'twice', channelData: { clientActivityID: 'same' } };
    const first = await call(`${here()}/activities`, 'POST', token, message);
    const second = await call(`${here()}/activities`, 'POST', token, message);
    expect(second.body.id).to.equal(first.body.id);
    const { activities } = (await call(`${here()}/activities`, 'GET', token)).body;
    expect(activities).to.have.length(2);
  });

  it('gives what came after a watermark, and the next one', async () => {
    await call(`${here()}/activities`, 'POST', token, { type: 'message', text: 'one' });
    const all = (await call(`${here()}/activities?watermark=`, 'GET', token)).body;
    expect(all.watermark).to.equal('2');
    const none = (await call(`${here()}/activities?watermark=2`, 'GET', token)).body;
    expect(none).to.deep.equal({ activities: [], watermark: '2' });
  });

  it('keeps typing out of the conversation', async () => {
    const { status } = await call(`${here()}/activities`, 'POST', token, { type: 'typing' });
    expect(status).to.equal(200);
    expect((await call(`${here()}/activities`, 'GET', token)).body.activities).to.deep.equal([]);
  });

  it('says 502 where the bot does not take a message in, and nothing of the reason', async () => {
    door.turns.failWith = new Error('disk full at /var/lib');
    const { status, body } = await call(`${here()}/activities`, 'POST', token, {
      type: 'message',
      text: 'x',
    });
    expect(status).to.equal(502);
    expect(body.error.code).to.equal('BotRejectedActivity');
    expect(JSON.stringify(body)).to.not.include('disk');
  });

  it('says 503 and when to come back where the store does not answer', async () => {
    door.turns.failWith = new StoreUnavailableError(new Error('disk full at /var/lib'));
    const answer = await call(`${here()}/activities`, 'POST', token, { type: 'message', text: 'x' });
    expect(answer.status).to.equal(503);
    expect(answer.headers.get('retry-after')).to.equal('2');
    expect(JSON.stringify(answer.body)).to.not.include('disk');
  });

  for (const [scope, expected] of [
    ['conversation', 429],
    ['process', 503],
  ] as const) {
    it(`says ${expected} and when to come again where too much waits in the ${scope}`, async () => {
      door.turns.failWith = new BusyError(scope);
      const { status, headers } = await call(`${here()}/activities`, 'POST', token, {
        type: 'message',
        text: 'x',
      });
      expect(status).to.equal(expected);
      expect(headers.get('retry-after')).to.equal('2');
    });
  }

  it('holds a token to its trusted origins', async () => {
    const bound = await newToken(door.base, { trustedOrigins: ['https://plan.example'] });
    const path = `${DL}/conversations/${bound.conversationId}/activities`;
    const from = (origin: string) => call(path, 'GET', bound.token, undefined, { origin });
    expect((await from('https://plan.example')).status).to.equal(200);
    expect((await from('https://elsewhere.example')).status).to.equal(403);
  });

  it('refuses a token whose time is over', async () => {
    door.time.now += 1801 * 1000;
    const { status, body } = await call(`${DL}/tokens/refresh`, 'POST', token);
    expect(status).to.equal(403);
    expect(body.error.code).to.equal('TokenExpired');
    door.time.now -= 1801 * 1000;
  });

  const generate = { path: () => `${DL}/tokens/generate`, method: 'POST' };
  const post = { path: () => `${here()}/activities`, method: 'POST' };
  const refused: [
    string,
    { path: () => string; method?: string },
    string | undefined,
    unknown,
    number,
    string,
  ][] = [
    ['no credential', post, '', {}, 401, 'Unauthorized'],
    ['a credential that is no token', post, 'nonsense', {}, 401, 'Unauthorized'],
    [
      'an unsigned token',
      post,
      `${btoa('{"alg":"none"}')}.${btoa('{"conv":"x","user":"dl_x","exp":9999999999}')}.`,
      {},
      401,
      'Unauthorized',
    ],
    ['the secret where a token belongs', post, SECRET, {}, 401, 'Unauthorized'],
    ['a wrong secret', generate, 'wrong', {}, 401, 'Unauthorized'],
    ['a user id without dl_', generate, SECRET, { user: { id: 'ann' } }, 400, 'BadArgument'],
    [
      'a trusted origin with a path',
      generate,
      SECRET,
      { trustedOrigins: ['https://a.example/b'] },
      400,
      'BadArgument',
    ],
    [
      'another conversation',
      { path: () => `${DL}/conversations/other/activities` },
      undefined,
      undefined,
      403,
      'Forbidden',
    ],
    [
      'another conversation to reconnect',
      { path: () => `${DL}/conversations/other` },
      undefined,
      undefined,
      403,
      'Forbidden',
    ],
    [
      'a malformed watermark',
      { path: () => `${here()}/activities?watermark=-1` },
      undefined,
      undefined,
      400,
      'BadArgument',
    ],
    ['an activity without a type', post, undefined, { text: 'x' }, 400, 'BadArgument'],
    ['an activity of an unknown type', post, undefined, { type: 'installationUpdate' }, 400, 'BadArgument'],
    ['a text that is no text', post, undefined, { type: 'message', text: { a: 1 } }, 400, 'BadArgument'],
    ['a locale that is none', post, undefined, { type: 'message', locale: '<script>' }, 400, 'BadArgument'],
    ['a body that is a list', post, undefined, '[]', 400, 'BadSyntax'],
    ['a body that is no JSON', post, undefined, '{"type":', 400, 'BadSyntax'],
    [
      'a body over the limit',
      post,
      undefined,
      { type: 'message', text: 'x'.repeat(262_144) },
      413,
      'MessageSizeTooBig',
    ],
    [
      'a file',
      { path: () => `${here()}/upload?userId=x`, method: 'POST' },
      undefined,
      'abc',
      415,
      'UploadNotSupported',
    ],
    [
      'the stream without an upgrade',
      { path: () => `${here()}/stream?t=x` },
      undefined,
      undefined,
      426,
      'UpgradeRequired',
    ],
    ['an unknown address', { path: () => `${DL}/nothing` }, undefined, undefined, 404, 'NotFound'],
    [
      'an unknown method',
      { path: () => `${here()}/activities`, method: 'DELETE' },
      undefined,
      undefined,
      405,
      'MethodNotAllowed',
    ],
  ];
  for (const [what, { path, method }, credential, body, status, code] of refused) {
    it(`refuses ${what} with ${status} ${code}`, async () => {
      const answer = await call(path(), method, credential ?? token, body);
      expect(answer.status).to.equal(status);
      expect(answer.body.error.code).to.equal(code);
      expect(answer.body.error.message).to.be.a('string').that.is.not.empty;
    });
  }

  it('takes an activity of just under the limit', async () => {
    const text = 'x'.repeat(262_144 - 60);
    expect((await call(post.path(), 'POST', token, { type: 'message', text })).status).to.equal(200);
  });

  it('never writes what a member said to the log', async () => {
    await call(`${here()}/activities`, 'POST', token, { type: 'message', text: 'zebra words' });
    await call(`${here()}/activities`, 'POST', token, { type: 'message', text: ['zebra'] });
    await call(`${here()}/activities`, 'POST', token, 'zebra');
    expect(door.logged.join('')).to.not.include('zebra');
  });
});
