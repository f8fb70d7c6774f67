export { type Content, type ContentParts, createContent, type Now } from './content.ts';
export type { Dose } from './dose.ts';
export type { Exercise, ExerciseWords } from './exercise.ts';
export { ContentError, type Fault, faultLine } from './fault.ts';
export { type LoadOptions, loadContent, readContent } from './loadContent.ts';
export { type Plan, placeholdersIn } from './plan.ts';
export { readExamples } from './readExamples.ts';
export {
  GOALS,
  LEVELS,
  PLACES,
  type Routine,
  type RoutineRules,
  type RoutineWeek,
  type RoutineWords,
  WEEKS,
  type Week,
} from './routine.ts';
export type { Snippet, Source } from './schema.ts';
export type { Screen, ScreenOutcome, ScreenQuestion } from './screen.ts';
export type { Said } from './spokenText.ts';
export { type ContentListeners, type ContentWatch, watchContent } from './watchContent.ts';
