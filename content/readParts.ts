import type { SafetyRules } from '../safety/index.ts';
import type { Exercise } from './exercise.ts';
import type { Fault } from './fault.ts';
import { type Plan, planSchema } from './plan.ts';
import { readExercises } from './readExercises.ts';
import { type ReadRoutines, readRoutines } from './readRoutines.ts';
import { readSafety } from './readSafety.ts';
import { readScreen } from './readScreen.ts';
import { readSnippets } from './readSnippets.ts';
import { readYamlFile, type YamlFile } from './readYamlFile.ts';
import type { Screen } from './screen.ts';
import type { SnippetFile } from './snippetFile.ts';

/** The parts of the content folder that could be read; what could not be is undefined or left out. */
export interface ReadParts {
  snippets: SnippetFile[];
  exercises: Exercise[];
  routines: ReadRoutines | undefined;
  screen: Screen | undefined;
  plan: YamlFile<Plan> | undefined;
  safetyRules: SafetyRules | undefined;
}

/**
 * Reads every part and goes on after a fault, so that all faults are found in one go. The plan's own file may lie
 * elsewhere than in the content folder.
 */
export async function readParts(folder: string, faults: Fault[], planFile?: string): Promise<ReadParts> {
  const [snippets, exercises, screen, plan] = await Promise.all([
    readSnippets(folder, faults),
    readExercises(folder, faults),
    readScreen(folder, faults),
    planFile === undefined
      ? readYamlFile(folder, 'plan.yaml', planSchema, faults)
      : readYamlFile('', planFile, planSchema, faults),
  ]);
  const routines = await readRoutines(folder, exercises, faults);
  const safetyRules = readSafety(folder, faults);
  return { snippets, exercises, routines, screen, plan, safetyRules };
}
