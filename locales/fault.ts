/** One thing that is wrong in a locale's files, and how to mend it. */
export interface LocaleFault {
  file: string;
  key?: string;
  what: string;
  mend: string;
}

export function faultLine({ file, key, what, mend }: LocaleFault): string {
  return `${file}${key === undefined ? '' : ` (${key})`}: ${what}; ${mend}`;
}

/** Thrown at the start with everything that is wrong, so that one edit mends it all. */
export class LocalesError extends Error {
  readonly faults: readonly LocaleFault[];

  constructor(faults: readonly LocaleFault[]) {
    super(`The locales have ${faults.length} fault(s):\n${faults.map(faultLine).join('\n')}`);
    this.name = 'LocalesError';
    this.faults = faults;
  }
}
