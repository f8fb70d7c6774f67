import type { PlanWords } from '../../../locales/index.ts';
import type { Part } from '../cards/card.ts';
import { fill, type TeamsWords } from '../words.ts';
import type { Shown } from './shown.ts';

type Kind = 'emergency' | 'crisis' | 'urgent' | 'doctor' | 'questions';

const BY_VERDICT: Readonly<Record<string, Kind>> = {
  EMERGENCY: 'emergency',
  CRISIS: 'crisis',
  URGENT: 'urgent',
  MEDICAL: 'doctor',
};
/** What asks about a person's health, or shows what they wrote for their doctor. */
const PRIVATE_OUTCOMES = ['asked_check', 'asked_routine', 'asked_question', 'flow_questions'];

/** What of a reply is not for others to read; undefined where all of it may be said in a group. */
export function privateKind({ verdict, outcome }: Pick<Shown, 'verdict' | 'outcome'>): Kind | undefined {
  return BY_VERDICT[verdict] ?? (PRIVATE_OUTCOMES.includes(outcome) ? 'questions' : undefined);
}

/** What is said in a group instead: the alarm's numbers, and to go on where nobody reads along. */
export function publicText(kind: Kind, words: TeamsWords, plan: PlanWords): string {
  const alarm = fill(words.public[kind], { ...plan });
  return `${alarm}\n\n${words.public.letsTalk}`;
}

/**
 * A button that opens the personal chat with the bot.
 * Source: https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams
 */
export function openChatButton(bot: string, words: TeamsWords): Part {
  const url = `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(bot)}`;
  return { type: 'Action.OpenUrl', title: words.public.openChat, url };
}
