import type { Decision } from '../decide/decision.ts';
import { type Draft, offers, receiptOf } from '../say/draft.ts';
import { beforeLines, safetyLines } from '../say/lines.ts';
import { openMenu } from '../say/suggestions.ts';
import { SayingDialog } from '../sayingDialog.ts';
import { type Turn, vary } from '../turn.ts';

/** What was not understood: first asked in other words, then shown what there is; never twice the same. */
export class FallbackDialog extends SayingDialog {
  constructor() {
    super('fallback');
  }

  override reply(turn: Turn, decision: Decision): Draft {
    return fallbackDraft(turn, decision);
  }
}

export function fallbackDraft(turn: Turn, decision: Decision): Draft {
  const { chat, speaker } = turn;
  if (!turn.repeating) chat.fallbacks += 1;
  const isSecond = chat.fallbacks % 2 === 0;
  const first = decision.phrase ?? 'fallback.first';
  const key = isSecond && first === 'fallback.first' ? 'fallback.second' : first;
  return {
    lines: [...beforeLines(turn, decision), vary(turn, key), ...safetyLines(turn, decision.lines)],
    menu: isSecond
      ? [...openMenu(turn), ...offers(speaker, 'choice.person')]
      : [...openMenu(turn).slice(0, 3), ...offers(speaker, 'choice.capabilities')],
    receipt: receiptOf(decision, 'not_understood'),
  };
}
