import type { SafetyLine } from '../safety/index.ts';
import type { MenuItem } from './chatMemory.ts';
import type { Decision } from './decision.ts';
import { type Draft, offers, receiptOf } from './draft.ts';
import { aloneLines, beforeLines } from './lines.ts';
import { SayingDialog } from './sayingDialog.ts';
import type { Turn } from './turn.ts';

/** The answer to every medical question: talk with your doctor. Repeats nothing of what was told. */
export class DoctorDialog extends SayingDialog {
  constructor() {
    super('doctor');
  }

  override reply(turn: Turn, decision: Decision): Draft {
    const { speaker, chat } = turn;
    if (decision.lines?.includes('minor')) chat.minor = true;
    const lines = forMinor(decision.lines ?? [], chat.minor);
    return {
      lines: [
        ...beforeLines(turn, decision),
        speaker.say(decision.phrase ?? 'doctor.reply'),
        ...aloneLines(turn, lines),
        ...(decision.rule === 'fail-closed' ? [speaker.say('crisis.also')] : []),
      ],
      menu: doctorMenu(turn),
      receipt: receiptOf(decision),
    };
  }
}

/** The list of questions that the reply offers, and a person. */
export function doctorMenu({ speaker }: Turn): MenuItem[] {
  const [questions, ...rest] = offers(speaker, 'choice.questions', 'choice.person');
  return questions ? [{ ...questions, means: 'yes' }, ...rest] : rest;
}

/** Somebody under 18 is sent to an adult too, in every such reply. */
function forMinor(lines: readonly SafetyLine[], isMinor: boolean): readonly SafetyLine[] {
  return isMinor && !lines.includes('minor') ? ['minor', ...lines] : lines;
}
