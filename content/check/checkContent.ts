import { LANGUAGES } from '../../safety/index.ts';
import type { Now } from '../content.ts';
import { exercisesWordsSchema } from '../exercise.ts';
import type { Fault } from '../fault.ts';
import { readParts } from '../readParts.ts';
import { readWords } from '../readWords.ts';
import { routinesWordsSchema } from '../routine.ts';
import { screenWordsSchema } from '../screen.ts';
import { alikeQuestions } from './alikeQuestions.ts';
import { articleBodies } from './articleBodies.ts';
import { bodiesOfSnippet, bodiesOfWords } from './bodiesOf.ts';
import type { Body } from './body.ts';
import { checkBody } from './checkBody.ts';
import { datesOf } from './datesOf.ts';
import { addressComplaint } from './linkFaults.ts';
import { localeBodies } from './localeBodies.ts';
import { pictureFaults } from './pictureFaults.ts';
import type { Report } from './report.ts';
import { snippetFaults } from './snippetFaults.ts';

/**
 * Checks the whole content folder, beyond what stops a start: pairs, reading level, SMS length, links,
 * questions, dates, references, claims, pictures; the article's and the interface's wording too. What cannot be read is reported and the rest still checked.
 */
export async function checkContent(
  folder: string,
  now: Now,
  planFile?: string,
  localesFolder?: string,
): Promise<Report> {
  const faults: Fault[] = [];
  const parts = await readParts(folder, faults, planFile);
  const bodies = [
    ...parts.snippets.flatMap(bodiesOfSnippet),
    ...(await wordsBodies(folder)),
    ...(await articleBodies(folder)),
    ...(localesFolder === undefined ? [] : await localeBodies(localesFolder, faults)),
  ];
  const dates = datesOf(parts.snippets, now());
  faults.push(
    ...bodies.flatMap(checkBody),
    ...snippetFaults(parts.snippets),
    ...alikeQuestions(parts.snippets),
    ...planLinkFaults(parts.plan),
    ...(await pictureFaults(folder, parts.exercises)),
    ...dates.faults,
  );
  const { snippets, exercises, routines } = parts;
  const counts = {
    snippets: snippets.length,
    exercises: exercises.length,
    routines: routines?.routines.length ?? 0,
  };
  return { faults, warnings: dates.warnings, counts };
}

/** The texts of the words files; their faults of form were reported when they were read as parts. */
async function wordsBodies(folder: string): Promise<Body[]> {
  const read = await Promise.all([
    readWords(folder, 'exercises', exercisesWordsSchema, []),
    readWords(folder, 'routines', routinesWordsSchema, []),
    readWords(folder, 'screen', screenWordsSchema, []),
  ]);
  return read.flatMap((files) =>
    LANGUAGES.flatMap((language) => {
      const file = files[language];
      return file === undefined
        ? []
        : bodiesOfWords(file, language, ['routines', 'questions', 'smsQuestions']);
    }),
  );
}

type PlanFile = Awaited<ReturnType<typeof readParts>>['plan'];

function planLinkFaults(plan: PlanFile): Fault[] {
  if (plan === undefined) return [];
  return (['links', 'safeStarts'] as const).flatMap((list) =>
    plan.value[list].flatMap(({ url }, at) => {
      const what = addressComplaint(url);
      const mend = 'copy the address from the page itself';
      return what === undefined
        ? []
        : [{ file: plan.file, line: plan.lineOf([list, at, 'url']), what, mend }];
    }),
  );
}
