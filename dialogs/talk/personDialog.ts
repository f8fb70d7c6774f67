import type { MenuItem } from '../chatMemory.ts';
import type { Decision } from '../decide/decision.ts';
import { type Draft, offers } from '../say/draft.ts';
import { menuBesideNumbers } from '../say/suggestions.ts';
import { TextDialog } from '../textDialog.ts';
import type { Turn } from '../turn.ts';
import { canHandOff } from './handoffDialog.ts';

/** Gives the number and the hours of a person, and offers to bring one in where that is possible. */
export class PersonDialog extends TextDialog {
  constructor() {
    super('person');
  }

  override reply(turn: Turn, decision: Decision): Draft {
    const isOffered = decision.phrase === 'plan.person' && canHandOff(turn);
    return super.reply(turn, isOffered ? { ...decision, phrase: 'plan.person_or_chat' } : decision);
  }

  protected override menu(turn: Turn): MenuItem[] {
    const [chat] = canHandOff(turn) ? offers(turn.speaker, 'choice.chat') : [];
    return [...(chat ? [{ ...chat, means: 'yes' as const }] : []), ...menuBesideNumbers(turn)];
  }
}
