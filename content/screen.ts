import { z } from 'zod';
import type { Language } from '../safety/index.ts';
import { slug } from './schema.ts';
import { saidText, spokenText } from './spokenText.ts';

/** What an answer leads to. `next`: the question after it. `ask:<id>`: a question that only this answer opens. */
export const SCREEN_OUTCOMES = [
  'next',
  'emergency',
  'urgent',
  'doctor-first',
  'minor',
  'wait',
  'start-week-1',
  'start-week-2',
] as const;
const outcome = z.union([z.enum(SCREEN_OUTCOMES), z.templateLiteral(['ask:', z.string()])]);
export type ScreenOutcome = z.infer<typeof outcome>;

const questionSchema = z.strictObject({
  id: slug,
  /** True where it is asked only when an answer names it with `ask:`. */
  onlyWhenAsked: z.boolean().optional(),
  yes: outcome,
  no: outcome,
  /** Where absent, not sure counts as a yes. */
  unsure: outcome.optional(),
});

/** `content/screen/screen.yaml`: the check before any routine; the order counts. */
export const screenDataSchema = z.strictObject({
  /** After so many days it is asked again. */
  validDays: z.number().int().positive(),
  age: z.strictObject({
    /** From this age on the gentle routines are offered first. */
    gentleFrom: z.number().int(),
    gentleRoutines: z.array(slug),
    /** From this age on somebody who has not been active sees a doctor first. */
    doctorFirstWhenInactiveFrom: z.number().int(),
  }),
  /** What somebody who has not been active may start with, all in week 1. */
  newcomerRoutines: z.array(slug),
  questions: z.array(questionSchema).min(1),
  /** The same check in few messages, so that no single answer over SMS names a condition. */
  smsQuestions: z.array(questionSchema.extend({ covers: z.array(slug).min(1) })).min(1),
});

const questionWordsSchema = z.strictObject({
  ask: saidText,
  /** The second try after an answer that was neither yes nor no. */
  inOtherWords: saidText,
});
export const screenWordsSchema = z.strictObject({
  intro: saidText,
  yes: spokenText,
  no: spokenText,
  notSure: spokenText,
  questions: z.record(slug, questionWordsSchema),
  smsQuestions: z.record(slug, questionWordsSchema),
  /** After no answer that is a reason to wait. */
  pass: saidText,
  wait: saidText,
  minor: saidText,
  doctorFirst: saidText,
});

export type ScreenData = z.infer<typeof screenDataSchema>;
type QuestionData = z.infer<typeof questionSchema>;
export type ScreenQuestionWords = z.infer<typeof questionWordsSchema>;

export interface ScreenQuestion extends QuestionData {
  unsure: ScreenOutcome;
  words: Record<Language, ScreenQuestionWords>;
}

export interface Screen extends Omit<ScreenData, 'questions' | 'smsQuestions'> {
  questions: ScreenQuestion[];
  smsQuestions: (ScreenQuestion & { covers: string[] })[];
  /** The words around the questions. */
  words: Record<Language, Omit<z.infer<typeof screenWordsSchema>, 'questions' | 'smsQuestions'>>;
}
