import type { Knowledge } from '../../../bots/index.ts';
import type { Listened } from '../options.ts';

const ALARMS: readonly string[] = ['EMERGENCY', 'CRISIS'];

/** Hears what the SMS door has to know of a message before its turn. */
export function listenWith(
  knowledge: Pick<Knowledge, 'firstOutcome' | 'explain'>,
): (text: string) => Listened {
  return (text) => {
    const { verdict, rule, language } = knowledge.firstOutcome(text);
    if (!ALARMS.includes(verdict)) return { alarm: undefined, language };
    const isBare = rule === 'second-opinion' && knowledge.explain(text).verdict?.matches.length === 0;
    return { alarm: isBare ? 'opinion' : 'rule', language };
  };
}
