import type { Verdict } from '../../safety/index.ts';
import type { Decision } from './decision.ts';

/** The rule of the gate for how-to and suitability after a disclosure. */
const HOW_TO_UNDER_FLAG = 'm-flag-how-to';
/** The rules of the gate for who wants 911 or 988 called, or asks for them. */
const NAMED_NUMBERS: readonly string[] = ['e-help-911', 'c-asks-line'];

/** True where the gate decided, so that no intent may lower it. */
export function isFired({ name, rule }: Verdict): boolean {
  return rule !== undefined || ['EMERGENCY', 'CRISIS', 'URGENT', 'MEDICAL'].includes(name);
}

/** True where no rule fired and the statistical opinion alone speaks. */
export function isOpinion({ rule, matches }: Verdict): boolean {
  return rule === 'second-opinion' && matches.length === 0;
}

/** True where all that is medical is the way to ask after a disclosure, such as 'can I'. */
export function isHowToUnderFlag({ name, matches }: Verdict): boolean {
  const medical = matches.filter(({ verdict }) => verdict === 'MEDICAL');
  return name === 'MEDICAL' && medical.length > 0 && medical.every(({ rule }) => rule === HOW_TO_UNDER_FLAG);
}

/** True where the statistical opinion alone makes it an alarm, whatever a rule found of health. */
function isGuess(verdict: Verdict): boolean {
  return verdict.rule === 'second-opinion' && isMedicalAtMost(verdict);
}

/** True where no rule found more than something medical, whatever the opinion makes of it. */
export function isMedicalAtMost({ matches }: Verdict): boolean {
  return matches.every(({ verdict }) => verdict === 'MEDICAL');
}

/** True where an alarm rests on no more than that 911 or 988 is named. */
export function isNamedNumber({ matches }: Verdict): boolean {
  const alarms = matches.filter(({ verdict }) => verdict !== 'MEDICAL');
  return alarms.length > 0 && alarms.every(({ rule }) => NAMED_NUMBERS.includes(rule));
}

/** What an alarm leads to; undefined where the verdict is none. A soft crisis is answered beside its line. */
export function decideAlarm(verdict: Verdict): Decision | undefined {
  if (verdict.name === 'EMERGENCY') {
    const alsoCrisis = isCrisisToo(verdict);
    return { dialog: 'emergency', outcome: 'signposted_emergency', alsoCrisis, ...alarmOf(verdict) };
  }
  if (verdict.name === 'CRISIS' && verdict.variant !== 'soft') {
    return { dialog: 'crisis', outcome: 'signposted_crisis', ...alarmOf(verdict) };
  }
  if (verdict.name === 'URGENT') {
    return { dialog: 'urgent', outcome: 'signposted_urgent', ...alarmOf(verdict) };
  }
  return undefined;
}

export function decideDoctor(verdict: Verdict): Decision {
  return { dialog: 'doctor', outcome: 'signposted_doctor', ...shared(verdict) };
}

function alarmOf(verdict: Verdict) {
  return { ...shared(verdict), ...(isGuess(verdict) && { guessed: true as const }) };
}

function shared({ name, variant, lines, rule }: Verdict): Pick<Decision, 'verdict' | 'variant' | 'lines'> {
  return { verdict: name, variant, lines, ...(rule === undefined ? {} : { rule }) };
}

function isCrisisToo({ lines, matches }: Verdict): boolean {
  return (
    lines.includes('overdose-on-purpose') ||
    matches.some((match) => match.verdict === 'CRISIS' && match.variant === 'act')
  );
}
