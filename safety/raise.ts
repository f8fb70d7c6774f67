import { type Opinion, VERDICTS, type Verdict } from './verdict.ts';

/** How sure the second opinion must be to overrule silence, and a rule that spoke. */
const SURE_OVER_SILENCE = 0.5;
const SURE_OVER_RULE = 0.9;

/** Lets a statistical second opinion raise a verdict. It never lowers one. */
export function raise(verdict: Verdict | undefined, opinion: Opinion | undefined): Verdict | undefined {
  if (opinion === undefined || VERDICTS.indexOf(opinion.verdict) > VERDICTS.indexOf('MEDICAL'))
    return verdict;
  const needed = verdict === undefined ? SURE_OVER_SILENCE : SURE_OVER_RULE;
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
