import type { MenuItem } from '../chatMemory.ts';
import { TOPIC_PREFIX } from '../decide/intents.ts';
import type { Turn } from '../turn.ts';
import { offers } from './draft.ts';

/** What people ask first; each is offered where it may be served. */
export const STARTERS: readonly string[] = ['back-exercise-helps', 'stretch-how-long', 'walk-start'];

/** True where a routine may be offered: nothing in the conversation forbids it. */
export function offersRoutine({ memory, chat }: Pick<Turn, 'memory' | 'chat'>): boolean {
  return !memory.flagged && !memory.held && !chat.minor && chat.check?.outcome !== 'stopped';
}

/** False for what tells how something is done, where that may not be told: it would lead to the doctor or an adult. */
export function mayTell({ memory, chat, content, speaker }: Turn, id: string): boolean {
  const isTold = !memory.flagged && !chat.minor;
  return isTold || content.snippet(id, speaker.language)?.howTo !== true;
}

/** What can be done next, for a reply that leads nowhere by itself. */
export function openMenu(turn: Turn): MenuItem[] {
  const { speaker, memory, chat } = turn;
  if (memory.held) {
    return [
      ...(chat.heldOnGuess ? offers(speaker, 'choice.mistaken') : []),
      ...offers(speaker, 'choice.questions', 'choice.plan', 'choice.person'),
    ];
  }
  return [
    ...topics(turn, 2),
    ...(offersRoutine(turn) ? offers(speaker, 'choice.routine') : []),
    ...offers(speaker, 'choice.questions', 'choice.plan'),
  ];
}

/** The same beside the plan's numbers: not what would only say them again. */
export function menuBesideNumbers(turn: Turn): MenuItem[] {
  return openMenu(turn).filter(({ action }) => action !== 'ask-coverage' && action !== 'talk-to-person');
}

/** Some topics by their titles, the last answered one left out. */
export function topics(turn: Turn, most: number, among = STARTERS): MenuItem[] {
  const { content, speaker, chat } = turn;
  const known = among
    .filter((id) => mayTell(turn, id))
    .flatMap((id) => content.snippet(id, speaker.language) ?? []);
  return known
    .filter(({ id }) => id !== chat.topic)
    .slice(0, most)
    .map(({ id, title }) => ({ title, action: `${TOPIC_PREFIX}${id}` }));
}
