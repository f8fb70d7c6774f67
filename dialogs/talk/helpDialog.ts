import type { MenuItem } from '../chatMemory.ts';
import type { Decision } from '../decide/decision.ts';
import { isOnly, spokenWords } from '../hear/hearing.ts';
import { type Draft, offers } from '../say/draft.ts';
import { openMenu } from '../say/suggestions.ts';
import { TextDialog } from '../textDialog.ts';
import type { Turn } from '../turn.ts';

/** Says what can be said, and what the bot can do. */
export class HelpDialog extends TextDialog {
  constructor() {
    super('help');
  }

  /** Who asks for one thing in so many words hears what cannot be done too; everybody else, what can. */
  override reply(turn: Turn, decision: Decision): Draft {
    const isOne = decision.phrase === 'capabilities' && asksForOneThing(turn);
    return super.reply(turn, isOne ? { ...decision, phrase: 'capabilities.one' } : decision);
  }

  protected override menu(turn: Turn, { phrase }: Decision): MenuItem[] {
    const more = phrase === 'unclear' ? 'choice.person' : 'choice.language';
    return [...openMenu(turn), ...offers(turn.speaker, more)];
  }
}

function asksForOneThing({ utterance, speaker }: Turn): boolean {
  const phrases = speaker.hears('shortcut.ask-capabilities');
  return utterance !== undefined && isOnly(spokenWords(utterance), phrases, speaker.hears('polite'));
}
