import type { Snippet } from '../../content/index.ts';
import type { MenuItem } from '../chatMemory.ts';
import type { Decision } from '../decide/decision.ts';
import { answeredIn } from '../decide/decisionMemory.ts';
import { TOPIC_PREFIX } from '../decide/intents.ts';
import { type Draft, offers, receiptOf } from '../say/draft.ts';
import { beforeLines, safetyLines } from '../say/lines.ts';
import { mayTell, offersRoutine } from '../say/suggestions.ts';
import { SayingDialog } from '../sayingDialog.ts';
import { fallbackDraft } from '../talk/fallbackDialog.ts';
import type { Turn } from '../turn.ts';
import { citationsOf } from './citations.ts';

/** Follow-ups and related topics that are offered together. */
const MOST_ONWARD = 4;

/** Answers with one curated snippet and its sources, and offers what follows from it. */
export class AnswerDialog extends SayingDialog {
  constructor() {
    super('answer');
  }

  override reply(turn: Turn, decision: Decision): Draft {
    const { speaker, content, chat } = turn;
    const snippet = content.snippet(decision.snippet?.id ?? '', speaker.language);
    if (!snippet) return fallbackDraft(turn, decision);
    chat.topic = snippet.id;
    chat.answered += 1;
    const served = { id: snippet.id, version: snippet.version, language: snippet.language };
    return {
      lines: [
        ...beforeLines(turn, decision),
        { web: snippet.web, sms: snippet.sms },
        ...safetyLines(turn, decision.lines),
        speaker.say('answer.footer'),
      ],
      citations: citationsOf(snippet),
      menu: menuAfter(turn, snippet),
      receipt: receiptOf({ ...decision, snippet: served }),
    };
  }
}

function menuAfter(turn: Turn, snippet: Snippet): MenuItem[] {
  const { speaker, content, chat } = turn;
  const { why, how: onward, more } = snippet.followUps;
  // What tells how it is done offers no 'how' once more: what that leads to stands there by its name.
  const how = snippet.howTo ? undefined : onward;
  const told = answeredIn(chat);
  const isNew = (id: string | undefined) => id !== undefined && !told.includes(id) && mayTell(turn, id);
  const follow = [
    ...(isNew(why) ? offers(speaker, 'choice.why') : []),
    ...(isNew(how) ? offers(speaker, 'choice.how') : []),
    ...(isNew(more) ? offers(speaker, 'choice.more') : []),
  ];
  const near = new Set([...(snippet.howTo && onward ? [onward] : []), ...snippet.related]);
  const others = [...near].filter((id) => ![why, how, more].includes(id) && isNew(id));
  const related = others.flatMap((id) => content.snippet(id, speaker.language) ?? []);
  const topics = related.map(({ id, title }) => ({ title, action: `${TOPIC_PREFIX}${id}` }));
  return [
    ...[...follow, ...topics].slice(0, MOST_ONWARD),
    ...(offersRoutine(turn) ? offers(speaker, 'choice.routine') : []),
    ...offers(speaker, 'choice.feedback'),
  ];
}
