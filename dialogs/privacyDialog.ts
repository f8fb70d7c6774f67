import type { MenuItem } from './chatMemory.ts';
import { openMenu } from './suggestions.ts';
import { TextDialog } from './textDialog.ts';
import type { Turn } from './turn.ts';

/** Says what the conversation keeps, and how to have it deleted. */
export class PrivacyDialog extends TextDialog {
  constructor() {
    super('privacy');
  }

  protected override menu(turn: Turn): MenuItem[] {
    const { speaker } = turn;
    return [{ title: speaker.title('choice.forget'), action: 'forget-me' }, ...openMenu(turn).slice(0, 3)];
  }
}
