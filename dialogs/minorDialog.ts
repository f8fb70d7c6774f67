import type { Decision } from './decision.ts';
import { type Draft, receiptOf } from './draft.ts';
import { SayingDialog } from './sayingDialog.ts';
import type { Turn } from './turn.ts';

/** Sends somebody under 18 to an adult and a doctor. */
export class MinorDialog extends SayingDialog {
  constructor() {
    super('minor');
  }

  override reply({ speaker }: Turn, decision: Decision): Draft {
    return { lines: [speaker.say('minor.reply')], receipt: receiptOf(decision) };
  }
}
