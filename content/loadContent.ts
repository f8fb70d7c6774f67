import { type Content, type ContentParts, createContent, type Now } from './content.ts';
import { ContentError, type Fault } from './fault.ts';
import { readParts } from './readParts.ts';

export interface LoadOptions {
  /** The clock that decides what has expired. */
  now: Now;
  /** The file of the plan's own data; `plan.yaml` in the content folder where absent. */
  planFile?: string;
}

/**
 * Reads and validates the content folder. Throws `ContentError` with every fault that makes it unusable; the
 * finer checks (reading grade, SMS length, pairs, near-duplicates) are those of `checkContent`.
 */
export async function loadContent(folder: string, { now, planFile }: LoadOptions): Promise<Content> {
  return createContent(await readContent(folder, planFile), now);
}

/** What `loadContent` makes its content of, as plain data that can be kept; throws like it. */
export async function readContent(folder: string, planFile?: string): Promise<ContentParts> {
  const faults: Fault[] = [];
  const { snippets, exercises, routines, screen, plan, safetyRules } = await readParts(
    folder,
    faults,
    planFile,
  );
  if (faults.length > 0 || !routines || !screen || !plan || !safetyRules) throw new ContentError(faults);
  return {
    snippets: snippets.map(({ snippet }) => snippet),
    exercises,
    routines: routines.routines,
    routineRules: routines.rules,
    screen,
    plan: plan.value,
    safetyRules,
  };
}
