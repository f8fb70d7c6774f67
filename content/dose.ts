import type { Language, Spoken } from '../safety/index.ts';
import type { Exercise } from './exercise.ts';
import type { RoutineItem, RoutineRules, Week } from './routine.ts';
import { spokenText } from './spokenText.ts';

/** How much of one exercise in one week. */
export interface Dose {
  exercise: Exercise;
  /** Rounds of it; on each side where the exercise has sides. */
  sets: number;
  /** Times in a round. */
  reps?: number;
  holdSeconds?: number;
  minutes?: number;
  /** The dose in words, such as '8 times, on each side, 2 rounds'; short, and plain enough for an SMS. */
  words: Record<Language, Spoken>;
}

type DoseTemplates = RoutineRules['dose'];
type Numbers = Pick<Dose, 'sets' | 'reps' | 'holdSeconds' | 'minutes'>;

/** The dose of one item in that week; undefined before the week in which it begins. */
export function doseIn(
  week: Week,
  item: RoutineItem,
  exercise: Exercise,
  templates: Record<Language, DoseTemplates>,
): Dose | undefined {
  if (week < (item.fromWeek ?? 1)) return undefined;
  const numbers: Numbers = {
    sets: numberIn(week, item.sets) ?? 1,
    ...given('reps', numberIn(week, item.reps)),
    ...given('holdSeconds', numberIn(week, item.holdSeconds)),
    ...given('minutes', numberIn(week, item.minutes)),
  };
  const say = (language: Language) => doseWords(numbers, exercise.eachSide, templates[language]);
  return { exercise, ...numbers, words: { en: say('en'), es: say('es') } };
}

/** The number of that week, out of one for all weeks or a list of them. */
export function numberIn(week: Week, byWeek: number | number[] | undefined): number | undefined {
  return Array.isArray(byWeek) ? byWeek[week - 1] : byWeek;
}

function doseWords(numbers: Numbers, eachSide: boolean, templates: DoseTemplates): Spoken {
  const parts = [
    numbers.reps === undefined ? '' : templates.reps,
    numbers.holdSeconds === undefined ? '' : templates.hold,
    numbers.minutes === undefined ? '' : templates.minutes,
    eachSide ? templates.eachSide : '',
    numbers.sets === 1 ? '' : templates.sets,
  ];
  const filled = parts
    .filter((part) => part !== '')
    .join(', ')
    .replace(/\{(sets|reps|holdSeconds|minutes)\}/g, (_, name: keyof Numbers) => String(numbers[name] ?? ''));
  return spokenText.parse(singular(filled));
}

/** Both languages add an s to what is counted, but for '1 vez' and 'veces'. */
function singular(words: string): string {
  return words.replace(/(?<!\S)1 veces\b/g, '1 vez').replace(/(?<!\S)1 (\p{L}+)s\b/gu, '1 $1');
}

function given<Key extends keyof Numbers>(key: Key, value: number | undefined): Partial<Numbers> {
  return value === undefined ? {} : { [key]: value };
}
