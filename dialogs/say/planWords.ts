import type { Plan } from '../../content/index.ts';
import type { PlanWords } from '../../locales/index.ts';
import type { Language } from '../../safety/index.ts';

/** What the texts say about the plan, in that language. */
export function planWords({ name, nurseLine, memberServices }: Plan, language: Language): PlanWords {
  return {
    planName: name,
    nurseLine: nurseLine.phone,
    memberServices: memberServices.phone,
    hours: memberServices.hours[language],
  };
}
