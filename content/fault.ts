/** One thing wrong in the content, in words that an editor can act on. */
export interface Fault {
  /** Path below the content folder, such as `snippets/en/core-why.md`. */
  file: string;
  /** Line in that file, from 1. */
  line: number;
  what: string;
  mend: string;
}

export function faultLine({ file, line, what, mend }: Fault): string {
  return `${file}:${line}  ${what}. To mend: ${mend}.`;
}

/**
 * The content cannot be used. It carries every fault that was found, so that an editor mends all of them at
 * once; its message lists them.
 */
export class ContentError extends Error {
  readonly code = 'content_broken';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(`The content has ${faults.length} fault(s):\n${faults.map(faultLine).join('\n')}`);
    this.name = 'ContentError';
    this.faults = faults;
  }
}
