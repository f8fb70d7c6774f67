import { type Opinion, VERDICTS, type Verdict } from './verdict.ts';

/**
 * How sure the second opinion must be where no rule spoke, over a rule that alarms, and over one that does not.
 * Set by hand, with `npm run safety:report` to show what they cost.
 */
const OVER_SILENCE = 0.3;
const OVER_ALARM = 0.55;
const OVER_CALM = 0.85;

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
  if (verdict === undefined) return OVER_SILENCE;
  return VERDICTS.indexOf(verdict.name) <= VERDICTS.indexOf('MEDICAL') ? OVER_ALARM : OVER_CALM;
}
