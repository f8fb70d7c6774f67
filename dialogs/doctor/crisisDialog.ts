import type { Line } from '../../locales/index.ts';
import type { SafetyLine } from '../../safety/index.ts';
import type { Decision } from '../decide/decision.ts';
import { type Draft, receiptOf } from '../say/draft.ts';
import { safetyLines } from '../say/lines.ts';
import { SayingDialog } from '../sayingDialog.ts';
import type { Turn } from '../turn.ts';
import { hold } from './hold.ts';

/** Harm by others: its own line stands first, and 988 beside it. */
const BY_OTHERS: readonly SafetyLine[] = [
  'violence',
  'child-abuse',
  'elder-abuse',
  'sexual-assault',
  'trafficking',
];

/** Sends to 988, or to the line for what others do, and holds the conversation. Nothing else is in the reply. */
export class CrisisDialog extends SayingDialog {
  constructor() {
    super('crisis');
  }

  override reply(turn: Turn, decision: Decision): Draft {
    if (decision.variant !== 'info') hold(turn, decision, 'CRISIS');
    return { lines: crisisLines(turn, decision), receipt: receiptOf(decision) };
  }
}

function crisisLines(turn: Turn, { variant, lines = [] }: Decision): Line[] {
  const { speaker } = turn;
  const first = lines.filter((line) => BY_OTHERS.includes(line));
  const rest = safetyLines(
    turn,
    lines.filter((line) => !BY_OTHERS.includes(line)),
  );
  if (first.length > 0) return [...safetyLines(turn, first), speaker.say('crisis.also'), ...rest];
  return [speaker.say(variant === 'info' ? 'crisis.info' : 'crisis.reply'), ...rest];
}
