import type { MenuItem } from '../chatMemory.ts';
import type { Decision } from '../decide/decision.ts';
import { offers } from '../say/draft.ts';
import { openMenu, topics } from '../say/suggestions.ts';
import { TextDialog } from '../textDialog.ts';
import type { Turn } from '../turn.ts';

/** What helps somebody to begin who is afraid to. */
const GENTLE: readonly string[] = ['start-never-too-late', 'start-safely', 'walk-short-walks'];

/** Greets, thanks, jokes, says what it is; and always shows a way on. */
export class SmallTalkDialog extends TextDialog {
  constructor() {
    super('smallTalk');
  }

  protected override menu(turn: Turn, { phrase, intent }: Decision): MenuItem[] {
    const { speaker } = turn;
    if (phrase === 'scared')
      return [...topics(turn, 3, GENTLE), ...offers(speaker, 'choice.questions', 'choice.person')];
    if (phrase === 'complaint') return offers(speaker, 'choice.give_feedback', 'choice.person');
    const [first, ...rest] = openMenu(turn);
    if (intent === 'ask-identity') {
      const [able] = offers(speaker, 'choice.capabilities');
      return able ? [{ ...able, means: 'yes' }, ...openMenu(turn).slice(0, 3)] : [];
    }
    const isIdea = phrase === 'off_topic' || phrase === 'limits' || phrase === 'joke' || phrase === 'laughed';
    if (!isIdea || turn.memory.held || !first) return openMenu(turn);
    const idea = topics(turn, 3).at(-1) ?? first;
    return [{ ...idea, means: 'yes' }, ...[first, ...rest].filter(({ action }) => action !== idea.action)];
  }
}
