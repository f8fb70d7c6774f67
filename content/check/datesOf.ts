import type { Fault } from '../fault.ts';
import type { SnippetFile } from '../snippetFile.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** So many days before its expiry a snippet is announced. */
const NOTICE_DAYS = 60;

export interface DateFindings {
  faults: Fault[];
  warnings: Fault[];
}

/** Snippets that are no longer served, and those that soon will not be or are due for review. */
export function datesOf(files: readonly SnippetFile[], now: Date): DateFindings {
  const today = dayOf(now);
  const soon = dayOf(new Date(now.getTime() + NOTICE_DAYS * DAY_MS));
  const findings: DateFindings = { faults: [], warnings: [] };
  for (const { file, lineOf, snippet } of files) {
    const { expires, reviewDue } = snippet;
    const atExpiry = { file, line: lineOf(['expires']), mend: 'have it reviewed, then set new dates' };
    if (expires <= today) {
      findings.faults.push({ ...atExpiry, what: `it expired on ${expires} and is not served` });
    } else if (expires <= soon) {
      findings.warnings.push({ ...atExpiry, what: `it expires on ${expires}` });
    }
    if (reviewDue <= today) {
      const what = `its review was due on ${reviewDue}`;
      findings.warnings.push({ file, line: lineOf(['reviewDue']), what, mend: 'have it reviewed' });
    }
    if (reviewDue > expires) {
      const what = 'its review is due after it has expired';
      findings.faults.push({ file, line: lineOf(['reviewDue']), what, mend: 'set an earlier date' });
    }
  }
  return findings;
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
