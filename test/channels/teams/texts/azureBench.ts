import type { DurableTurns } from '../../../../bots/index.ts';
import type { SmsOptions } from '../../../../channels/sms/index.ts';
import type { Database } from '../../../../runtime/index.ts';
import { botOver } from '../../../bots/testBot.ts';
import { quiet } from '../../../conversations/doors/goldenDoor.ts';
import { formOf, MEMBER, post, RecordingClient } from '../../sms/smsHarness.ts';
import { openTeams, type TeamsHarness } from '../teamsHarness.ts';

/** The number at Azure that members text to. */
export const AZURE_NUMBER = '+15555550177';

export interface AzureBench {
  teams: TeamsHarness;
  database: Database;
  turns: DurableTurns;
  time: { now: number };
  /** Posts a text message as Azure's SMS channel would; resolves with the status when its turn is over and sent. */
  text(body: string, more?: Record<string, unknown>): Promise<number>;
  /** The bodies that Azure was given since the last call. */
  heard(): string[];
  /** The same for Twilio, whose door is open beside it. */
  textTwilio(body: string, fields?: Record<string, string>): Promise<number>;
  heardOfTwilio(): string[];
  close(): Promise<void>;
}

export interface AzureOptions {
  turnsOver?: (database: Database) => DurableTurns;
  sms?: Partial<SmsOptions>;
}

/** Azure's SMS channel at the door for Teams, with Twilio's beside it. */
export async function openAzureSms({ turnsOver = botOver, sms }: AzureOptions = {}): Promise<AzureBench> {
  const time = { now: Date.UTC(2026, 10, 24, 18) };
  const client = new RecordingClient();
  const teams = await openTeams({ turnsOver, twilio: client, sms: { now: () => time.now, ...sms } });
  const { database, turns, connector } = teams;
  const token = `Bearer ${await teams.keys.token()}`;
  let messages = 0;
  const read = { azure: 0, twilio: 0 };
  return {
    teams,
    database,
    turns,
    time,
    text: async (body, more) => {
      messages += 1;
      const { status } = await teams.post(teams.said(body, { ...azureText(`m${messages}`), ...more }), token);
      await quiet(database);
      return status;
    },
    heard: () => {
      const calls = connector.calls.slice(read.azure);
      read.azure = connector.calls.length;
      return calls.map(({ activity }) => activity.text ?? '');
    },
    textTwilio: async (body, fields) => {
      messages += 1;
      const status = await post(teams.base, formOf(body, messages, fields));
      await quiet(database);
      return status;
    },
    heardOfTwilio: () => {
      const sent = client.sent.slice(read.twilio);
      read.twilio = client.sent.length;
      return sent.map(({ body }) => body);
    },
    close: () => teams.close(),
  };
}

/** What makes an activity one of Azure's SMS channel. */
export function azureText(id: string, from = MEMBER): Record<string, unknown> {
  return {
    id,
    channelId: 'sms',
    from: { id: from },
    recipient: { id: AZURE_NUMBER },
    conversation: { id: from },
    locale: undefined,
  };
}
