import { expect } from 'chai';
import type { Logged } from '../../../../bots/index.ts';
import { Connector } from '../../../../channels/teams/deliver/connector.ts';
import { createOutlet } from '../../../../channels/teams/deliver/outlet.ts';
import { GROUP, PLAN, receipt, reply, wordsIn } from '../activities.ts';
import { type ConnectorServer, startConnector } from '../connectorServer.ts';

const ALARM = reply('**Call 911 now.**', receipt('EMERGENCY', 'signposted_emergency'));

describe('the outlet of Teams', () => {
  let server: ConnectorServer;
  let log: Logged[];
  const open = () =>
    createOutlet({
      turns: { log: async (_key, after) => log.filter(({ sequence }) => sequence > after) },
      connector: new Connector(
        async () => 'token',
        () => true,
      ),
      look: { words: wordsIn, plan: () => PLAN, publicUrl: 'https://chat.example.org' },
    });

  beforeEach(async () => {
    server = await startConnector();
    log = [];
  });
  afterEach(() => server.close());

  it('sends the words of an alarm first, and then the card with its numbers', async () => {
    await open().deliver({ ...ALARM, serviceUrl: server.url });
    expect(server.calls.map(({ activity }) => activity.text)).to.deep.equal(['**Call 911 now.**', undefined]);
    expect(server.calls[1]?.activity.attachments).to.have.length(1);
  });

  it('goes on where a reply of two parts broke off', async () => {
    const outlet = open();
    const activity = { ...ALARM, serviceUrl: server.url };
    server.answers.push({ status: 201 }, { status: 503 });
    const error = await outlet.deliver(activity).catch((reason: unknown) => reason);
    expect(error).to.include({ code: 'http_503', retry: true });
    await outlet.deliver(activity);
    const texts = server.calls.map(({ activity: { text } }) => text);
    expect(texts).to.deep.equal(['**Call 911 now.**', undefined, undefined]);
  });

  it('addresses each part, and keeps what is ours to itself', async () => {
    await open().deliver({ ...reply('hello'), serviceUrl: server.url });
    const sent = server.calls[0]?.activity;
    expect(sent).to.have.keys(
      'type',
      'text',
      'textFormat',
      'from',
      'recipient',
      'conversation',
      'channelId',
      'serviceUrl',
      'replyToId',
    );
  });

  describe('in a group, for a question that belongs into the personal chat', () => {
    const asked = () => ({
      ...reply('Are you 18?', receipt('GENERAL', 'asked_check')),
      id: '19:group#29:ann|0000003',
      conversation: { ...GROUP, name: '' },
      serviceUrl: server.url,
    });
    const earlier = (replyToId: string | undefined): Logged => {
      const activity = { id: '19:group#29:ann|0000002', ...(replyToId ? { replyToId } : {}) };
      return { sequence: 2, activity };
    };

    it('says so where it is asked', async () => {
      log = [earlier(undefined), { sequence: 3, activity: asked() }];
      await open().deliver(asked());
      expect(server.calls).to.have.length(1);
    });

    it('says nothing where it only comes back after an answer', async () => {
      log = [earlier(asked().replyToId), { sequence: 3, activity: asked() }];
      await open().deliver(asked());
      expect(server.calls).to.be.empty;
    });
  });
});
