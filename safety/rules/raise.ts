import { isAtLeast, type Opinion, type Verdict, type VerdictName } from '../verdict.ts';

/**
 * How sure the second opinion must be of an alarm over a rule that sends to the doctor, and of anything over a calm one;
 * where no rule spoke, that it has one is enough. Set by hand, on examples held out of its training.
 */
const OVER_DOCTOR = 0.15;
const OVER_CALM = 0.35;
/** The same of an alarm over a rule for a doctor where a part of the message says so: stories of illness have such parts. */
const OVER_DOCTOR_BY_PART = 0.7;
/** How much must speak for 'today' over a rule that sends to the doctor without haste: one in twenty such is told so. */
const CANNOT_WAIT = -1.5;

/** Lets a statistical second opinion raise a verdict. It never lowers one. */
export function raise(verdict: Verdict | undefined, opinion: Opinion | undefined): Verdict | undefined {
  const name = opinion && raisedTo(verdict, opinion);
  if (name === undefined) return verdict;
  const { lines, discloses, matches } = verdict ?? { lines: [], discloses: false, matches: [] };
  return { name, variant: 'act', rule: 'second-opinion', lines, discloses, matches };
}

/** Undefined where the verdict stays. */
function raisedTo(fired: Verdict | undefined, opinion: Opinion): VerdictName | undefined {
  const { verdict, confidence, urgency, part } = opinion;
  if (verdict === undefined || !isAtLeast(verdict, 'MEDICAL')) return undefined;
  if (fired === undefined) return verdict;
  const known = fired.name;
  // Of an alarm the opinion may be right even where a rule knows every word.
  if (fired.isWhole && !isAtLeast(verdict, 'CRISIS')) return undefined;
  if (!isAtLeast(known, 'MEDICAL')) return confidence >= OVER_CALM ? verdict : undefined;
  const isSureOfAlarm = confidence >= (part === undefined ? OVER_DOCTOR : OVER_DOCTOR_BY_PART);
  if (isAtLeast(verdict, 'CRISIS') && !isAtLeast(known, verdict) && isSureOfAlarm) return verdict;
  // That it is for a doctor a rule has found out: all that is left to ask is whether it can wait.
  return known === 'MEDICAL' && urgency >= CANNOT_WAIT ? 'URGENT' : undefined;
}
