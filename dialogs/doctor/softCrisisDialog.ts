import type { Decision } from '../decide/decision.ts';
import { type Draft, receiptOf } from '../say/draft.ts';
import { beforeLines } from '../say/lines.ts';
import { openMenu } from '../say/suggestions.ts';
import { SayingDialog } from '../sayingDialog.ts';
import type { Turn } from '../turn.ts';

/** Says the 988 line where self-harm words stand in a joke or a denial, and nothing of it can be answered. */
export class SoftCrisisDialog extends SayingDialog {
  constructor() {
    super('softCrisis');
  }

  override reply(turn: Turn, decision: Decision): Draft {
    return { lines: beforeLines(turn, decision), menu: openMenu(turn), receipt: receiptOf(decision) };
  }
}
