import type { Activity } from 'botbuilder';
import { DurableTurns } from '../../../bots/durableTurns.ts';
import type { Knowledge } from '../../../bots/index.ts';
import { createLog, createMetrics, type Database, systemClock } from '../../../runtime/index.ts';
import { ACCOUNT, NUMBER_SECRET } from '../../channels/sms/smsHarness.ts';
import type { Exchange } from '../script.ts';

/** What came of one exchange at a door. */
export interface Heard {
  /** The replies as they were committed. */
  replies: Partial<Activity>[];
  /** What the member sees of them, as lines to read. */
  shown: string[];
}

/** A member at a door. */
export interface Talk {
  /** The conversation's key in the store. */
  conversation: string;
  does(exchange: Pick<Exchange, 'member' | 'event'>): Promise<Heard>;
}

/** One of the doors with the whole bot behind it. */
export interface GoldenDoor {
  database: Database;
  /** A member of their own, who has said nothing yet. */
  talk(locale: string): Talk;
  close(): Promise<void>;
}

/** What a door stands on; all doors share the knowledge and the time. */
export interface Behind {
  knowledge: Knowledge;
  time: { now: number };
}

/** The bot over a store, by the time of the test; kept for so long that no month makes it forget. */
export function goldenTurns({ knowledge, time }: Behind, database: Database): DurableTurns {
  return new DurableTurns({
    database,
    steps: knowledge.steps,
    retention: { retentionDays: 365, wordsHours: 24 },
    clock: { now: () => time.now, pause: systemClock.pause },
    log: createLog('silent'),
    metrics: createMetrics(),
    codes: { secret: NUMBER_SECRET, places: { sms: ACCOUNT.from, teams: true } },
  });
}

/** Resolves when nothing waits to be answered or to be sent. */
export async function quiet(database: Database): Promise<void> {
  const waiting = "select 1 from messages where status in ('received', 'waiting') limit 1";
  while ((await database.rows(waiting)).length > 0) await new Promise((resolve) => setTimeout(resolve, 2));
}

/** The replies that were committed after a place in the log. */
export async function repliesAfter(
  turns: Pick<DurableTurns, 'log'>,
  conversation: string,
  place: number,
): Promise<Partial<Activity>[]> {
  const log = await turns.log(conversation, place);
  return log
    .map(({ activity }) => activity)
    .filter(({ type, from }) => type === 'message' && from?.role !== 'user');
}

export async function lastPlace(turns: Pick<DurableTurns, 'log'>, conversation: string): Promise<number> {
  return (await turns.log(conversation, 0)).at(-1)?.sequence ?? 0;
}
