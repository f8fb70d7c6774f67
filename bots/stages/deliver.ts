import type { Services, Stage } from '../turnRun.ts';

/** Has the committed replies sent, beside the next turn: a channel that is slow does not keep the member waiting. */
export function deliver({ sender }: Services): Stage {
  return {
    name: 'deliver',
    run: async (turn, next) => {
      sender.wake(turn.conversation);
      for (const queue of turn.draft?.effects?.queues ?? []) sender.wake(queue);
      await next();
    },
  };
}
