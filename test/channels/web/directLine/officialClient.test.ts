import { expect } from 'chai';
import { type Door, openDoor } from '../doorHarness.ts';
import { ask, listen, newToken, officialClient } from './client.ts';

const message = (text: string, clientActivityID = text) => ({
  type: 'message' as const,
  text,
  from: { id: 'forged', role: 'bot' as const },
  channelData: { clientActivityID },
});

for (const webSocket of [true, false]) {
  describe(`Direct Line with the official client, ${webSocket ? 'by socket' : 'by polling'}`, () => {
    let door: Door;
    const connect = async (more: object = {}) => {
      const { token } = await newToken(door.base);
      const domain = `${door.base}/v3/directline`;
      return officialClient({ token, domain, webSocket, pollingInterval: 200, ...more });
    };
    const post = (client: ReturnType<typeof officialClient>, text: string) =>
      new Promise<string>((resolve, reject) => {
        client.postActivity(message(text) as never).subscribe(resolve, reject);
      });

    beforeEach(async () => {
      door = await openDoor();
    });
    afterEach(() => door.close());

    it('is welcomed once and answered', async () => {
      const client = await connect();
      const heard = listen(client);
      await heard.until('Welcome');
      await post(client, 'hello');
      await heard.until('Echo: hello');
      heard.end();
      expect(heard.texts()).to.deep.equal(['Welcome', 'hello', 'Echo: hello']);
    });

    it('gets its own activity back first, under the posted id, as the member of the token', async () => {
      const client = await connect();
      const heard = listen(client);
      const id = await post(client, 'mine');
      const mine = await heard.until('mine');
      await heard.until('Echo: mine');
      heard.end();
      expect(mine.id).to.equal(id);
      expect(mine.channelData.clientActivityID).to.equal('mine');
      expect(mine.from.id).to.match(/^dl_/);
      expect(mine.from.role).to.equal('user');
    });

    it('numbers and dates every activity', async () => {
      const client = await connect();
      const heard = listen(client);
      await post(client, 'one');
      await heard.until('Echo: one');
      heard.end();
      const numbers = heard.activities.map(({ channelData }) => channelData['webchat:sequence-id']);
      expect(numbers).to.deep.equal([2, 3, 4]);
      expect(
        heard.activities.map(({ timestamp }) => Number.isNaN(Date.parse(String(timestamp)))),
      ).to.not.include(true);
    });

    it('goes on with a conversation from its watermark', async () => {
      const { token, conversationId } = await newToken(door.base);
      const first = await connect({ token });
      const before = listen(first);
      await post(first, 'before');
      await before.until('Echo: before');
      before.end();
      door.turns.say(`web:${conversationId}`, 'While you were away');
      const second = await connect({ token, conversationId, watermark: '4' });
      const after = listen(second);
      await after.until('While you were away');
      after.end();
      expect(after.texts()).to.deep.equal(['While you were away']);
    });

    it('replays everything from watermark 0', async () => {
      const { token, conversationId } = await newToken(door.base);
      const first = await connect({ token });
      const before = listen(first);
      await before.until('Welcome');
      before.end();
      const second = await connect({ token, conversationId, watermark: '0' });
      const after = listen(second);
      await after.until('Welcome');
      after.end();
      expect(door.turns.received).to.have.length(1);
    });

    it('takes a refreshed token', async () => {
      const { token } = await newToken(door.base);
      door.time.now += 29 * 60_000;
      const refreshed = await ask(`${door.base}/v3/directline/tokens/refresh`, 'POST', token);
      door.time.now += 29 * 60_000;
      const client = await connect({ token: refreshed.body.token });
      const heard = listen(client);
      await heard.until('Welcome');
      heard.end();
      expect(refreshed.body.expires_in).to.equal(1800);
    });

    it('says that its token has expired', async () => {
      const client = await connect();
      const heard = listen(client);
      await heard.until('Welcome');
      door.time.now += 31 * 60_000;
      const outcome = await post(client, 'late');
      heard.end();
      expect(outcome).to.equal('retry');
    });
  });
}
