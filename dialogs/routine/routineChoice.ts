import type { Routine } from '../../content/index.ts';
import { GOALS, PLACES } from '../../content/index.ts';
import type { Standing } from '../askingDialog.ts';
import { holds, isOnly, shareOf } from '../hear/hearing.ts';
import type { Turn } from '../turn.ts';

export const TIMES = ['short', 'medium', 'long'] as const;
type Goal = (typeof GOALS)[number];
type Place = (typeof PLACES)[number];
type Time = (typeof TIMES)[number];

/** What is known of the routine that somebody wants. */
export interface Wishes {
  goal?: Goal | 'any';
  place?: Place | 'any';
  time?: Time | 'any';
}

export interface RoutineState extends Standing, Wishes {
  /** A routine that came from another channel. */
  carried?: { routine: string; week: number };
  /** The routine that is left when all is chosen. */
  routine?: string;
  /** True right after the check: its result stands above the next question. */
  passed?: boolean;
  /** True once the member has picked something of it here. */
  picked?: boolean;
  again?: boolean;
}

export type Slot = keyof Wishes;

/** What was named of goal, place and time in the words of a request. */
export function wishesIn({ speaker, utterance }: Turn): Wishes {
  const words = utterance?.tokens.map(({ text }) => text) ?? [];
  const goal = [...GOALS].reverse().find((key) => holds(words, speaker.hears(`goal.${key}`)));
  const place = PLACES.find((key) => holds(words, speaker.hears(`place.${key}`)));
  const time = TIMES.find((key) => holds(words, speaker.hears(`time.${key}`)));
  return { ...(goal && { goal }), ...(place && { place }), ...(time && { time }) };
}

/**
 * The choice of that slot whose name is all that is said. Of several that are joined it is the first one; of others
 * the last says more: 'at home, in a chair'.
 */
export function hearSlot(turn: Turn, slot: Slot, words: readonly string[]): string | undefined {
  const { speaker } = turn;
  const polite = speaker.hears('polite');
  const options = optionsOf(turn, slot);
  const namesOf = (key: string) => speaker.hears(`${slot}.${key}` as 'goal.back');
  const only = options.find((key) => isOnly(words, namesOf(key), polite));
  if (only) return only;
  if (!isOnly(words, options.flatMap(namesOf), idleIn(turn))) return undefined;
  const and = speaker.hears('and');
  const named = (some: readonly string[]) => options.find((key) => holds(some, namesOf(key)));
  const parts = words.map((_, at) => (holds(words, and) ? words.slice(0, at + 1) : words.slice(-at - 1)));
  return parts.map(named).find((key) => key !== undefined);
}

/** True where a goal is named, and nothing else, that is none of those that this member may choose. */
export function isOtherGoal(turn: Turn, words: readonly string[]): boolean {
  const { speaker } = turn;
  const goals = GOALS.flatMap((key) => speaker.hears(`goal.${key}`));
  const offered = optionsOf(turn, 'goal').flatMap((key) => speaker.hears(`goal.${key}` as 'goal.back'));
  return isOnly(words, goals, idleIn(turn)) && !holds(words, offered);
}

/** What may stand beside and between the names of choices. */
function idleIn({ speaker }: Turn): string[] {
  return [...speaker.hears('and'), ...speaker.hears('filler'), ...speaker.hears('polite')];
}

/** The choice of that slot that a free answer names, where most of the answer is about it. */
export function guessSlot(turn: Turn, slot: Slot, words: readonly string[]): string | undefined {
  const { speaker } = turn;
  const fillers = [...speaker.hears('filler'), ...speaker.hears('polite')];
  const share = (key: Parameters<typeof speaker.hears>[0]) => shareOf(words, speaker.hears(key), fillers);
  if (share('any') >= 0.5) return 'any';
  return optionsOf(turn, slot).find((key) => share(`${slot}.${key}` as 'goal.back') >= 0.5);
}

/** The routines that this member may be given. */
export function allowedRoutines({ content, chat }: Pick<Turn, 'content' | 'chat'>): Routine[] {
  const { age, newcomerRoutines } = content.screen;
  const all = [...content.routines].sort((a, b) => a.number - b.number);
  const forAge =
    chat.age === 'gentle' || chat.age === 'oldest'
      ? all.filter(({ id }) => age.gentleRoutines.includes(id))
      : all;
  return chat.check?.newcomer ? narrow(forAge, ({ id }) => newcomerRoutines.includes(id)) : forAge;
}

/** Those that fit the wishes; a wish that none fits is passed over. */
export function fitting(turn: Turn, { goal, place, time }: Wishes): Routine[] {
  let left = allowedRoutines(turn);
  if (goal && goal !== 'any') left = narrow(left, (routine) => routine.goal === goal);
  if (place && place !== 'any') left = narrow(left, (routine) => routine.place === place);
  if (time && time !== 'any') left = narrow(left, (routine) => timeOf(routine) === time);
  return left;
}

/** What can be chosen in that slot among the routines that still fit. */
export function optionsOf(turn: Turn, slot: Slot, wishes: Wishes = {}): string[] {
  const left = fitting(turn, wishes);
  const values: string[] = left.map((routine) => (slot === 'time' ? timeOf(routine) : routine[slot]));
  return [...new Set(values)];
}

function timeOf({ minutes }: Routine): Time {
  return minutes.from <= 5 ? 'short' : minutes.from <= 10 ? 'medium' : 'long';
}

function narrow(list: Routine[], fits: (routine: Routine) => boolean): Routine[] {
  const left = list.filter(fits);
  return left.length > 0 ? left : list;
}
