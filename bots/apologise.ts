import type { Activity } from 'botbuilder';
import { toActivity } from '../dialogs/say.ts';
import type { Speaker } from '../locales/index.ts';
import { failClosed, type Language } from '../safety/index.ts';
import type { Fault } from './turnRun.ts';

/**
 * What the member hears where the turn broke: an apology that sends them to their doctor, 911 and 988. It needs
 * nothing of the dialogs, which may be what broke.
 */
export function createApology(
  speakIn: (language: Language) => Speaker,
  newId: () => string,
): (fault: Fault, language: Language) => Partial<Activity> {
  const verdict = failClosed();
  return (fault, language) => {
    const line = speakIn(language).say(fault === 'parked' ? 'error.parked' : 'error.internal');
    const receipt = {
      id: newId(),
      verdict: verdict.name,
      outcome: 'error_internal' as const,
      ...(fault === 'unread' && verdict.rule !== undefined && { rule: verdict.rule }),
    };
    return toActivity({ ...line, receipt }, language);
  };
}
