import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import RequestClient from 'twilio/lib/base/RequestClient.js';
import answers from 'twilio/lib/http/response.js';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import type { DurableTurns } from '../../../bots/durableTurns.ts';
import { createServer } from '../../../channels/server.ts';
import { type SmsOptions, smsDoor, type TwilioOptions, twilioDoor } from '../../../channels/sms/index.ts';
import { createLog, type Database, openDatabase } from '../../../runtime/index.ts';
import { botOver } from '../../bots/testBot.ts';
import { SMS_WORDS } from './smsWords.ts';

export const ACCOUNT = {
  accountSid: `AC${'a'.repeat(32)}`,
  authToken: 'a-token-for-tests',
  from: '+15555550100',
};
export const NUMBER_SECRET = 'a-secret-of-numbers-for-tests';
export const PUBLIC_URL = 'https://chat.example.org';
export const MEMBER = '+15555550123';

export interface Sent {
  to: string;
  body: string;
  media: string[];
  statusCallback: string;
}

/** Stands for Twilio's REST interface: keeps what was sent, and refuses what `refuse` says. */
export class RecordingClient extends RequestClient {
  readonly sent: Sent[] = [];
  refuse: { status: number; code?: number } | undefined;

  override async request<Data>(options: RequestClient.RequestOptions<Data>) {
    const { To, Body, MediaUrl = [], StatusCallback } = options.data as unknown as Record<string, string>;
    if (this.refuse) {
      const { status, code } = this.refuse;
      return new answers.default<Data>(status, { code, message: 'Refused' } as Data, {});
    }
    const media = [MediaUrl].flat();
    this.sent.push({ to: To ?? '', body: Body ?? '', media, statusCallback: StatusCallback ?? '' });
    return new answers.default<Data>(201, { sid: `SM${'0'.repeat(32)}` } as Data, {});
  }
}

export interface SmsBench {
  base: string;
  turns: DurableTurns;
  database: Database;
  client: RecordingClient;
  logged: string[];
  time: { now: number };
  /** Posts a text message as Twilio would; resolves with the status when its turn is over and sent. */
  text(body: string, fields?: Record<string, string>): Promise<number>;
  /** The bodies that were sent since the last call. */
  heard(): string[];
  close(): Promise<void>;
}

type Changes = Partial<Omit<SmsOptions, 'config'>> & {
  config?: Partial<SmsOptions['config'] & TwilioOptions['config']>;
  http?: RequestClient | undefined;
  /** The bot behind the door; without it, one that counts aloud. */
  turnsOver?: (database: Database) => DurableTurns;
  /** Closed with the door; without it, a file of its own. */
  database?: Database;
};

/** Starts the SMS door on a free port over a store of its own. */
export async function openSms({
  config,
  turnsOver = botOver,
  database: given,
  ...changes
}: Changes = {}): Promise<SmsBench> {
  const folder = await mkdtemp(join(tmpdir(), 'activity-bot-sms-'));
  const database = given ?? (await openDatabase({ dataDir: folder }));
  const turns = turnsOver(database);
  const time = { now: Date.UTC(2026, 10, 24, 18) };
  const logged: string[] = [];
  const log = createLog('debug', { write: (line: string) => void logged.push(line) });
  const client = new RecordingClient();
  const server = createServer({ log, secure: false, checks: {} });
  const rules = { now: () => time.now, ...changes };
  const sms = smsDoor(smsOptions({ turns, database }, { ...rules, config: { ...SMS_CONFIG, ...config } }));
  const door = twilioDoor(server, {
    sms,
    log,
    numberSecret: rules.numberSecret ?? NUMBER_SECRET,
    http: 'http' in changes ? changes.http : client,
    config: { production: false, publicUrl: PUBLIC_URL, sms: ACCOUNT, ...config },
  });
  const clear = async () => {
    await turns.drain(1_000);
    await database.close();
    await rm(folder, { recursive: true, force: true });
  };
  if (!door) {
    await clear();
    throw new Error('The door did not open');
  }
  await turns.start();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let messages = 0;
  let read = 0;
  return {
    base,
    turns,
    database,
    client,
    logged,
    time,
    text: async (body, fields) => {
      messages += 1;
      const status = await post(base, formOf(body, messages, fields));
      await quiet(database);
      return status;
    },
    heard: () => {
      const bodies = client.sent.slice(read).map((sent) => sent.body);
      read = client.sent.length;
      return bodies;
    },
    close: async () => {
      door.close();
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(resolve));
      await clear();
    },
  };
}

const SMS_CONFIG = {
  publicUrl: PUBLIC_URL,
  smsPictures: 'link' as const,
  rateLimit: undefined,
  retentionDays: 30,
};

/** The rules for text messages as the tests have them, whoever carries those. */
export function smsOptions(
  behind: Pick<SmsOptions, 'turns' | 'database'>,
  changes: Partial<SmsOptions> = {},
): SmsOptions {
  let ids = 0;
  return {
    ...behind,
    words: SMS_WORDS,
    plan: () => PLAN,
    listen: (text) => ({
      alarm: /chest|die/.test(text) ? 'rule' : /alone|enough|quit/.test(text) ? 'opinion' : undefined,
      language: /ñ|hola|quiero/.test(text) ? 'es' : 'en',
    }),
    numberSecret: NUMBER_SECRET,
    ids: () => `r${++ids}`,
    config: SMS_CONFIG,
    ...changes,
  };
}

const PLAN = {
  name: 'Example Health Plan',
  serviceHelp: { phone: '1-800-555-0133' },
  state: 'TX',
  links: [{ url: 'https://www.plan.example/doctors' }],
};

export function formOf(
  body: string,
  message = 1,
  fields: Record<string, string> = {},
): Record<string, string> {
  const MessageSid = `SM${String(message).padStart(32, '0')}`;
  const { accountSid: AccountSid, from: To } = ACCOUNT;
  return { AccountSid, MessageSid, From: MEMBER, To, Body: body, NumMedia: '0', ...fields };
}

export function signed(path: string, form: Record<string, string>): string {
  return getExpectedTwilioSignature(ACCOUNT.authToken, `${PUBLIC_URL}${path}`, form);
}

export interface Posted {
  path?: string;
  signature?: string;
  headers?: Record<string, string>;
}

/** Posts a form to the door, signed unless told otherwise. */
export async function post(
  base: string,
  form: Record<string, string>,
  { path = '/api/sms', signature = signed(path, form), headers = {} }: Posted = {},
): Promise<number> {
  const response = await fetch(`${base}${path}`, {
    method: 'POST',
    headers: { ...(signature && { 'x-twilio-signature': signature }), ...headers },
    body: new URLSearchParams(form),
  });
  await response.text();
  return response.status;
}

/** Resolves when nothing waits to be answered or to be sent. */
async function quiet(database: Database): Promise<void> {
  const waiting = "select 1 from messages where status in ('received', 'waiting') limit 1";
  while ((await database.rows(waiting)).length > 0) await new Promise((resolve) => setTimeout(resolve, 5));
}
