import { z } from 'zod';
import type { Language } from '../safety/index.ts';
import type { Dose } from './dose.ts';
import { slug } from './schema.ts';
import { saidText, spokenText } from './spokenText.ts';

/** Weeks that a routine's dose is laid out for. */
export const WEEKS = [1, 2, 3, 4, 5, 6] as const;
export type Week = (typeof WEEKS)[number];

export const GOALS = [
  'back',
  'core',
  'flexibility',
  'walking',
  'desk',
  'gentle',
  'sleep',
  'strength',
  'balance',
  'restart',
] as const;
export const PLACES = ['floor', 'standing', 'chair', 'outdoors', 'bed'] as const;
export const LEVELS = ['beginner', 'some', 'regular'] as const;

/** The same number each week, or one for each of the six weeks. */
const byWeek = z.union([z.number().positive(), z.array(z.number().positive()).length(WEEKS.length)]);

const itemSchema = z.strictObject({
  exercise: slug,
  /** First week in which it is done; 1 where absent. */
  fromWeek: z.number().int().min(1).max(WEEKS.length).optional(),
  sets: byWeek.optional(),
  reps: byWeek.optional(),
  holdSeconds: byWeek.optional(),
  minutes: byWeek.optional(),
});

const range = z.strictObject({ from: z.number().positive(), to: z.number().positive() });

/** `content/routines/routines.yaml`: what is the same in every language. */
export const routineDataSchema = z.strictObject({
  id: slug,
  /** Place in the list, from 1. */
  number: z.number().int().positive(),
  goal: z.enum(GOALS),
  place: z.enum(PLACES),
  level: z.enum(LEVELS),
  floor: z.boolean(),
  daysAWeek: range,
  /** How long one session takes. */
  minutes: range,
  /** True where a day of rest lies between two sessions. */
  restDayBetween: z.boolean(),
  /** Minutes of easy walking or marching before and after; absent where none is needed. */
  warmUpMinutes: range.optional(),
  coolDownMinutes: range.optional(),
  /** Times a day, for each week, where it is done more than once. */
  timesADay: byWeek.optional(),
  /** Share of the old amount in percent, for each week, where somebody returns to a routine. */
  sharePercent: byWeek.optional(),
  /** The last week that somebody who has not been active may start with. */
  newcomerWeek: z.number().int().min(1).max(WEEKS.length),
  items: z.array(itemSchema).min(1),
});
export const routinesSchema = z.array(routineDataSchema).min(1);

export const routineWordsSchema = z.strictObject({
  name: spokenText,
  purpose: spokenText,
  /** How often, how long, and what to have ready. */
  frame: saidText,
  /** The dose of each week in a sentence or two. */
  weeks: z.array(saidText).length(WEEKS.length),
  /** Asked before it is given; after a yes it is not given and the doctor response follows. */
  block: saidText,
});
export const routinesWordsSchema = z.strictObject({
  routines: z.record(slug, routineWordsSchema),
  warmUp: saidText,
  coolDown: saidText,
  /** When to stop and call 911. */
  stopNow: saidText,
  /** When to stop and call the doctor. */
  stopCallDoctor: saidText,
  /** What is normal. */
  okay: saidText,
  progress: saidText,
  footer: saidText,
  /** Templates that put a dose into words: {sets}, {reps}, {holdSeconds} and {minutes} are filled in. */
  dose: z.strictObject({
    reps: z.string(),
    hold: z.string(),
    minutes: z.string(),
    eachSide: z.string(),
    sets: z.string(),
  }),
});

export type RoutineData = z.infer<typeof routineDataSchema>;
export type RoutineItem = z.infer<typeof itemSchema>;
export type RoutineWords = z.infer<typeof routineWordsSchema>;
/** What holds for every routine: warm-up, cool-down, stop rules, how to progress. */
export type RoutineRules = Omit<z.infer<typeof routinesWordsSchema>, 'routines'>;

export interface RoutineWeek {
  week: Week;
  /** What is done in that week, in its order. */
  doses: Dose[];
  /** Times a day; 1 for most. */
  timesADay: number;
  /** Share of the old amount, where somebody returns to a routine. */
  sharePercent?: number;
}

export interface Routine extends RoutineData {
  words: Record<Language, RoutineWords>;
  /** The six weeks in their order. */
  weeks: RoutineWeek[];
}
