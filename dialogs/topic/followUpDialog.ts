import type { MenuItem } from '../chatMemory.ts';
import type { Decision } from '../decide/decision.ts';
import { answeredIn } from '../decide/decisionMemory.ts';
import { TOPIC_PREFIX } from '../decide/intents.ts';
import { offers } from '../say/draft.ts';
import { mayTell, offersRoutine, topics } from '../say/suggestions.ts';
import { TextDialog } from '../textDialog.ts';
import type { Turn } from '../turn.ts';

/** 'Why', 'how' or 'more' where nothing of that kind was written, or nothing was said before. */
export class FollowUpDialog extends TextDialog {
  constructor() {
    super('followUp');
  }

  protected override menu(turn: Turn, { outcome }: Decision): MenuItem[] {
    const { content, speaker, chat } = turn;
    const routine = offersRoutine(turn) ? offers(speaker, 'choice.routine') : [];
    if (outcome === 'asked_routine') return [...routine, ...topics(turn, 2)];
    const topic = content.snippet(chat.topic ?? '', speaker.language);
    const told = answeredIn(chat);
    const near = (topic?.related ?? []).filter((id) => !told.includes(id) && mayTell(turn, id));
    const related = near.flatMap((id) => content.snippet(id, speaker.language) ?? []);
    const items = related.map(({ id, title }) => ({ title, action: `${TOPIC_PREFIX}${id}` }));
    return [...(items.length > 0 ? items : topics(turn, 3)), ...routine];
  }
}
