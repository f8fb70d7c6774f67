import type { Steps } from '../../bots/index.ts';
import type { Verdict } from '../../safety/index.ts';
import type { Reading } from '../../understanding/index.ts';

/** The same steps, reading and screening each message once: a walk says the same few in very many states. */
export function remembering(steps: Steps): Steps {
  const readings = new Map<string, Reading>();
  const verdicts = new Map<string, Verdict | undefined>();
  return {
    ...steps,
    read(text, preferred) {
      return remember(readings, `${preferred} ${text}`, () => steps.read(text, preferred));
    },
    screen(reading, memory) {
      const key = `${memory.flagged} ${memory.held} ${reading.language} ${reading.utterance.text}`;
      return remember(verdicts, key, () => steps.screen(reading, memory));
    },
  };
}

function remember<Value>(known: Map<string, Value>, key: string, find: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined || known.has(key)) return before as Value;
  const value = find();
  known.set(key, value);
  return value;
}
