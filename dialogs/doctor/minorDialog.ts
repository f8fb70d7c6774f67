import type { MenuItem } from '../chatMemory.ts';
import type { Decision } from '../decide/decision.ts';
import { type Draft, offers, receiptOf } from '../say/draft.ts';
import { aloneLines, beforeLines } from '../say/lines.ts';
import { SayingDialog } from '../sayingDialog.ts';
import type { Turn } from '../turn.ts';

/** Sends somebody under 18 to an adult and a doctor. */
export class MinorDialog extends SayingDialog {
  constructor() {
    super('minor');
  }

  override reply(turn: Turn, decision: Decision): Draft {
    return minorDraft(turn, decision);
  }
}

/** The text for minors alone, whatever they ask; the lines of the verdict stay with it. */
export function minorDraft(turn: Turn, decision: Decision): Draft {
  const lines = decision.lines?.filter((line) => line !== 'minor');
  return {
    lines: [...beforeLines(turn, decision), turn.speaker.say('minor.reply'), ...aloneLines(turn, lines)],
    menu: minorMenu(turn),
    receipt: receiptOf(decision),
  };
}

/** What helps to talk with the doctor and with an adult: the list of questions, and the plan's numbers. */
export function minorMenu({ speaker }: Turn): MenuItem[] {
  return offers(speaker, 'choice.questions', 'choice.person');
}
