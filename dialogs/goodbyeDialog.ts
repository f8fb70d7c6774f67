import type { Decision } from './decision.ts';
import { type Draft, receiptOf } from './draft.ts';
import { SayingDialog } from './sayingDialog.ts';
import { type Turn, vary } from './turn.ts';

/** Says goodbye, and asks once whether the chat helped. */
export class GoodbyeDialog extends SayingDialog {
  constructor() {
    super('goodbye');
  }

  override reply(turn: Turn, decision: Decision): Draft {
    const { chat, memory, speaker } = turn;
    const receipt = receiptOf(decision);
    if (memory.held || chat.answered === 0 || chat.feedbackAsked) {
      return { lines: [vary(turn, 'goodbye')], receipt };
    }
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
