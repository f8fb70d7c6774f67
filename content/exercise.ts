import { z } from 'zod';
import type { Language, Spoken } from '../safety/index.ts';
import { slug } from './schema.ts';
import { spokenText } from './spokenText.ts';

export const POSITIONS = [
  'on-back',
  'on-side',
  'hands-and-knees',
  'kneeling',
  'sitting',
  'standing',
] as const;

export const GEAR = [
  'mat',
  'chair',
  'wall',
  'counter',
  'door-frame',
  'step',
  'rail',
  'strap',
  'band',
  'pillow',
  'towel',
  'shoes',
] as const;

/** `content/exercises/exercises.yaml`: what is the same in every language. */
export const exerciseDataSchema = z.strictObject({
  id: slug,
  /** Place in the library, from 1. */
  number: z.number().int().positive(),
  position: z.enum(POSITIONS),
  /** True where it is done on the floor, so that one has to get down and up again. */
  floor: z.boolean(),
  /** How its dose is counted: times, seconds held, or minutes. */
  counted: z.enum(['reps', 'hold', 'minutes']),
  /** True where each side has its own turn. */
  eachSide: z.boolean(),
  gear: z.array(z.enum(GEAR)),
});
export const exercisesSchema = z.array(exerciseDataSchema).min(1);

export const exerciseWordsSchema = z.strictObject({
  name: spokenText,
  /** Short instructions in their order. */
  steps: z.array(spokenText).min(2).max(5),
  mistake: spokenText,
  easier: spokenText,
  harder: spokenText,
  /** What is needed, in words. */
  gear: spokenText,
  /** What the first and the second panel of the picture show. */
  picture: z.strictObject({ start: spokenText, end: spokenText }),
  /** The whole exercise in at most two SMS segments. */
  sms: spokenText,
});
/** `content/exercises/<language>.yaml`: words by exercise id. */
export const exercisesWordsSchema = z.record(slug, exerciseWordsSchema);

export type ExerciseData = z.infer<typeof exerciseDataSchema>;
export type ExerciseFileWords = z.infer<typeof exerciseWordsSchema>;

export interface ExerciseWords extends ExerciseFileWords {
  /** What the picture shows, for who cannot see it: both panels by their numbers. */
  alt: Spoken;
}

export interface Exercise extends ExerciseData {
  words: Record<Language, ExerciseWords>;
}
