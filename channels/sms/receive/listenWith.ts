import type { Knowledge } from '../../../bots/index.ts';
import type { Listened } from '../options.ts';

const ALARMS: readonly string[] = ['EMERGENCY', 'CRISIS'];

type Knows = Pick<Knowledge, 'firstOutcome' | 'explain'>;

/** Hears what the SMS door has to know of a message before its turn. */
export function listenWith(knowledge: Knows): (text: string) => Listened {
  return (text) => {
    const { outcome, matches } = read(knowledge, text);
    const { verdict, rule, language } = outcome;
    if (!ALARMS.includes(verdict)) return { alarm: undefined, language };
    return { alarm: rule === 'second-opinion' && matches === 0 ? 'opinion' : 'rule', language };
  };
}

/** Reads it once, with what stands behind its outcome; what cannot be read gets an outcome all the same. */
function read(knowledge: Knows, text: string) {
  try {
    const { outcome, verdict } = knowledge.explain(text);
    return { outcome, matches: verdict?.matches.length };
  } catch {
    return { outcome: knowledge.firstOutcome(text), matches: undefined };
  }
}
