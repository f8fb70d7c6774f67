import { type Database, openDatabase, readLog } from '../../runtime/index.ts';
import { Fleet } from './fleet.ts';
import { type Judgement, judge, total } from './judge.ts';
import { Member } from './member.ts';
import { Sink } from './sink.ts';

export interface Trial {
  store: { dataDir: string; databaseUrl?: string };
  processes: number;
  kills: number;
  broken?: string;
}

const CONVERSATIONS = ['web:a', 'web:b', 'web:c', 'web:d', 'sms:a', 'sms:b', 'sms:c', 'sms:d'];
/**
 * How long a process lives before one is killed: until by chance up to so many messages more are acknowledged,
 * however slow the machine is, but not longer than that; and then a moment more.
 */
const LIFE = { messages: 6, longest: 2_000, more: 120 };
/** Milliseconds in which what was left behind must be done. */
const LEFT_TO_FINISH = 60_000;

/** Kills processes while members write; resolves with what became of the promises. */
export async function run({ store, processes, kills, broken }: Trial): Promise<Judgement> {
  const sink = new Sink();
  const fleet = new Fleet(processes, {
    DATA_DIR: store.dataDir,
    DATABASE_URL: store.databaseUrl ?? '',
    SINK_URL: await sink.start(),
    BROKEN: broken ?? '',
  });
  const database = await openDatabase(store);
  try {
    await fleet.start();
    const members = CONVERSATIONS.map((conversation) => new Member(fleet, conversation));
    await killWhile(fleet, members, kills);
    await finished(database);
    return total(await Promise.all(members.map((member) => witness(database, member, sink))));
  } finally {
    await fleet.stop();
    await database.close();
    sink.stop();
  }
}

async function killWhile(fleet: Fleet, members: Member[], kills: number): Promise<void> {
  let stopped = false;
  const writing = members.map((member) => member.writeUntil(() => stopped));
  while (fleet.kills < kills) {
    await live(members);
    await fleet.killOne();
  }
  stopped = true;
  await Promise.all(writing);
}

async function live(members: readonly Member[]): Promise<void> {
  const acknowledged = () => members.reduce((sum, member) => sum + member.acknowledged.length, 0);
  const enough = acknowledged() + Math.floor(Math.random() * LIFE.messages);
  const until = Date.now() + LIFE.longest;
  while (acknowledged() < enough && Date.now() < until) await pause(5);
  await pause(Math.random() * LIFE.more);
}

async function finished(database: Database): Promise<void> {
  const until = Date.now() + LEFT_TO_FINISH;
  const left = () => database.rows("select 1 from messages where status in ('received', 'waiting') limit 1");
  while ((await left()).length > 0 && Date.now() < until) await pause(50);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function witness(database: Database, member: Member, sink: Sink): Promise<Judgement> {
  await member.look();
  const entries = await readLog(database, member.conversation, 0);
  const log = entries.map(({ sequence, activity }) => {
    const { id, replyToId, text } = JSON.parse(activity);
    return { sequence, id, replyTo: replyToId, text };
  });
  const heard = member.conversation.startsWith('sms:')
    ? (sink.heard.get(member.conversation) ?? [])
    : undefined;
  return judge({ acknowledged: member.acknowledged, log, seen: member.seen, heard });
}
