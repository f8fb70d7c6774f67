import type { MenuItem } from '../chatMemory.ts';
import type { Decision } from '../decide/decision.ts';
import { PLAN_INTENTS, topicOf } from '../decide/intents.ts';
import { type Draft, type Offer, offers, receiptOf } from '../say/draft.ts';
import { beforeLines, safetyLines } from '../say/lines.ts';
import { SayingDialog } from '../sayingDialog.ts';
import type { Turn } from '../turn.ts';

/** Asks which of the close candidates is meant. */
export class ChooseBetweenDialog extends SayingDialog {
  constructor() {
    super('chooseBetween');
  }

  override reply(turn: Turn, decision: Decision): Draft {
    const { speaker } = turn;
    const items = (decision.between ?? []).flatMap((intent) => itemFor(turn, intent));
    const only = items.length === 1;
    return {
      lines: [
        ...beforeLines(turn, decision),
        speaker.say(only ? 'which.one' : 'which'),
        ...safetyLines(turn, decision.lines),
      ],
      menu: [
        ...items.map((item): MenuItem => (only ? { ...item, means: 'yes' } : item)),
        ...offers(speaker, 'choice.none'),
      ],
      receipt: receiptOf(decision),
    };
  }
}

function itemFor({ content, speaker }: Turn, intent: string): MenuItem[] {
  const topic = topicOf(intent);
  if (topic !== undefined) {
    const snippet = content.snippet(topic, speaker.language);
    return snippet ? [{ title: snippet.title, action: intent }] : [];
  }
  const key: Offer = PLAN_INTENTS.includes(intent)
    ? 'choice.plan'
    : intent === 'list-questions'
      ? 'choice.questions'
      : 'choice.routine';
  return offers(speaker, key).map((item) => ({ ...item, action: intent }));
}
