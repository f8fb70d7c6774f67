import { alarmIn } from './check/checkForm.ts';
import { decide } from './decide/decide.ts';
import { ALARMS, type DialogName } from './decide/decision.ts';
import { decisionMemory } from './decide/decisionMemory.ts';
import { readingOf } from './hear/beforeDialogs.ts';
import { stepReceipt } from './say/draft.ts';
import { openMenu } from './say/suggestions.ts';
import { say, type Turn } from './turn.ts';

/** What is said alone, whatever the person was in the middle of. */
const ALONE: readonly DialogName[] = [...ALARMS, 'doctor', 'softCrisis'];

/**
 * Takes a person whose dialog has changed under them to the same topic and says so. What they ask now is
 * answered first; an answer to a question that is no more is passed over.
 */
export async function resumeTopic(
  turn: Turn,
  intent: string,
  run: () => Promise<void>,
  isAsking: () => boolean,
): Promise<void> {
  const { decision, reading, speaker } = turn;
  const isAlarm = turn.form !== undefined && alarmIn(turn, turn.form) !== undefined;
  if (ALONE.includes(decision.dialog) || isAlarm) return run();
  // Its card asks what the changed dialog may ask in another way.
  turn.form = undefined;
  const receipt = stepReceipt('flow_updated', 'OFFTOPIC');
  if (intent === '' || !reading) {
    say(turn, { lines: [speaker.say('updated.nothing')], menu: openMenu(turn), receipt });
    return;
  }
  say(turn, { lines: [speaker.say('updated')], receipt });
  if (isAsked(turn)) await run();
  if (isAsking()) return;
  const memory = decisionMemory(turn);
  turn.decision = decide(readingOf(reading, intent), undefined, memory, turn.content);
  await run();
}

/** True for what wants an answer of its own; a plain answer was for the question that is no more. */
function isAsked({ decision, chosen }: Turn): boolean {
  const isAnswer = chosen?.startsWith('answer:') || ['acknowledge', 'decline'].includes(chosen ?? '');
  return decision.dialog !== 'fallback' && !isAnswer;
}
