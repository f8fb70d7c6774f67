import type { MenuItem } from './chatMemory.ts';
import type { Decision, DialogName } from './decide/decision.ts';
import { type Draft, receiptOf } from './say/draft.ts';
import { beforeLines, safetyLines } from './say/lines.ts';
import { openMenu } from './say/suggestions.ts';
import { SayingDialog } from './sayingDialog.ts';
import { type Turn, vary } from './turn.ts';

/** A dialog of one text out of the locale, with choices after it. */
export abstract class TextDialog extends SayingDialog {
  constructor(name: DialogName) {
    super(name);
  }

  protected menu(turn: Turn, _decision: Decision): MenuItem[] {
    return openMenu(turn);
  }

  override reply(turn: Turn, decision: Decision): Draft {
    return {
      lines: [
        ...beforeLines(turn, decision),
        ...(decision.phrase ? [vary(turn, decision.phrase)] : []),
        ...safetyLines(turn, decision.lines),
      ],
      menu: this.menu(turn, decision),
      receipt: receiptOf(decision),
    };
  }
}
