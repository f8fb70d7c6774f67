import { type Fault, faultLine } from '../fault.ts';

/** What the check found. Only `faults` fail it; `warnings` say what will need work soon. */
export interface Report {
  faults: Fault[];
  warnings: Fault[];
  counts: { snippets: number; exercises: number; routines: number };
}

/** The report as lines for a terminal, faults first, in the order of files and lines. */
export function printReport({ faults, warnings, counts }: Report): string {
  return [
    ...inOrder(faults).map((fault) => `fault    ${faultLine(fault)}`),
    ...inOrder(warnings).map((fault) => `warning  ${faultLine(fault)}`),
    `Read ${counts.snippets} snippets, ${counts.exercises} exercises and ${counts.routines} routines: ` +
      `${faults.length} fault(s), ${warnings.length} warning(s).`,
  ].join('\n');
}

function inOrder(faults: readonly Fault[]): Fault[] {
  return [...faults].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
