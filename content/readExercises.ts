import {
  type Exercise,
  type ExerciseFileWords,
  type ExerciseWords,
  exercisesSchema,
  exercisesWordsSchema,
} from './exercise.ts';
import type { Fault } from './fault.ts';
import { pairWords, reportStrays } from './pairWords.ts';
import { readWords } from './readWords.ts';
import { readYamlFile } from './readYamlFile.ts';
import { spokenText } from './spokenText.ts';

/** Reads the exercise library with its words, in the order of its file. */
export async function readExercises(folder: string, faults: Fault[]): Promise<Exercise[]> {
  const [data, words] = await Promise.all([
    readYamlFile(folder, 'exercises/exercises.yaml', exercisesSchema, faults),
    readWords(folder, 'exercises', exercisesWordsSchema, faults),
  ]);
  if (data === undefined) return [];
  reportStrays(new Set(data.value.map(({ id }) => id)), words, faults);
  return data.value.flatMap((exercise) => {
    const own = pairWords(exercise.id, words, faults);
    return own === undefined ? [] : { ...exercise, words: { en: withAlt(own.en), es: withAlt(own.es) } };
  });
}

function withAlt(words: ExerciseFileWords): ExerciseWords {
  return { ...words, alt: spokenText.parse(`1: ${words.picture.start} 2: ${words.picture.end}`) };
}
