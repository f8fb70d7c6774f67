import type { Decision } from '../decide/decision.ts';
import type { Draft } from '../say/draft.ts';
import { TextDialog } from '../textDialog.ts';
import type { Turn } from '../turn.ts';
import { release } from './hold.ts';

/**
 * Speaks after an alarm: glad where it has passed, and no exercise until a doctor was asked. Where the
 * member takes back what was only guessed, the conversation goes on as before.
 */
export class AfterAlarmDialog extends TextDialog {
  constructor() {
    super('afterAlarm');
  }

  override reply(turn: Turn, decision: Decision): Draft {
    if (decision.phrase === 'held.misread') release(turn);
    return super.reply(turn, decision);
  }
}
