import type { Decision, DialogName } from './decide/decision.ts';
import type { Draft } from './say/draft.ts';
import { Dialog, type DialogContext, type DialogTurnResult } from './sdk.ts';
import { say, type Turn, turnOf } from './turn.ts';

/** A dialog that says one thing and ends; what was asked before it is asked again. */
export abstract class SayingDialog extends Dialog<Decision> {
  constructor(name: DialogName) {
    super(name);
  }

  abstract reply(turn: Turn, decision: Decision): Draft;

  override async beginDialog(dc: DialogContext, decision?: Decision): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    say(turn, this.reply(turn, decision ?? turn.decision));
    return dc.endDialog();
  }
}
