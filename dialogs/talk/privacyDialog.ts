import type { MenuItem } from '../chatMemory.ts';
import type { Decision } from '../decide/decision.ts';
import type { Draft } from '../say/draft.ts';
import { openMenu } from '../say/suggestions.ts';
import { TextDialog } from '../textDialog.ts';
import type { Turn } from '../turn.ts';

/** Says what the conversation keeps, and how to have it deleted. */
export class PrivacyDialog extends TextDialog {
  constructor() {
    super('privacy');
  }

  /** In Teams there is no screen to clear, and there are others who may keep and read what is written. */
  override reply(turn: Turn, decision: Decision): Draft {
    const isTeams = turn.channel === 'teams' && decision.phrase === 'privacy';
    return super.reply(turn, isTeams ? { ...decision, phrase: 'privacy.teams' } : decision);
  }

  protected override menu(turn: Turn): MenuItem[] {
    const { speaker } = turn;
    return [{ title: speaker.title('choice.forget'), action: 'forget-me' }, ...openMenu(turn).slice(0, 3)];
  }
}
