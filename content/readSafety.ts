import { join } from 'node:path';
import type { SafetyRules } from '../safety/index.ts';
import { ContentError, type Fault } from './fault.ts';
import { loadSafetyRules } from './safety/load.ts';

/** Reads the safety rules beside the other content, so that their faults are told together with the others. */
export function readSafety(folder: string, faults: Fault[]): SafetyRules | undefined {
  try {
    return loadSafetyRules(join(folder, 'safety'));
  } catch (error) {
    if (error instanceof ContentError) faults.push(...error.faults);
    else faults.push(unreadable(error));
    return undefined;
  }
}

function unreadable(error: unknown): Fault {
  const why = error instanceof Error ? error.message : String(error);
  return {
    file: 'safety',
    line: 1,
    what: `the safety rules cannot be read: ${why}`,
    mend: 'restore content/safety',
  };
}
