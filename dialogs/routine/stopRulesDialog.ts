import type { MenuItem } from '../chatMemory.ts';
import type { Decision } from '../decide/decision.ts';
import { type Draft, offers, receiptOf } from '../say/draft.ts';
import { offersRoutine } from '../say/suggestions.ts';
import { SayingDialog } from '../sayingDialog.ts';
import type { Turn } from '../turn.ts';

/** Says when to stop, when to call, and what is normal. */
export class StopRulesDialog extends SayingDialog {
  constructor() {
    super('stopRules');
  }

  override reply(turn: Turn, decision: Decision): Draft {
    const { content, speaker } = turn;
    const { stopNow, stopCallDoctor, okay } = content.routineRules[speaker.language];
    return {
      lines: [stopNow, stopCallDoctor, okay],
      menu: menuFor(turn),
      receipt: receiptOf(decision, 'routine_stop_rules'),
    };
  }
}

function menuFor(turn: Turn): MenuItem[] {
  const { speaker, chat } = turn;
  const onward: MenuItem[] = chat.routine
    ? [{ title: speaker.title('choice.steps'), action: 'next-exercise', means: 'yes' }]
    : offersRoutine(turn)
      ? offers(speaker, 'choice.routine')
      : [];
  return [...onward, ...offers(speaker, 'choice.questions')];
}
