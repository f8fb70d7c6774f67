import type { Decision } from './decision.ts';
import { type Draft, receiptOf } from './draft.ts';
import { aloneLines } from './lines.ts';
import { SayingDialog } from './sayingDialog.ts';
import type { Turn } from './turn.ts';

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
