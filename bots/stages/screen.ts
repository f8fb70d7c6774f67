import { guarded } from '../guarded.ts';
import type { Services, Stage } from '../turnRun.ts';

/** Every message with words passes the safety gate, whatever dialog it stands in. Fails closed. */
export function screen(services: Services): Stage {
  return {
    name: 'screen',
    run: async (turn, next) => {
      const { reading, loaded } = turn;
      if (reading && loaded) {
        await guarded(services, turn, 'unread', () => {
          const verdict = services.steps.screen(reading, loaded.memory);
          turn.verdict = verdict;
          loaded.memory.flagged ||= verdict?.discloses ?? false;
        });
      }
      await next();
    },
  };
}
