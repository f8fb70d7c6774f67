import { CloudAdapter, type TurnContext } from 'botbuilder';
import { expect } from 'chai';
import { RequestError } from '../../../../channels/http/index.ts';
import type { ChannelActivity } from '../../../../channels/teams/receive/channelActivity.ts';
import { ChannelAdapter } from '../../../../channels/teams/receive/channelAdapter.ts';
import { SignIn } from '../../../../channels/teams/signIn/signIn.ts';
import { APP_ID } from '../keyServer.ts';
import { openTeams } from '../teamsHarness.ts';

const HELLO: ChannelActivity = {
  type: 'message',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/amer/',
  conversation: { id: 'a:1' },
  from: { id: '29:ann' },
  text: 'hello',
};
const REQUEST = { method: 'POST', headers: {} };

/** Runs with what goes to the console and through the SDK's adapter kept. */
async function watched<T>(
  run: () => Promise<T>,
): Promise<{ result: T | unknown; printed: number; processed: number }> {
  const { error, warn } = console;
  const { process } = CloudAdapter.prototype;
  const seen = { printed: 0, processed: 0 };
  const counting = <F extends (...all: never[]) => unknown>(what: keyof typeof seen, run: F): F =>
    new Proxy(run, {
      apply(target, self, all) {
        seen[what] += 1;
        return Reflect.apply(target, self, all);
      },
    });
  Object.assign(console, { error: counting('printed', () => {}), warn: counting('printed', () => {}) });
  CloudAdapter.prototype.process = counting('processed', process);
  try {
    return { result: await run().catch((reason: unknown) => reason), ...seen };
  } finally {
    Object.assign(console, { error, warn });
    CloudAdapter.prototype.process = process;
  }
}

describe('ChannelAdapter', () => {
  const open = new ChannelAdapter(new SignIn(undefined));
  const answerTo = (
    activity: ChannelActivity,
    logic: (context: TurnContext) => Promise<void>,
    adapter = open,
  ) => watched(() => adapter.answerTo(REQUEST, activity, logic));

  it("gives the activity to what takes it up, in the SDK's context", async () => {
    const texts: string[] = [];
    const { result } = await answerTo(HELLO, async ({ activity }) => void texts.push(activity.text));
    expect(texts).to.deep.equal(['hello']);
    expect(result).to.deep.equal({ status: 200, body: {} });
  });

  it('answers an invoke with what was said to it', async () => {
    const value = { status: 200, body: { statusCode: 200, type: 'any', value: 'Got it.' } };
    const { result } = await answerTo({ ...HELLO, type: 'invoke' }, async (context) => {
      await context.sendActivity({ type: 'invokeResponse', value });
    });
    expect(result).to.deep.equal(value);
  });

  it('runs nothing where the sign-in refuses, and leaves the refusal to the route', async () => {
    const registration = { appId: APP_ID, password: 'x', type: 'MultiTenant', tenantId: undefined } as const;
    const ran: string[] = [];
    const { result, printed } = await answerTo(
      HELLO,
      async () => void ran.push('ran'),
      new ChannelAdapter(new SignIn(registration)),
    );
    expect(result).to.be.instanceOf(RequestError).and.include({ status: 401 });
    expect({ ran, printed }).to.deep.equal({ ran: [], printed: 0 });
  });

  it('throws what was thrown, and prints none of it', async () => {
    const fault = new Error('a very private sentence');
    const { result, printed } = await answerTo(HELLO, () => Promise.reject(fault));
    expect({ result, printed }).to.deep.equal({ result: fault, printed: 0 });
  });

  it('is what POST /api/messages goes through', async () => {
    const teams = await openTeams();
    const { processed } = await watched(() => teams.post(teams.said('hello')));
    expect(processed).to.equal(1);
    const unread = await watched(() => teams.post({ ...teams.said('hello'), type: undefined }));
    expect(unread.processed).to.equal(0);
    await teams.close();
  });
});
