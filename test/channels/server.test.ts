import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { closeServer } from '../../channels/http/closeServer.ts';
import { createServer } from '../../channels/server.ts';
import { createLog } from '../../runtime/index.ts';
import { type Door, openDoor } from './web/doorHarness.ts';

const ROUTES: readonly [method: string, path: string][] = [
  ['POST', '/api/directline/token'],
  ['POST', '/v3/directline/tokens/generate'],
  ['POST', '/v3/directline/tokens/refresh'],
  ['POST', '/v3/directline/conversations'],
  ['GET', '/v3/directline/conversations/a'],
  ['POST', '/v3/directline/conversations/a/activities'],
  ['GET', '/v3/directline/conversations/a/activities'],
  ['POST', '/v3/directline/conversations/a/upload'],
  ['GET', '/v3/directline/conversations/a/stream'],
  ['POST', '/chat'],
  ['POST', '/chat/restart'],
  ['POST', '/chat/leave'],
  ['GET', '/pictures/..%2f..%2fpackage.json'],
  ['GET', '/pictures/nothing.svg'],
  ['GET', '/assets/..%2fwidget.js'],
  ['GET', '/assets/__proto__'],
];

const BODIES: readonly (string | Buffer)[] = [
  '',
  '{',
  'null',
  '7',
  '[]',
  '"text"',
  '{"type":{}}',
  '{"__proto__":{"type":"message"}}',
  `${'['.repeat(50_000)}`,
  Buffer.from([0xff, 0xfe, 0x00, 0x80]),
  gzipSync('{"type":"message"}'),
];

describe('The server', () => {
  let door: Door;
  before(async () => {
    door = await openDoor();
  });
  after(() => door.close());

  /** Sends bytes as they are and collects what comes back until the connection ends. */
  const raw = (bytes: string) =>
    new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(door.base).port), '127.0.0.1', () => socket.end(bytes));
      let answer = '';
      socket.on('data', (data) => {
        answer += data;
      });
      socket.on('close', () => resolve(answer));
    });
  const alive = async () => expect((await fetch(`${door.base}/healthz`)).status).to.equal(200);

  for (const [method, path] of ROUTES) {
    it(`answers malformed input to ${method} ${path} with a clear refusal`, async () => {
      for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x', '']) {
        for (const body of method === 'GET' ? [undefined] : BODIES) {
          const response = await fetch(door.base + path, {
            method,
            redirect: 'manual',
            headers: { ...(type ? { 'content-type': type } : {}), authorization: 'Bearer broken' },
            ...(body === undefined ? {} : { body: Buffer.from(body) }),
          });
          const text = await response.text();
          expect(response.status, `${type} ${String(body).slice(0, 20)}`).to.be.lessThan(500);
          if (response.status < 400) continue;
          const { error } = JSON.parse(text);
          expect(error).to.have.all.keys('code', 'message');
          expect(text).to.not.match(/node_modules|\.ts\b|at \w+ \(/);
        }
      }
    });
  }

  it('refuses a compressed body before it is read', async () => {
    const response = await fetch(`${door.base}/api/directline/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: 'this is not gzip',
    });
    expect(response.status).to.equal(415);
    await alive();
  });

  const torn: readonly [string, string, RegExp][] = [
    ['a broken percent sign', 'GET /pictures/%E0%A4%A HTTP/1.1\r\nHost: a\r\n\r\n', /^HTTP\/1\.1 400/],
    ['a host that is none', 'GET / HTTP/1.1\r\nHost: [bad\r\n\r\n', /^HTTP\/1\.1 400/],
    ['a target that is no path', 'GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n', /^HTTP\/1\.1 400/],
    ['two slashes', 'GET //a.example/ HTTP/1.1\r\nHost: a\r\n\r\n', /^HTTP\/1\.1 404/],
    ['no HTTP at all', 'hello\r\n\r\n', /^HTTP\/1\.1 400/],
    [
      'a body cut off',
      'POST /chat HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n\r\nab',
      /^(HTTP\/1\.1 400|$)/,
    ],
    [
      'an upgrade to nowhere',
      'GET /x HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n',
      /^HTTP\/1\.1 404/,
    ],
    [
      'an upgrade with a broken ticket',
      'GET /v3/directline/conversations/a/stream?t=%FF HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n',
      /^HTTP\/1\.1 401/,
    ],
  ];
  for (const [what, bytes, expected] of torn) {
    it(`survives ${what}`, async () => {
      expect(await raw(bytes)).to.match(expected);
      await alive();
    });
  }

  it('says nothing of itself, and sets the security headers everywhere', async () => {
    for (const path of ['/healthz', '/', '/chat', '/chat/frame', '/widget.js', '/nothing']) {
      const { headers } = await fetch(door.base + path);
      expect(headers.get('server'), path).to.equal(null);
      expect(headers.get('x-content-type-options'), path).to.equal('nosniff');
      expect(headers.get('content-security-policy'), path).to.include("default-src 'none'");
      expect(headers.get('content-security-policy'), path).to.not.match(/unsafe-(inline|eval)/);
      expect(headers.get('referrer-policy'), path).to.equal('strict-origin-when-cross-origin');
    }
  });
});

describe('GET /readyz', () => {
  it('names what is not ready', async () => {
    const log = createLog('silent');
    const checks = { store: async () => {}, content: () => Promise.reject(new Error('broken')) };
    const server = createServer({ log, secure: true, checks });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const response = await fetch(`http://127.0.0.1:${server.address().port}/readyz`);
    expect(response.status).to.equal(503);
    expect(await response.json()).to.deep.equal({ status: 'not ready', failing: ['content'] });
    expect(response.headers.get('strict-transport-security')).to.match(/^max-age=\d{8}/);
    server.server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(resolve));
  });
});

describe('A server that is to end', () => {
  it('sends traffic elsewhere, answers what still comes, and closes when that is answered', async () => {
    const ending = new AbortController();
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const checks = { store: () => held };
    const server = createServer({ log: createLog('silent'), secure: false, checks, ending: ending.signal });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const base = `http://127.0.0.1:${server.address().port}`;
    const begun = fetch(`${base}/readyz`);
    await new Promise((resolve) => server.server.once('request', resolve));
    ending.abort();
    const ready = await fetch(`${base}/readyz`);
    expect([ready.status, await ready.json()]).to.deep.equal([503, { status: 'ending', failing: [] }]);
    const other = await fetch(`${base}/healthz`);
    expect([other.status, other.headers.get('connection')]).to.deep.equal([200, 'close']);
    const closed = closeServer(server.server);
    const refused = await fetch(`${base}/healthz`).catch((error) => error.cause.code);
    expect(refused).to.equal('ECONNREFUSED');
    release();
    expect((await begun).status).to.equal(200);
    await closed;
  });
});
