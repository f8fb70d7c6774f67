import type { Line } from '../../locales/index.ts';
import type { SafetyLine } from '../../safety/index.ts';
import type { Decision } from '../decide/decision.ts';
import type { Turn } from '../turn.ts';

/** What a decision puts before its reply. */
export function beforeLines({ speaker }: Pick<Turn, 'speaker'>, { before = [] }: Decision): Line[] {
  return before.map((key) => speaker.say(key));
}

/** The further sentences that a verdict asks for. */
export function safetyLines({ speaker }: Pick<Turn, 'speaker'>, lines: readonly SafetyLine[] = []): Line[] {
  return lines.map((line) => speaker.say(`line.${line}`));
}

/** The same where no call to 911 stands before them. */
export function aloneLines(turn: Pick<Turn, 'speaker'>, lines: readonly SafetyLine[] = []): Line[] {
  return lines.flatMap((line) =>
    line === 'poison' ? [turn.speaker.say('line.poison-alone')] : safetyLines(turn, [line]),
  );
}
