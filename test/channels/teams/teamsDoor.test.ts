import { expect } from 'chai';
import { createServer } from '../../../channels/server.ts';
import { type TeamsOptions, teamsDoor } from '../../../channels/teams/index.ts';
import { createLog, systemClock } from '../../../runtime/index.ts';
import { PLAN, WORDS } from './activities.ts';
import { openTeams } from './teamsHarness.ts';

const OFF = {
  production: false,
  publicUrl: 'https://chat.example.org',
  teams: undefined,
  teamsPlayground: false,
  teamsServiceHosts: [],
};

function open(config: Partial<TeamsOptions['config']>, words: TeamsOptions['words'] = WORDS) {
  const log = createLog('silent');
  const outlets: string[] = [];
  const isOpen = teamsDoor(createServer({ log, secure: false, checks: {} }), {
    turns: { registerOutlet: ({ channel }: { channel: string }) => outlets.push(channel) } as never,
    database: {} as never,
    welcomes: {} as never,
    config: { ...OFF, ...config },
    words,
    plan: () => PLAN,
    sms: { carry: () => ({ take: async () => {}, noteStopped: async () => {} }) },
    log,
    clock: systemClock,
  });
  return { isOpen, outlets };
}

describe('teamsDoor', () => {
  it('stays shut without a registration', () => {
    expect(open({})).to.deep.equal({ isOpen: false, outlets: [] });
  });

  it('refuses to open in production without an app id', () => {
    expect(() => open({ teamsPlayground: true, production: true })).to.throw(/MicrosoftAppId/);
  });

  const ids = {
    appId: '11111111-2222-4333-8444-555555555555',
    tenantId: '22222222-2222-4333-8444-555555555555',
  };
  for (const type of ['SingleTenant', 'MultiTenant', 'UserAssignedMSI'] as const) {
    it(`opens for a registration of type ${type}`, () => {
      const password = type === 'UserAssignedMSI' ? undefined : 'secret';
      expect(open({ teams: { ...ids, type, password }, production: true })).to.deep.equal({
        isOpen: true,
        outlets: ['msteams'],
      });
    });
  }

  it('names every word that is missing, in either language', () => {
    const words = { en: { ...(WORDS.en as object), bareMention: '' }, es: {} };
    expect(() => open({ teamsPlayground: true }, words)).to.throw(
      /en\/teams.yaml: bareMention[\s\S]*es\/teams.yaml: public/,
    );
  });

  it('in the playground takes what this machine sends unsigned, and answers it without a token', async () => {
    const teams = await openTeams({ playground: true });
    expect((await teams.post(teams.said('hello'))).status).to.equal(200);
    await teams.connector.has(1);
    expect(teams.connector.calls[0]?.authorization).to.equal(undefined);
    const elsewhere = teams.said('hello', { serviceUrl: 'https://smba.trafficmanager.net/amer/' });
    expect((await teams.post(elsewhere)).status).to.equal(403);
    await teams.close();
  });

  it('welcomes once, whatever comes in which order and how often', async () => {
    const teams = await openTeams({
      answer: ({ type }) => (type === 'conversationUpdate' ? [{ text: 'Welcome' }] : []),
    });
    const arrival = { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] };
    for (const [index, more] of [{ type: 'installationUpdate', action: 'add' }, arrival, arrival].entries()) {
      expect((await teams.post(teams.said('', { id: `${index}`, ...more }))).status).to.equal(200);
    }
    await teams.connector.has(1);
    const log = await teams.turns.log('msteams:a:1', 0);
    expect(log.filter(({ activity }) => activity.type === 'conversationUpdate')).to.have.length(1);
    await teams.close();
  });
});
