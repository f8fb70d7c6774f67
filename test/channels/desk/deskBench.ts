import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';
import { DurableTurns } from '../../../bots/durableTurns.ts';
import type { Channel, Knowledge } from '../../../bots/index.ts';
import { signBody } from '../../../channels/desk/bodyToken.ts';
import { deskDoor } from '../../../channels/desk/index.ts';
import { createServer } from '../../../channels/server.ts';
import { createLog, createMetrics, type Database, systemClock } from '../../../runtime/index.ts';
import { quiet } from '../../conversations/doors/goldenDoor.ts';
import { DESK_SECRET, type DeskServer, startDesk } from './deskServer.ts';

export interface DeskBench {
  desk: DeskServer;
  database: Database;
  turns: DurableTurns;
  time: { now: number };
  /** What the member says on a channel, and what the bot says to it. */
  says(channel: Channel, text: string, more?: Partial<Activity>): Promise<Partial<Activity>[]>;
  /** What the desk sends; resolves with the status, and with what the member is told on that channel. */
  sends(channel: Channel, activity: Record<string, unknown>, secret?: string): Promise<FromBot>;
  /** The id of the last handoff. */
  handoff(): string;
  close(): Promise<void>;
}

export interface FromBot {
  status: number;
  said: Partial<Activity>[];
}

/** The whole bot over a store with a desk behind it; members come in on any channel. */
export async function openDeskBench(
  database: Database,
  knowledge: Knowledge,
  time: { now: number },
): Promise<DeskBench> {
  const clock = { now: () => time.now, pause: systemClock.pause };
  const log = createLog('silent');
  const desk = await startDesk();
  const turns = new DurableTurns({
    database,
    steps: { ...knowledge.steps },
    retention: { retentionDays: 365, wordsHours: 24 },
    clock,
    log,
    metrics: createMetrics(),
  });
  const server = createServer({ log, secure: false, checks: {} });
  const config = { desk: { url: desk.url, secret: DESK_SECRET } };
  const door = deskDoor(server, { turns, database, config, log, clock });
  if (door) turns.registerOutlet(door.outlet);
  for (const channel of ['sms', 'msteams'] as const)
    turns.registerOutlet({ channel, deliver: async () => {} });
  await turns.start();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/desk`;
  const after = async (channel: Channel, act: () => Promise<unknown>) => {
    const conversation = `${channel}:c`;
    const place = (await turns.log(conversation, 0)).at(-1)?.sequence ?? 0;
    await act();
    await quiet(database);
    const log = await turns.log(conversation, place);
    return log
      .map(({ activity }) => activity)
      .filter(({ replyToId, from }) => from?.role !== 'user' && replyToId);
  };
  const handoff = () =>
    String(desk.taken.findLast(({ name }) => name === 'handoff.initiate')?.conversation?.id);
  return {
    desk,
    database,
    turns,
    time,
    handoff,
    says: (channel, text, more) =>
      after(channel, () =>
        turns.receive({
          channel,
          conversation: `${channel}:c`,
          delivery: randomUUID(),
          activity: {
            type: 'message',
            text,
            channelId: channel === 'web' ? 'directline' : channel,
            from: { id: 'the-member-of-this-channel', name: '', role: 'user' },
            ...more,
          },
        }),
      ),
    sends: async (channel, activity, secret = DESK_SECRET) => {
      let status = 0;
      const said = await after(channel, async () => {
        const body = JSON.stringify({ id: randomUUID(), conversation: { id: handoff() }, ...activity });
        const response = await fetch(address, {
          method: 'POST',
          body,
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${await signBody(secret, 'bot', body)}`,
          },
        });
        await response.arrayBuffer();
        status = response.status;
      });
      return { status, said };
    },
    close: async () => {
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(resolve));
      await turns.drain(1_000);
      desk.close();
    },
  };
}
