import { randomUUID } from 'node:crypto';
import { WAY } from '../../bots/turn.ts';
import type { Services, Stage } from '../../bots/turnRun.ts';

type Way = typeof WAY;

/** Replaces the stage of a name. */
function replaced(name: Stage['name'], by: (services: Services, stage: Stage) => Stage): Way {
  return WAY.map((create) => (services) => {
    const stage = create(services);
    return stage.name === name ? by(services, stage) : stage;
  });
}

/** Marks a message as done, and leaves the state and the replies out. */
const commitLeftOut = replaced('commit', ({ database }) => ({
  name: 'commit',
  run: async (turn, next) => {
    const sequence = turn.loaded?.pending.sequence ?? 0;
    await database.write((sql) =>
      sql.run(
        "update messages set status = 'done' where conversation = $1 and sequence = $2",
        turn.conversation,
        sequence,
      ),
    );
    await next();
  },
}));

/** Sends what is drafted, and commits it then. */
function sentBeforeCommit(send: (conversation: string, text: string) => Promise<void>): Way {
  return replaced('commit', (_, stage) => ({
    name: 'commit',
    run: async (turn, next) => {
      for (const { text } of turn.draft?.replies ?? []) await send(turn.conversation, text ?? '');
      await stage.run(turn, next);
    },
  }));
}

/** Takes every delivery for a new one. */
const dedupeOff = replaced('take in', (_, stage) => ({
  name: 'take in',
  run: (turn, next) => {
    if (turn.incoming) turn.incoming.delivery += randomUUID();
    return stage.run(turn, next);
  },
}));

export const BROKEN = ['commit-left-out', 'sent-before-commit', 'dedupe-off'] as const;
export type Broken = (typeof BROKEN)[number];

/** The way of a build that is broken on purpose, to see that the crash test catches it; the true one without. */
export function wayOf(
  broken: string | undefined,
  send: (conversation: string, text: string) => Promise<void>,
): Way {
  if (broken === 'commit-left-out') return commitLeftOut;
  if (broken === 'sent-before-commit') return sentBeforeCommit(send);
  if (broken === 'dedupe-off') return dedupeOff;
  return WAY;
}
