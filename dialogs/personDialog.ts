import type { MenuItem } from './chatMemory.ts';
import { offers } from './draft.ts';
import { canHandOff } from './handoffDialog.ts';
import { openMenu } from './suggestions.ts';
import { TextDialog } from './textDialog.ts';
import type { Turn } from './turn.ts';

/** Gives the number and the hours of a person, and offers to bring one in where that is possible. */
export class PersonDialog extends TextDialog {
  constructor() {
    super('person');
  }

  protected override menu(turn: Turn): MenuItem[] {
    const chat = canHandOff(turn) ? offers(turn.speaker, 'choice.chat') : [];
    return [...chat, ...openMenu(turn).filter(({ action }) => action !== 'ask-coverage')];
  }
}
