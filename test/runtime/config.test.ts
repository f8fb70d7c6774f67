import { readFileSync } from 'node:fs';
import type { BlockList } from 'node:net';
import { join } from 'node:path';
import { expect } from 'chai';
import { CONFIG_KEYS, ConfigError, readConfig } from '../../runtime/index.ts';

const README = join(import.meta.dirname, '..', '..', 'README.md');
/** The rows of the README's table of keys: keys, default. */
const TABLE = readFileSync(README, 'utf8')
  .split('## Configuration')[1]
  ?.split('\n## ')[0]
  ?.split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim())) as string[][];

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
}

describe('readConfig', () => {
  it('needs nothing to be set', () => {
    expect(readConfig({})).to.include({
      production: false,
      port: 3978,
      host: '127.0.0.1',
      drainSeconds: 0,
      dataDir: './data',
      publicUrl: 'http://localhost:3978',
      rateLimit: 60,
      planFile: 'content/plan.yaml',
      databaseUrl: undefined,
      retentionDays: 30,
    });
  });

  it('takes an empty value for an absent one', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).to.include({ port: 3978, databaseUrl: undefined });
  });

  it('reads what is set', () => {
    const config = readConfig({
      NODE_ENV: 'production',
      PORT: '80',
      HOST: '0.0.0.0',
      PUBLIC_URL: 'https://chat.example.org/',
      RATE_LIMIT: 'off',
      ALLOWED_ORIGINS: 'https://www.example.org, https://example.org:8443',
      DATABASE_URL: 'postgresql://bot:secret@db/bot',
      DIRECT_LINE_SECRET: 'the-same-for-every-process',
      EXIT_URL: 'https://news.example.org/',
    });
    expect(config).to.deep.include({
      production: true,
      drainSeconds: 5,
      port: 80,
      host: '0.0.0.0',
      publicUrl: 'https://chat.example.org',
      rateLimit: undefined,
      allowedOrigins: ['https://www.example.org', 'https://example.org:8443'],
      databaseUrl: 'postgresql://bot:secret@db/bot',
      exitUrl: 'https://news.example.org/',
    });
  });

  const wrong: Record<string, string> = {
    NODE_ENV: 'prod',
    PORT: '70000',
    DRAIN_SECONDS: '-1',
    PUBLIC_URL: 'chat.example.org',
    LOG_LEVEL: 'loud',
    RATE_LIMIT: 'none',
    ALLOWED_ORIGINS: 'https://www.example.org/chat',
    TRUSTED_PROXIES: '10.0.0.0/40',
    EXIT_URL: 'http://www.example.org',
    DIRECT_LINE_SECRET: 'short',
    DATABASE_URL: 'mysql://db/bot',
    RETENTION_DAYS: '1',
    WORDS_HOURS: '0',
    MicrosoftAppId: 'my-bot',
    MicrosoftAppType: 'Single',
    TEAMS_PLAYGROUND: 'yes',
    TEAMS_SERVICE_HOSTS: 'https://smba.example.org',
    TWILIO_ACCOUNT_SID: 'SK1',
    TWILIO_FROM: '555',
  };

  for (const [key, value] of Object.entries(wrong)) {
    it(`names ${key} where it is wrong`, () => {
      expect(faultsOf({ [key]: value }).some((fault) => fault.startsWith(`${key}: `))).to.equal(true);
    });
  }

  it('names all wrong keys at once', () => {
    const faults = faultsOf(wrong);
    for (const key of Object.keys(wrong)) expect(faults.join('\n')).to.contain(`${key}: `);
  });

  it('never repeats a secret that is wrong', () => {
    expect(faultsOf({ DIRECT_LINE_SECRET: 'hunter2' }).join()).to.not.contain('hunter2');
  });

  it('asks for what belongs together', () => {
    const missing = (env: Record<string, string>) => faultsOf(env).map((fault) => fault.split(':')[0]);
    expect(missing({ TWILIO_FROM: '+15555550100' })).to.have.members([
      'TWILIO_ACCOUNT_SID',
      'TWILIO_AUTH_TOKEN',
      'PUBLIC_URL',
    ]);
    const MicrosoftAppId = '00000000-0000-4000-8000-000000000001';
    expect(missing({ MicrosoftAppId })).to.have.members(['MicrosoftAppPassword', 'MicrosoftAppTenantId']);
    expect(missing({ MicrosoftAppId, MicrosoftAppType: 'MultiTenant' })).to.deep.equal([
      'MicrosoftAppPassword',
    ]);
    expect(missing({ MicrosoftAppPassword: 'x' })).to.deep.equal(['MicrosoftAppId']);
  });

  it('takes a desk with both of its keys, and by https alone in production', () => {
    const desk = { DESK_URL: 'http://desk.example.org/bot', DESK_SECRET: 'a-secret-of-the-desk' };
    expect(readConfig(desk).desk).to.deep.equal({ url: desk.DESK_URL, secret: desk.DESK_SECRET });
    expect(faultsOf({ DESK_URL: desk.DESK_URL }).join()).to.match(/^DESK_SECRET: needed/);
    expect(faultsOf({ DESK_SECRET: desk.DESK_SECRET }).join()).to.match(/^DESK_URL: needed/);
    expect(faultsOf({ ...desk, NODE_ENV: 'production' }).join()).to.match(/DESK_URL: use https/);
    expect(faultsOf({ ...desk, DESK_URL: 'ftp://desk' }).join()).to.match(/DESK_URL: set the address/);
  });

  it('takes the playground of Teams for a developer alone', () => {
    const TEAMS_PLAYGROUND = 'on';
    const registered = {
      MicrosoftAppId: '00000000-0000-4000-8000-000000000001',
      MicrosoftAppType: 'MultiTenant',
    };
    expect(readConfig({ TEAMS_PLAYGROUND }).teamsPlayground).to.equal(true);
    expect(faultsOf({ TEAMS_PLAYGROUND, NODE_ENV: 'production' }).join()).to.match(/^MicrosoftAppId: needed/);
    expect(faultsOf({ TEAMS_PLAYGROUND, ...registered, MicrosoftAppPassword: 'x' })).to.deep.equal([
      'TEAMS_PLAYGROUND: unset it, since MicrosoftAppId is set',
    ]);
  });

  it('reads further hosts of connectors, with a port or for a whole domain', () => {
    const { teamsServiceHosts } = readConfig({ TEAMS_SERVICE_HOSTS: 'smba.example.org:8443, .corp.example' });
    expect(teamsServiceHosts).to.deep.equal(['smba.example.org:8443', '.corp.example']);
  });

  it('knows proxies by how many there are, or by their addresses', () => {
    const trusted = (TRUSTED_PROXIES: string) => readConfig({ TRUSTED_PROXIES }).trustedProxies;
    expect(trusted('2')).to.equal(2);
    const list = trusted('10.0.0.0/8, 192.0.2.1, fd00::/8') as BlockList;
    expect(['10.9.8.7', '192.0.2.1', '192.0.2.2'].map((address) => list.check(address))).to.deep.equal([
      true,
      true,
      false,
    ]);
    expect(list.check('fd12::1', 'ipv6')).to.equal(true);
    for (const wrong of ['proxy.example.org', '10.0.0.0/33', '12', '10.0.0.1, x']) {
      expect(faultsOf({ TRUSTED_PROXIES: wrong }), wrong).to.have.lengthOf(1);
    }
  });

  describe('with a database that several processes may share', () => {
    const DATABASE_URL = 'postgresql://bot:secret@db/bot';
    const registered = {
      MicrosoftAppId: '00000000-0000-4000-8000-000000000001',
      MicrosoftAppType: 'MultiTenant',
      MicrosoftAppPassword: 'x',
    };
    const missing = (env: Record<string, string>) =>
      faultsOf({ DATABASE_URL, NODE_ENV: 'production', ...env }).map((fault) => fault.split(':')[0]);

    it('refuses in production secrets that each process would make for itself', () => {
      expect(missing({})).to.deep.equal(['DIRECT_LINE_SECRET']);
      expect(missing(registered)).to.deep.equal(['DIRECT_LINE_SECRET', 'SMS_NUMBER_SECRET']);
      const secrets = { DIRECT_LINE_SECRET: 'a-shared-secret-1', SMS_NUMBER_SECRET: 'a-shared-secret-2' };
      expect(missing({ ...registered, ...secrets })).to.deep.equal([]);
    });

    it('names them for a warning elsewhere', () => {
      expect(readConfig({ DATABASE_URL }).unshared).to.deep.equal(['DIRECT_LINE_SECRET']);
      expect(readConfig({}).unshared).to.deep.equal([]);
    });
  });

  describe('the table in the README', () => {
    const keysOf = (cell = '') => Array.from(cell.matchAll(/`([^`]+)`/g), ([, key]) => key ?? '');

    it('has every key once, and no other', () => {
      expect(TABLE.flatMap(([, keys]) => keysOf(keys))).to.have.members(CONFIG_KEYS);
    });

    it('tells the defaults', () => {
      for (const [, keys, given = ''] of TABLE) {
        const value = /^`([^`<]+)`$/.exec(given)?.[1];
        const [key = ''] = keysOf(keys);
        // The page to leave for is chosen by the web door.
        if (value === undefined || key === 'EXIT_URL') continue;
        expect(readConfig({ [key]: value }), key).to.deep.equal(readConfig({}));
      }
    });
  });
});
