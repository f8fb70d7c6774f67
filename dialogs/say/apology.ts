import type { Activity } from 'botbuilder';
import type { Fault } from '../../bots/converse.ts';
import type { Language } from '../../safety/index.ts';
import type { DialogsOptions } from '../createDialogs.ts';
import { planWords } from './planWords.ts';
import { toActivity } from './say.ts';

/** What a member hears where the dialogs cannot speak: names the doctor, 911 and 988. Fails closed. */
export function apology(
  { content, locales, ids }: DialogsOptions,
  fault: Fault,
  language: Language,
): Partial<Activity> {
  const speaker = locales.speaker(language, planWords(content().plan, language));
  const receipt = {
    id: ids(),
    verdict: 'MEDICAL' as const,
    outcome: 'error_internal' as const,
    rule: `fail-closed-${fault}`,
  };
  const said = speaker.say(fault === 'parked' ? 'error.parked' : 'error.internal');
  return toActivity({ ...said, receipt }, language);
}
