import type { MenuItem } from './chatMemory.ts';
import { openMenu } from './suggestions.ts';
import { TextDialog } from './textDialog.ts';
import type { Turn } from './turn.ts';

/** Gives the number and the hours of a person. */
export class PersonDialog extends TextDialog {
  constructor() {
    super('person');
  }

  protected override menu(turn: Turn): MenuItem[] {
    return openMenu(turn).filter(({ action }) => action !== 'ask-coverage');
  }
}
