import { type Opinion, VERDICTS, type Verdict } from './verdict.ts';

/**
 * How sure the second opinion must be of an alarm over a rule that sends to the doctor, of urgency over one that
 * does so without haste, and of anything over a calm one; where no rule spoke, that it has one is enough. Set by
 * hand, with `npm run safety:report` to show what they cost.
 */
const OVER_DOCTOR = 0.25;
const OVER_UNHURRIED = 0.35;
const OVER_CALM = 0.5;

/** Lets a statistical second opinion raise a verdict. It never lowers one. */
export function raise(verdict: Verdict | undefined, opinion: Opinion | undefined): Verdict | undefined {
  if (opinion === undefined || VERDICTS.indexOf(opinion.verdict) > VERDICTS.indexOf('MEDICAL'))
    return verdict;
  const needed = neededOver(verdict, opinion);
  if (opinion.confidence < needed) return verdict;
  if (verdict !== undefined && VERDICTS.indexOf(verdict.name) <= VERDICTS.indexOf(opinion.verdict))
    return verdict;
  const { name, also, ...rest } = verdict ?? {
    lines: [],
    discloses: false,
    matches: [],
    name: undefined,
    also: undefined,
  };
  return { ...rest, name: opinion.verdict, variant: 'act', rule: 'second-opinion' };
}

function neededOver(verdict: Verdict | undefined, opinion: Opinion): number {
  if (verdict === undefined) return 0;
  if (VERDICTS.indexOf(verdict.name) > VERDICTS.indexOf('MEDICAL')) return OVER_CALM;
  return opinion.verdict === 'URGENT' ? OVER_UNHURRIED : OVER_DOCTOR;
}
