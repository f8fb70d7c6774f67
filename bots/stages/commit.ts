import { commitTurn, type FinishedTurn, forgetInTurn } from '../../runtime/index.ts';
import { activityId } from '../activityId.ts';
import { codeOf } from '../guarded.ts';
import { outcomeOf } from '../outcomeOf.ts';
import type { Draft, Loaded, Services, Stage, TurnRun } from '../turnRun.ts';

/** How long the gate may still read an answer that is to be dropped together with the next message. */
const DROPPED_AFTER = 120_000;

/** State under its version, replies and the mark that the message is done: in one transaction, or not at all. */
export function commit(services: Services): Stage {
  const { database, retention, clock, metrics, notices, welcomes } = services;
  return {
    name: 'commit',
    run: async (turn, next) => {
      const { loaded, draft } = turn;
      if (!loaded || !draft) throw new Error('Nothing was drafted before the commit');
      const now = clock.now();
      const finished = finish(services, turn, loaded, draft, now);
      await database.write(async (sql) => {
        await commitTurn(sql, finished, now, retention);
        for (const write of draft.effects?.writes ?? []) await write(sql, now);
        if (draft.forget) {
          await welcomes?.endAllOf(sql, turn.conversation);
          await forgetInTurn(sql, turn.conversation, loaded.pending.sequence, now);
        }
      }, turn.conversation);
      notices.publish(turn.conversation, loaded.pending.sequence);
      metrics.turns.inc({ channel: loaded.activity.channelId ?? '', outcome: outcomeOf(draft) });
      metrics.turnTime.observe((now - loaded.pending.at) / 1000);
      await next();
    },
  };
}

function finish(
  { sender }: Services,
  { conversation }: TurnRun,
  { pending }: Loaded,
  draft: Draft,
  now: number,
): FinishedTurn {
  const { recent, ...memory } = draft.memory;
  const timestamp = new Date(now);
  return {
    conversation,
    version: pending.version,
    sequence: pending.sequence,
    status: draft.fault ? (draft.fault === 'parked' ? 'parked' : 'failed') : 'done',
    code: draft.fault && codeOf(draft.fault),
    state: draft.state,
    memory: JSON.stringify(memory),
    shape: draft.shape,
    replyStatus: sender.sends(conversation) ? 'waiting' : 'logged',
    wordsUntil: draft.dropWords ? now + DROPPED_AFTER : undefined,
    replies: draft.replies.map(
      (reply) => (sequence) =>
        JSON.stringify({ ...reply, id: activityId(conversation, sequence), timestamp }),
    ),
  };
}
