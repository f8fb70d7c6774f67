import { type Opinion, VERDICTS, type Verdict } from './verdict.ts';

/**
 * How sure the second opinion must be over a rule that sends to the doctor, and over one that does not; where no
 * rule spoke, that it has one is enough. Set by hand, with `npm run safety:report` to show what they cost.
 */
const OVER_DOCTOR = 0.4;
const OVER_CALM = 0.6;

/** Lets a statistical second opinion raise a verdict. It never lowers one. */
export function raise(verdict: Verdict | undefined, opinion: Opinion | undefined): Verdict | undefined {
  if (opinion === undefined || VERDICTS.indexOf(opinion.verdict) > VERDICTS.indexOf('MEDICAL'))
    return verdict;
  const needed = neededOver(verdict);
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

function neededOver(verdict: Verdict | undefined): number {
  if (verdict === undefined) return 0;
  return VERDICTS.indexOf(verdict.name) <= VERDICTS.indexOf('MEDICAL') ? OVER_DOCTOR : OVER_CALM;
}
