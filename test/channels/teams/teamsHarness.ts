import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { createWelcomes, type DurableTurns } from '../../../bots/index.ts';
import { createServer } from '../../../channels/server.ts';
import { type SmsOptions, smsDoor, type TwilioOptions, twilioDoor } from '../../../channels/sms/index.ts';
import { type TeamsOptions, teamsDoor } from '../../../channels/teams/index.ts';
import { type Clock, createLog, type Database, openDatabase, systemClock } from '../../../runtime/index.ts';
import { botOver, countingSteps } from '../../bots/testBot.ts';
import { ACCOUNT, NUMBER_SECRET, PUBLIC_URL, smsOptions } from '../sms/smsHarness.ts';
import { PLAN, said, WORDS } from './activities.ts';
import { type ConnectorServer, startConnector } from './connectorServer.ts';
import { APP_ID, type KeyServer, startKeyServer } from './keyServer.ts';

export interface TeamsHarness {
  base: string;
  turns: DurableTurns;
  database: Database;
  connector: ConnectorServer;
  keys: KeyServer;
  logged: string[];
  /** A message to this door, whose replies go to the connector of the harness. */
  said(text: string, more?: Record<string, unknown>): Record<string, unknown>;
  /** Posts with a good token, or with the one that is given; none where it is ''. */
  post(body: unknown, token?: string): Promise<Response>;
  close(): Promise<void>;
}

export interface HarnessOptions {
  config?: Partial<TeamsOptions['config']>;
  /** What the bot says to a message; its number and its words where it is left out. */
  answer?: (activity: Partial<Activity>) => Partial<Activity>[];
  /** True for the playground: no registration, nothing signed. */
  playground?: boolean;
  /** How the bot is registered; for all tenants with a secret where it is left out. */
  registration?: TeamsOptions['config']['teams'];
  /** The bot behind the door, where it is to be another one than that. */
  turnsOver?: (database: Database) => DurableTurns;
  /** Closed with the door; a file of its own where it is left out. */
  database?: Database;
  clock?: Clock;
  plan?: TeamsOptions['plan'];
  /** The rules for text messages, where they are to be other ones than those of the tests. */
  sms?: Partial<SmsOptions>;
  /** Opens Twilio's door beside this one, over what takes its requests. */
  twilio?: TwilioOptions['http'];
}

/** The Teams door over durable turns, with a connector and a key server of its own. */
export async function openTeams({
  config,
  answer,
  playground,
  registration = { appId: APP_ID, password: 'secret', type: 'MultiTenant', tenantId: undefined },
  turnsOver,
  database: given,
  clock = systemClock,
  plan = () => PLAN,
  sms: changes = {},
  twilio,
}: HarnessOptions = {}): Promise<TeamsHarness> {
  const dataDir = await mkdtemp(join(tmpdir(), 'activity-bot-teams-'));
  const [database, connector] = await Promise.all([given ?? openDatabase({ dataDir }), startConnector()]);
  const keys = await startKeyServer(connector.url);
  const logged: string[] = [];
  const log = createLog('debug', { write: (line: string) => void logged.push(line) });
  const converse: NonNullable<Parameters<typeof countingSteps>[0]>['converse'] = async ({ context }) => {
    await context.sendActivities(answer?.(context.activity) ?? []);
  };
  const steps = countingSteps(answer ? { converse } : {});
  const welcomes = createWelcomes(database, 'a-secret-of-welcomes-for-tests');
  const turns = turnsOver?.(database) ?? botOver(database, { steps, clock, welcomes });
  const server = createServer({ log, secure: false, checks: {} });
  const sms = smsDoor(smsOptions({ turns, database }, changes));
  if (twilio) {
    const twilioConfig = { production: false, publicUrl: PUBLIC_URL, sms: ACCOUNT };
    twilioDoor(server, { sms, log, numberSecret: NUMBER_SECRET, http: twilio, config: twilioConfig });
  }
  teamsDoor(server, {
    sms,
    turns,
    database,
    welcomes,
    log,
    clock,
    words: WORDS,
    plan,
    endpoints: keys.endpoints,
    token: async () => (playground ? undefined : 'the-bots-own-token'),
    config: {
      production: false,
      publicUrl: 'https://chat.example.org',
      teams: playground ? undefined : registration,
      teamsPlayground: playground ?? false,
      teamsServiceHosts: [],
      ...config,
    },
    ...(playground ? {} : { isAllowed: (url: string) => url === connector.url }),
  });
  await turns.start();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    base,
    turns,
    database,
    connector,
    keys,
    logged,
    said: (text, more = {}) => said(text, { serviceUrl: connector.url, ...more }),
    async post(body, token) {
      const bearer = token ?? (playground ? '' : `Bearer ${await keys.token()}`);
      return fetch(`${base}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(bearer ? { authorization: bearer } : {}) },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
    },
    async close() {
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await turns.drain();
      await database.close();
      connector.close();
      keys.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
