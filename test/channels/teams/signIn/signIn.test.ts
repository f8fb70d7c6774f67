import { expect } from 'chai';
import { SignJWT, UnsecuredJWT } from 'jose';
import { APP_ID } from '../keyServer.ts';
import { type HarnessOptions, openTeams, type TeamsHarness } from '../teamsHarness.ts';

const NOW = () => Math.floor(Date.now() / 1000);

interface Forgery {
  label: string;
  /** What stands in the Authorization header. */
  make(teams: TeamsHarness): Promise<string> | string;
  more?: Record<string, unknown>;
  status: number;
}

const bearer = async (token: Promise<string> | string) => `Bearer ${await token}`;

const FORGERIES: Forgery[] = [
  { label: 'no token', make: () => '', status: 401 },
  { label: 'no scheme', make: ({ keys }) => keys.token(), status: 401 },
  { label: 'another scheme', make: async ({ keys }) => `Basic ${await keys.token()}`, status: 401 },
  { label: 'no JWT', make: () => 'Bearer abc', status: 401 },
  { label: 'three dots of nothing', make: () => 'Bearer a.b.c', status: 401 },
  { label: 'a huge token', make: () => `Bearer ${'a'.repeat(9_000)}.b.c`, status: 401 },
  {
    label: 'alg none',
    make: () => bearer(new UnsecuredJWT({ iss: 'https://api.botframework.example' }).encode()),
    status: 401,
  },
  {
    label: 'a shared secret as key',
    make: () =>
      bearer(new SignJWT({}).setProtectedHeader({ alg: 'HS256', kid: 'good' }).sign(new Uint8Array(32))),
    status: 401,
  },
  { label: 'an unknown key', make: ({ keys }) => bearer(keys.token({}, { kid: 'unknown' })), status: 401 },
  {
    label: "a stranger's signature",
    make: ({ keys }) => bearer(keys.token({}, {}, keys.strange)),
    status: 401,
  },
  {
    label: 'changed claims',
    make: async ({ keys }) => {
      const [head, , signature] = (await keys.token()).split('.');
      const claims = Buffer.from(JSON.stringify({ aud: 'x' })).toString('base64url');
      return `Bearer ${head}.${claims}.${signature}`;
    },
    status: 401,
  },
  { label: 'an expired token', make: ({ keys }) => bearer(keys.token({ exp: NOW() - 400 })), status: 401 },
  {
    label: 'a token without an end',
    make: ({ keys }) => bearer(keys.token({ exp: undefined })),
    status: 401,
  },
  {
    label: 'an end that is no number',
    make: ({ keys }) => bearer(keys.token({ exp: 'soon' as never })),
    status: 401,
  },
  {
    label: 'a token of the future',
    make: ({ keys }) => bearer(keys.token({ nbf: NOW() + 400 })),
    status: 401,
  },
  {
    label: 'another issuer',
    make: ({ keys }) => bearer(keys.token({ iss: 'https://evil.example' })),
    status: 401,
  },
  {
    label: 'the issuer of the emulator',
    make: ({ keys }) =>
      bearer(
        keys.token({ iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', tid: 'any' }),
      ),
    status: 401,
  },
  { label: 'another bot', make: ({ keys }) => bearer(keys.token({ aud: 'another' })), status: 401 },
  { label: 'no audience', make: ({ keys }) => bearer(keys.token({ aud: undefined })), status: 401 },
  {
    label: 'another serviceUrl',
    make: ({ keys }) => bearer(keys.token({ serviceurl: 'https://smba.trafficmanager.net/emea/' })),
    status: 401,
  },
  { label: 'no serviceUrl', make: ({ keys }) => bearer(keys.token({ serviceurl: undefined })), status: 401 },
  {
    label: 'a key without endorsements',
    make: ({ keys }) => bearer(keys.token({}, { kid: 'bare' })),
    status: 403,
  },
  {
    label: 'a channel that the key may not speak for',
    make: ({ keys }) => bearer(keys.token()),
    more: { channelId: 'slack' },
    status: 403,
  },
  {
    label: "App Service Extension's channel, which the SDK checks by other rules",
    make: ({ keys }) => bearer(keys.token()),
    more: { channelId: 'AseChannel' },
    status: 403,
  },
];

describe('the sign-in of channels', () => {
  let teams: TeamsHarness;
  before(async () => {
    teams = await openTeams();
  });
  after(() => teams.close());

  for (const { label, make, more, status } of FORGERIES) {
    it(`answers ${status} to ${label}`, async () => {
      const response = await teams.post(teams.said('hello', more), await make(teams));
      expect(response.status).to.equal(status);
      expect((await response.json()).error).to.have.keys('code', 'message');
      expect(await teams.turns.log('msteams:a:1', 0)).to.deep.equal([]);
    });
  }

  it('takes a good token', async () => {
    const response = await teams.post(teams.said('hello', { conversation: { id: 'a:good' } }));
    expect(response.status).to.equal(200);
    expect(await teams.turns.log('msteams:a:good', 0)).to.not.be.empty;
  });

  it('allows a clock that is a few minutes off', async () => {
    const token = await teams.keys.token({ exp: NOW() - 200, nbf: NOW() + 200 });
    expect((await teams.post(teams.said('hello'), `Bearer ${token}`)).status).to.equal(200);
  });

  it('says that it cannot tell while no key can be read, and does not run the bot', async () => {
    const fresh = await openTeams();
    fresh.keys.down = true;
    const response = await fresh.post(fresh.said('hello'));
    expect(response.status).to.equal(503);
    expect(response.headers.get('retry-after')).to.equal('5');
    expect(await fresh.turns.log('msteams:a:1', 0)).to.deep.equal([]);
    fresh.keys.down = false;
    expect((await fresh.post(fresh.said('hello'))).status).to.equal(200);
    await fresh.close();
  });
});

const TENANT = '22222222-3333-4444-8555-666666666666';
const REGISTRATIONS: NonNullable<HarnessOptions['registration']>[] = [
  { appId: APP_ID, password: 'secret', type: 'SingleTenant', tenantId: TENANT },
  { appId: APP_ID, password: undefined, type: 'UserAssignedMSI', tenantId: TENANT },
  // A secret that was left in the environment is not for a managed identity.
  { appId: APP_ID, password: 'left over', type: 'UserAssignedMSI', tenantId: TENANT },
];

for (const registration of REGISTRATIONS) {
  const { type, password } = registration;
  describe(`the sign-in of a ${type} bot ${password ? 'with' : 'without'} a secret`, () => {
    let teams: TeamsHarness;
    before(async () => {
      teams = await openTeams({ registration });
    });
    after(() => teams.close());

    it('takes a good token, and answers', async () => {
      expect((await teams.post(teams.said('hello', { conversation: { id: 'a:good' } }))).status).to.equal(
        200,
      );
      expect(await teams.turns.log('msteams:a:good', 0)).to.not.be.empty;
    });

    for (const { label, make, more, status } of FORGERIES) {
      it(`answers ${status} to ${label}, and does not run the bot`, async () => {
        expect((await teams.post(teams.said('hello', more), await make(teams))).status).to.equal(status);
        expect(await teams.turns.log('msteams:a:1', 0)).to.deep.equal([]);
      });
    }
  });
}
