import type { Decision } from '../decide/decision.ts';
import { type Draft, receiptOf } from '../say/draft.ts';
import { aloneLines } from '../say/lines.ts';
import { SayingDialog } from '../sayingDialog.ts';
import type { Turn } from '../turn.ts';

/** Sends to the doctor or the nurse line today. Nothing else is in the reply. */
export class UrgentDialog extends SayingDialog {
  constructor() {
    super('urgent');
  }

  override reply(turn: Turn, decision: Decision): Draft {
    const lines = [turn.speaker.say('urgent.reply'), ...aloneLines(turn, decision.lines)];
    return { lines, receipt: receiptOf(decision) };
  }
}
