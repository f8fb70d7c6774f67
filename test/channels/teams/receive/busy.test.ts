import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { BusyError } from '../../../../bots/index.ts';
import { createServer } from '../../../../channels/server.ts';
import { ChannelAdapter } from '../../../../channels/teams/receive/channelAdapter.ts';
import type { Desk } from '../../../../channels/teams/receive/desk.ts';
import { mountMessages } from '../../../../channels/teams/receive/messagesRoute.ts';
import { SignIn } from '../../../../channels/teams/signIn/signIn.ts';
import { createLog, systemClock } from '../../../../runtime/index.ts';
import { said, wordsIn } from '../activities.ts';

/** A desk whose bot takes nothing in, for this reason. */
function deskThatFailsWith(error: Error): Desk {
  return {
    turns: { receive: () => Promise.reject(error) },
    database: { rows: async () => [], write: async () => 0 },
    clock: systemClock,
    log: createLog('silent'),
    adapter: new ChannelAdapter(new SignIn(undefined)),
    isAllowed: () => true,
    look: { words: wordsIn },
    playground: false,
  } as unknown as Desk;
}

describe('POST /api/messages, where the bot takes nothing in', () => {
  const reasons: [label: string, error: Error, status: number][] = [
    ['too much waits in the conversation', new BusyError('conversation'), 429],
    ['too much waits in the process', new BusyError('process'), 503],
    ['anything else is wrong', new Error('a very private sentence'), 503],
  ];
  for (const [label, error, status] of reasons) {
    it(`answers ${status} with the time to wait, where ${label}`, async () => {
      const server = createServer({ log: createLog('silent'), secure: false, checks: {} });
      mountMessages(server, deskThatFailsWith(error));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const response = await fetch(
        `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(said('hello')),
        },
      );
      expect(response.status).to.equal(status);
      expect(response.headers.get('retry-after')).to.equal('2');
      expect(await response.text()).to.not.include('private');
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    });
  }
});
