import type { Language } from '../safety/index.ts';
import { type Dose, doseIn, numberIn } from './dose.ts';
import type { Exercise } from './exercise.ts';
import type { Fault } from './fault.ts';
import { pairWords, reportStrays, under } from './pairWords.ts';
import { readWords } from './readWords.ts';
import { readYamlFile, type YamlFile } from './readYamlFile.ts';
import {
  type Routine,
  type RoutineData,
  type RoutineRules,
  type RoutineWeek,
  routinesSchema,
  routinesWordsSchema,
  WEEKS,
  type Week,
} from './routine.ts';

type RulesByLanguage = Record<Language, RoutineRules>;

export interface ReadRoutines {
  routines: Routine[];
  rules: RulesByLanguage;
}

/** Reads the routines with their words and works out the dose of each week. */
export async function readRoutines(
  folder: string,
  exercises: readonly Exercise[],
  faults: Fault[],
): Promise<ReadRoutines | undefined> {
  const [data, files] = await Promise.all([
    readYamlFile(folder, 'routines/routines.yaml', routinesSchema, faults),
    readWords(folder, 'routines', routinesWordsSchema, faults),
  ]);
  if (data === undefined || files.en === undefined || files.es === undefined) return undefined;
  const words = under('routines', files);
  reportStrays(new Set(data.value.map(({ id }) => id)), words, faults, 'routines');
  const known = new Map(exercises.map((exercise) => [exercise.id, exercise]));
  reportUnknownExercises(data, known, faults);
  const rules = { en: rulesOf(files.en.value), es: rulesOf(files.es.value) };
  const routines = data.value.flatMap((routine) => {
    const own = pairWords(routine.id, words, faults, 'routines');
    return own
      ? { ...routine, words: own, weeks: WEEKS.map((week) => weekOf(week, routine, known, rules)) }
      : [];
  });
  return { routines, rules };
}

function rulesOf({ routines: _, ...rules }: RoutineRules & { routines: unknown }): RoutineRules {
  return rules;
}

function weekOf(
  week: Week,
  routine: RoutineData,
  known: ReadonlyMap<string, Exercise>,
  rules: RulesByLanguage,
): RoutineWeek {
  const templates = { en: rules.en.dose, es: rules.es.dose };
  const doses = routine.items.flatMap((item): Dose[] => {
    const exercise = known.get(item.exercise);
    const dose = exercise && doseIn(week, item, exercise, templates);
    return dose === undefined ? [] : [dose];
  });
  const sharePercent = numberIn(week, routine.sharePercent);
  const timesADay = numberIn(week, routine.timesADay) ?? 1;
  return { week, doses, timesADay, ...(sharePercent === undefined ? {} : { sharePercent }) };
}

function reportUnknownExercises(
  data: YamlFile<RoutineData[]>,
  known: ReadonlyMap<string, Exercise>,
  faults: Fault[],
): void {
  data.value.forEach((routine, at) => {
    routine.items.forEach((item, index) => {
      if (known.has(item.exercise)) return;
      const line = data.lineOf([at, 'items', index, 'exercise']);
      const what = `routine '${routine.id}' names an exercise that does not exist: '${item.exercise}'`;
      faults.push({ file: data.file, line, what, mend: 'name one of exercises/exercises.yaml' });
    });
  });
}
