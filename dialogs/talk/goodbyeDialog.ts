import type { Decision } from '../decide/decision.ts';
import { type Draft, receiptOf } from '../say/draft.ts';
import { SayingDialog } from '../sayingDialog.ts';
import type { DialogContext, DialogTurnResult } from '../sdk.ts';
import { say, type Turn, turnOf, vary } from '../turn.ts';

/** Says goodbye, and asks once whether the chat helped. */
export class GoodbyeDialog extends SayingDialog {
  constructor() {
    super('goodbye');
  }

  /** Beside a question that waits nothing else is asked: a 'no' to whether it helped would answer that one. */
  override async beginDialog(dc: DialogContext, decision?: Decision): Promise<DialogTurnResult> {
    const isWaitedFor = dc.stack.length > 1;
    if (!isWaitedFor) return super.beginDialog(dc, decision);
    const turn = turnOf(dc.context);
    say(turn, plainGoodbye(turn, decision ?? turn.decision));
    return dc.endDialog();
  }

  override reply(turn: Turn, decision: Decision): Draft {
    const { chat, memory, speaker } = turn;
    const receipt = receiptOf(decision);
    if (memory.held || chat.answered === 0 || chat.feedbackAsked) return plainGoodbye(turn, decision);
    chat.feedbackAsked = true;
    return {
      lines: [speaker.say('goodbye.ask')],
      menu: [
        { title: speaker.title('choice.yes'), action: 'feedback-yes', means: 'yes' },
        { title: speaker.title('choice.no'), action: 'feedback-missing', means: 'no' },
      ],
      receipt,
    };
  }
}

function plainGoodbye(turn: Turn, decision: Decision): Draft {
  return { lines: [vary(turn, 'goodbye')], receipt: receiptOf(decision) };
}
