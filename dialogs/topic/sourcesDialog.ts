import type { MenuItem } from '../chatMemory.ts';
import type { Decision } from '../decide/decision.ts';
import { type Draft, offers } from '../say/draft.ts';
import { topics } from '../say/suggestions.ts';
import { TextDialog } from '../textDialog.ts';
import type { Turn } from '../turn.ts';
import { citationsOf } from './citations.ts';

/** Where the last answer comes from, for somebody who doubts it or asks for its source. */
export class SourcesDialog extends TextDialog {
  constructor() {
    super('sources');
  }

  override reply(turn: Turn, decision: Decision): Draft {
    const draft = super.reply(turn, decision);
    const snippet = turn.content.snippet(turn.chat.topic ?? '', turn.speaker.language);
    return snippet ? { ...draft, citations: citationsOf(snippet) } : draft;
  }

  protected override menu(turn: Turn): MenuItem[] {
    const { speaker } = turn;
    return [
      ...topics(turn, 2),
      ...offers(speaker, 'choice.give_feedback', 'choice.questions', 'choice.person'),
    ];
  }
}
