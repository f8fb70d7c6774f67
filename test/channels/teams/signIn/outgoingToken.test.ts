import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { expect } from 'chai';
import { Connector } from '../../../../channels/teams/deliver/connector.ts';
import { AZURE } from '../../../../channels/teams/signIn/endpoints.ts';
import { outgoingToken } from '../../../../channels/teams/signIn/outgoingToken.ts';
import { credentialsOf } from '../../../../channels/teams/signIn/signIn.ts';
import { systemClock } from '../../../../runtime/index.ts';
import { startConnector } from '../connectorServer.ts';

const MINUTE = 60_000;
let bots = 0;

/** A bot of its own for each test, since the SDK keeps tokens for the whole process, and the login that it asks. */
function bot({ endsIn = 60 * MINUTE, fails = 0, hangs = false } = {}) {
  bots += 1;
  const registration = {
    appId: `bot-${bots}`,
    password: undefined,
    type: 'UserAssignedMSI',
    tenantId: 't',
  } as const;
  const seen = { logins: 0, asked: [] as unknown[] };
  const refreshToken = async () => {
    seen.logins += 1;
    if (seen.logins <= fails) throw new Error('The login is down');
    if (hangs) await new Promise(() => {});
    await systemClock.pause(5);
    return { accessToken: `token-${seen.logins}`, expiresOn: new Date(Date.now() + endsIn) };
  };
  const sdk = new ConfigurationServiceClientCredentialFactory(credentialsOf(registration));
  const factory: Pick<typeof sdk, 'createCredentials'> = {
    createCredentials: async (...asked) => {
      seen.asked.push(asked);
      return Object.assign(await sdk.createCredentials(...asked), { refreshToken });
    },
  };
  const clock = hangs ? { pause: async () => {} } : systemClock;
  return { seen, token: outgoingToken(registration, AZURE, { clock, factory }) };
}

describe('outgoingToken', () => {
  it('gives none in the playground', async () => {
    expect(await outgoingToken(undefined, AZURE, { clock: systemClock })()).to.equal(undefined);
  });

  it("asks Microsoft's login alone, for the connector's scope, with its authority checked", async () => {
    const { token, seen } = bot();
    await token();
    expect(seen.asked).to.deep.equal([
      [
        `bot-${bots}`,
        'https://api.botframework.com',
        'https://login.microsoftonline.com/botframework.com',
        true,
      ],
    ]);
  });

  it('keeps a token that is good for longer than five minutes', async () => {
    const { token, seen } = bot({ endsIn: 6 * MINUTE });
    expect([await token(), await token()]).to.deep.equal(['token-1', 'token-1']);
    expect(seen.logins).to.equal(1);
  });

  it('renews it before its end', async () => {
    const { token } = bot({ endsIn: 4 * MINUTE });
    expect([await token(), await token()]).to.deep.equal(['token-1', 'token-2']);
  });

  it('makes one login for all that ask at the same time', async () => {
    const { token, seen } = bot();
    const tokens = await Promise.all(Array.from({ length: 20 }, () => token()));
    expect(new Set(tokens)).to.deep.equal(new Set(['token-1']));
    expect(seen.logins).to.equal(1);
  });

  it('does not keep a failure', async () => {
    const { token } = bot({ fails: 1 });
    const failed = await Promise.allSettled([token(), token()]);
    expect(failed.map(({ status }) => status)).to.deep.equal(['rejected', 'rejected']);
    expect(await token()).to.equal('token-2');
  });

  it('gives up on a login that hangs, and asks anew with the next send', async () => {
    const { token, seen } = bot({ hangs: true });
    for (const time of [1, 2]) {
      const error = await token().catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(Error);
      expect(seen.logins).to.equal(time);
    }
  });

  it('is not even asked for where the host is not allowed', async () => {
    const { token, seen } = bot();
    const server = await startConnector();
    const connector = new Connector(token, (url) => url !== server.url);
    const sent = connector.send({ serviceUrl: server.url, conversation: 'a:1' }, { type: 'message' });
    expect(await sent.catch((reason: unknown) => reason)).to.include({ code: 'service_url' });
    expect({ calls: server.calls, logins: seen.logins }).to.deep.equal({ calls: [], logins: 0 });
    server.close();
  });
});
