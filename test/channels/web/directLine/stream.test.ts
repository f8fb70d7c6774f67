import { expect } from 'chai';
import { WebSocket } from 'ws';
import { type Door, openDoor } from '../doorHarness.ts';
import { ask, newToken } from './client.ts';

interface Frame {
  activities: { type: string; text?: string }[];
  watermark?: string;
}

/** A raw socket; frames are collected as they come. */
function open(url: string, options = {}) {
  const socket = new WebSocket(url, options);
  const frames: Frame[] = [];
  socket.on('message', (data) => {
    if (String(data)) frames.push(JSON.parse(String(data)));
  });
  socket.on('error', () => {});
  return {
    socket,
    frames,
    opened: new Promise((resolve) => socket.on('open', resolve)),
    refused: new Promise<number>((resolve) =>
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0)),
    ),
    closed: new Promise<string>((resolve) =>
      socket.on('close', (code, reason) => resolve(`${code} ${reason}`)),
    ),
    async frame(test: (frame: Frame) => boolean) {
      while (!frames.some(test)) await new Promise((resolve) => socket.once('message', resolve));
      return frames.find(test);
    },
  };
}

describe('A Direct Line stream', () => {
  let door: Door;
  let token: string;
  let conversationId: string;
  let streamUrl: string;

  beforeEach(async () => {
    door = await openDoor();
    ({ token, conversationId } = await newToken(door.base));
    ({ streamUrl } = (await ask(`${door.base}/v3/directline/conversations`, 'POST', token)).body);
  });
  afterEach(() => door.close());

  const reconnect = async (query = '') =>
    (await ask(`${door.base}/v3/directline/conversations/${conversationId}${query}`, 'GET', token)).body
      .streamUrl;

  it('sends what is there, then what comes', async () => {
    const stream = open(streamUrl);
    expect((await stream.frame(({ watermark }) => watermark === '2'))?.activities[0]?.text).to.equal(
      'Welcome',
    );
    door.turns.say(`web:${conversationId}`, 'Later');
    expect((await stream.frame(({ watermark }) => watermark === '3'))?.activities[0]?.text).to.equal('Later');
    stream.socket.close();
  });

  it('begins after the watermark on a reconnect, and with what comes later where there is none', async () => {
    door.turns.say(`web:${conversationId}`, 'Three');
    const from = open(await reconnect('?watermark=2'));
    await from.frame(({ activities }) => activities[0]?.text === 'Three');
    const later = open(await reconnect());
    await later.opened;
    door.turns.say(`web:${conversationId}`, 'Four');
    await later.frame(({ activities }) => activities[0]?.text === 'Four');
    expect(from.frames.flatMap(({ activities }) => activities.map(({ text }) => text))).to.deep.equal([
      'Three',
    ]);
    expect(later.frames.flatMap(({ activities }) => activities.map(({ text }) => text))).to.deep.equal([
      'Four',
    ]);
    later.socket.close();
  });

  it('closes the first socket where a second one comes', async () => {
    const first = open(streamUrl);
    await first.opened;
    const second = open(await reconnect());
    expect(await first.closed).to.equal('1008 collision');
    second.socket.close();
  });

  it('takes empty frames and closes at a long one', async () => {
    const stream = open(streamUrl);
    await stream.opened;
    stream.socket.send('');
    stream.socket.send('x'.repeat(2_000));
    expect(await stream.closed).to.match(/^1009/);
  });

  const refused: [string, (url: string) => string, object, number][] = [
    ['without its ticket', (url) => url.replace(/t=.*/, ''), {}, 401],
    ['with a token for a ticket', (url) => url.replace(/t=.*/, () => `t=${token}`), {}, 401],
    ['of another conversation', (url) => url.replace(conversationId, 'another'), {}, 403],
    ['at an address that is none', (url) => url.replace(/\/v3.*/, '/elsewhere'), {}, 404],
  ];
  for (const [what, change, options, status] of refused) {
    it(`is refused ${what} with ${status}`, async () => {
      expect(await open(change(streamUrl), options).refused).to.equal(status);
    });
  }

  it('is refused after a minute', async () => {
    door.time.now += 61_000;
    expect(await open(streamUrl).refused).to.equal(403);
  });

  it('is refused to a page that the token was not made for', async () => {
    const bound = await newToken(door.base, { trustedOrigins: ['https://plan.example'] });
    const { body } = await ask(`${door.base}/v3/directline/conversations`, 'POST', bound.token);
    expect(await open(body.streamUrl, { origin: 'https://elsewhere.example' }).refused).to.equal(403);
  });

  it('shows that an answer is being made, without a watermark', async () => {
    door.turns.settled = () => new Promise(() => {});
    const stream = open(streamUrl);
    await stream.opened;
    const path = `${door.base}/v3/directline/conversations/${conversationId}/activities`;
    await ask(path, 'POST', token, { type: 'message', text: 'slow' });
    const typing = await stream.frame(({ activities }) => activities[0]?.type === 'typing');
    expect(typing).to.not.have.property('watermark');
    stream.socket.close();
  });
});
