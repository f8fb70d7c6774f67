import type { MenuItem } from './chatMemory.ts';
import type { Decision } from './decision.ts';
import { offers } from './draft.ts';
import { openMenu } from './suggestions.ts';
import { TextDialog } from './textDialog.ts';
import type { Turn } from './turn.ts';

/** Says what can be said, and what the bot can do. */
export class HelpDialog extends TextDialog {
  constructor() {
    super('help');
  }

  protected override menu(turn: Turn, { phrase }: Decision): MenuItem[] {
    const more = phrase === 'unclear' ? 'choice.person' : 'choice.language';
    return [...openMenu(turn), ...offers(turn.speaker, more)];
  }
}
