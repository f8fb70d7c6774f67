import { guarded } from '../guarded.ts';
import type { Services, Stage } from '../turnRun.ts';

/** What the message says: its language, its words, what it may want. */
export function read(services: Services): Stage {
  return {
    name: 'read',
    run: async (turn, next) => {
      const { text, memory } = turn.loaded ?? {};
      if (text !== undefined && !turn.fault) {
        await guarded(services, turn, 'unread', () => {
          turn.reading = services.steps.read(text, memory?.language);
        });
      }
      await next();
    },
  };
}
