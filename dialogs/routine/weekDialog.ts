import type { Decision } from '../decide/decision.ts';
import { type Draft, receiptOf } from '../say/draft.ts';
import { SayingDialog } from '../sayingDialog.ts';
import type { Turn } from '../turn.ts';
import { routineDraft } from './routineDraft.ts';

/** Tells the dose of another week of the routine that was given. */
export class WeekDialog extends SayingDialog {
  constructor() {
    super('week');
  }

  override reply(turn: Turn, decision: Decision): Draft {
    const { chat, content, speaker } = turn;
    const last = content.routine(chat.routine?.id ?? '')?.weeks.length ?? 1;
    const wanted = decision.week ?? 1;
    const isPast = wanted > last;
    if (chat.routine) {
      chat.routine.week = Math.min(Math.max(1, wanted), last);
      delete chat.routine.done;
    }
    const draft = routineDraft(turn, 'routine_week');
    const end = isPast ? [speaker.say('routine.weeks_end', { last })] : [];
    const receipt = { ...receiptOf(decision), ...draft.receipt };
    return { ...draft, lines: [...end, ...draft.lines], receipt };
  }
}
