import type { Line } from '../../locales/index.ts';
import type { SafetyLine } from '../../safety/index.ts';
import type { Decision } from '../decide/decision.ts';
import { type Draft, receiptOf } from '../say/draft.ts';
import { safetyLines } from '../say/lines.ts';
import { SayingDialog } from '../sayingDialog.ts';
import type { Turn } from '../turn.ts';
import { hold } from './hold.ts';

/** Lines that name 988 themselves. */
const NAMES_988: readonly SafetyLine[] = ['overdose-on-purpose'];
/** Poison Control stands right after 911, before any other line. */
const POISON: readonly SafetyLine[] = ['overdose', 'poison', 'overdose-on-purpose'];

/** Sends to 911, and holds the conversation where somebody has it. Nothing else is in the reply. */
export class EmergencyDialog extends SayingDialog {
  constructor() {
    super('emergency');
  }

  override reply(turn: Turn, decision: Decision): Draft {
    const { speaker, memory, chat } = turn;
    const lines = decision.lines ?? [];
    const isInfo = decision.variant === 'info';
    if (!isInfo) hold(turn, decision, decision.alsoCrisis ? 'CRISIS' : (memory.held ?? 'EMERGENCY'));
    return {
      lines: [
        speaker.say(isInfo ? 'emergency.info' : chat.handoff ? 'handoff.emergency' : 'emergency.reply'),
        ...safetyLines(
          turn,
          lines.filter((line) => POISON.includes(line)),
        ),
        ...crisisLine(turn, decision),
        ...safetyLines(
          turn,
          lines.filter((line) => !POISON.includes(line)),
        ),
      ],
      receipt: receiptOf(decision),
    };
  }
}

function crisisLine({ speaker }: Turn, { alsoCrisis, lines = [] }: Decision): Line[] {
  const isNamed = lines.some((line) => NAMES_988.includes(line));
  return alsoCrisis && !isNamed ? [speaker.say('crisis.also')] : [];
}
