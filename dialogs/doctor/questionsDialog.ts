import { type Line, listed, type PlainKey, quoteMember, type Speaker } from '../../locales/index.ts';
import type { Spoken } from '../../safety/index.ts';
import type { MenuItem } from '../chatMemory.ts';
import type { Decision } from '../decide/decision.ts';
import { type Draft, receiptOf } from '../say/draft.ts';
import { beforeLines } from '../say/lines.ts';
import { SayingDialog } from '../sayingDialog.ts';
import type { DialogContext, DialogTurnResult } from '../sdk.ts';
import { type Turn, turnOf } from '../turn.ts';

const LISTED = [
  'questions.1',
  'questions.2',
  'questions.3',
  'questions.4',
  'questions.5',
  'questions.6',
  'questions.7',
  'questions.8',
  'questions.9',
  'questions.10',
] as const;
/** Most questions in one text message, and of their letters, so that what may follow has room below. */
const SMS_PAGE = { questions: 4, letters: 190 };
/** Own questions that a member may keep. */
export const MOST_OWN_QUESTIONS = 10;

/** The action that reads the list from its first question on. */
export const FIRST_QUESTION = 'read-question:0';

/** What shows the list. */
export const LIST: Decision = { dialog: 'questions', verdict: 'OFFTOPIC', outcome: 'flow_questions' };

/** The list of questions for the doctor: whole, for paper, or one by one. */
export class QuestionsDialog extends SayingDialog {
  constructor() {
    super('questions');
  }

  /** Before a question that waits a text message has no choices of its own: only the whole list goes on. */
  override beginDialog(dc: DialogContext, decision?: Decision): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    const asked = decision ?? turn.decision;
    const isBeside = turn.isSms && dc.stack.length > 1;
    return super.beginDialog(dc, isBeside ? { ...asked, intent: 'print-questions' } : asked);
  }

  override reply(turn: Turn, decision: Decision): Draft {
    const questions = questionsOf(turn);
    if (decision.index !== undefined) return readOne(turn, decision, questions);
    const isPrint = decision.intent === 'print-questions';
    const intro = turn.speaker.say(isPrint ? wholeListKey(turn) : 'questions.intro');
    const more = !isPrint && turn.isSms;
    const shown = more ? firstPage(questions) : questions;
    return {
      lines: [
        ...beforeLines(turn, decision),
        listed(intro, shown),
        ...(isPrint || more ? [] : [turn.speaker.say(nextKey(turn))]),
      ],
      menu: more ? [reading(turn.speaker, shown.length), ...listMenu(turn)] : shownMenu(turn, isPrint),
      ...(isPrint && hasPrinter(turn) && { print: true }),
      receipt: receiptOf(decision),
    };
  }
}

/** As many questions as a text message has room for, the first one in any case; each begins with a dash. */
function firstPage(questions: Spoken[]): Spoken[] {
  let letters = 0;
  const tooLong = questions.findIndex((question, index) => {
    letters += question.length + '\n- '.length;
    return index > 0 && letters > SMS_PAGE.letters;
  });
  return questions.slice(0, Math.min(SMS_PAGE.questions, tooLong < 0 ? questions.length : tooLong));
}

function readOne(turn: Turn, decision: Decision, questions: Spoken[]): Draft {
  const { speaker } = turn;
  const index = Math.min(Math.max(0, decision.index ?? 0), questions.length - 1);
  const values = { number: index + 1, total: questions.length, question: questions[index] ?? '' };
  const isLast = index === questions.length - 1;
  const lines: Line[] = [speaker.say('questions.read', values)];
  return {
    lines: isLast ? [...lines, speaker.say('questions.read_end')] : lines,
    menu: isLast ? listMenu(turn) : [reading(speaker, index + 1), ...listMenu(turn).slice(0, 2)],
    receipt: receiptOf(decision),
  };
}

function reading(speaker: Speaker, index: number): MenuItem {
  return { title: speaker.title('choice.next_question'), action: `read-question:${index}` };
}

function listMenu(turn: Turn): MenuItem[] {
  const { speaker } = turn;
  return [
    // A text message has no room for the sentence that offers it.
    { title: speaker.title('choice.add'), action: 'add-question', ...(!turn.isSms && { means: 'yes' }) },
    ...printMenu(turn),
    { title: speaker.title('choice.read'), action: FIRST_QUESTION },
  ];
}

/** What may follow the list; that it comes as a whole is not offered under just that in a text message. */
function shownMenu(turn: Turn, isPrint: boolean): MenuItem[] {
  const items = listMenu(turn);
  return isPrint && turn.isSms ? items.filter(({ action }) => action !== 'print-questions') : items;
}

/** The whole list at once, where the channel does not show it anyway. */
export function printMenu(turn: Turn): MenuItem[] {
  const { speaker, isSms } = turn;
  if (!hasPrinter(turn) && !isSms) return [];
  const title = speaker.title(isSms ? 'choice.whole_list' : 'choice.print');
  return [{ title, action: 'print-questions' }];
}

/** A page can be printed; elsewhere the list can be copied or shown. */
function hasPrinter({ channel }: Turn): boolean {
  return channel === 'web';
}

function wholeListKey(turn: Turn): PlainKey {
  return hasPrinter(turn) ? 'questions.print' : 'questions.whole';
}

function nextKey(turn: Turn): PlainKey {
  return hasPrinter(turn) ? 'questions.next' : 'questions.next_unprinted';
}

export function questionCount(turn: Turn): number {
  return entriesOf(turn).length;
}

/** Takes the question off the list that has that number on it; the last one stays. */
export function removeQuestion(turn: Turn, number: number): void {
  const { chat } = turn;
  const entries = entriesOf(turn);
  const entry = entries[number - 1];
  if (!entry || entries.length < 2) return;
  if (entry.key) chat.removed = [...(chat.removed ?? []), entry.key];
  else chat.questions.splice(entry.own, 1);
}

function questionsOf(turn: Turn): Spoken[] {
  const { speaker, chat } = turn;
  return entriesOf(turn).map(({ key, own }) =>
    key
      ? speaker.say(key).web
      : speaker.say('questions.own', { question: quoteMember(chat.questions[own] ?? '') }).web,
  );
}

/** A question of the list that everybody gets, or the place of one of the member's own. */
type Entry = { key: (typeof LISTED)[number]; own?: never } | { key?: never; own: number };

/** The list in its order. A text message shows only the beginning at first, and there the own ones stand. */
function entriesOf({ chat, isSms }: Turn): Entry[] {
  const common: Entry[] = LISTED.filter((key) => !chat.removed?.includes(key)).map((key) => ({ key }));
  const own: Entry[] = chat.questions.map((_, at) => ({ own: at }));
  return isSms ? [...own, ...common] : [...common, ...own];
}
