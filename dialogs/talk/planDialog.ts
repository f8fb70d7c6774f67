import type { MenuItem } from '../chatMemory.ts';
import { offers } from '../say/draft.ts';
import { openMenu } from '../say/suggestions.ts';
import { TextDialog } from '../textDialog.ts';
import type { Turn } from '../turn.ts';

/** Names who to call about benefits; promises nothing. */
export class PlanDialog extends TextDialog {
  constructor() {
    super('plan');
  }

  protected override menu(turn: Turn): MenuItem[] {
    const rest = openMenu(turn).filter(({ action }) => action !== 'ask-coverage');
    return [...offers(turn.speaker, 'choice.person'), ...rest.slice(0, 3)];
  }
}
