import { type Content, createContent, type Now } from './content.ts';
import { ContentError, type Fault } from './fault.ts';
import { planSchema } from './plan.ts';
import { readExercises } from './readExercises.ts';
import { readRoutines } from './readRoutines.ts';
import { readScreen } from './readScreen.ts';
import { readSnippets } from './readSnippets.ts';
import { readYamlFile } from './readYamlFile.ts';

export interface LoadOptions {
  /** The clock that decides what has expired. */
  now: Now;
}

/**
 * Reads and validates the content folder. Throws `ContentError` with every fault that makes it unusable; the
 * finer checks (reading grade, SMS length, pairs, near-duplicates) are those of `checkContent`.
 */
export async function loadContent(folder: string, { now }: LoadOptions): Promise<Content> {
  const faults: Fault[] = [];
  const [snippets, exercises, screen, plan] = await Promise.all([
    readSnippets(folder, faults),
    readExercises(folder, faults),
    readScreen(folder, faults),
    readYamlFile(folder, 'plan.yaml', planSchema, faults),
  ]);
  const read = await readRoutines(folder, exercises, faults);
  if (faults.length > 0 || screen === undefined || plan === undefined || read === undefined) {
    throw new ContentError(faults);
  }
  return createContent(
    {
      snippets: snippets.map(({ snippet }) => snippet),
      exercises,
      routines: read.routines,
      routineRules: read.rules,
      screen,
      plan: plan.value,
    },
    now,
  );
}
