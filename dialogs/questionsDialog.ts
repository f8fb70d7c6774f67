import { type Line, listed, type PlainKey, quoteMember, type Speaker } from '../locales/index.ts';
import type { Spoken } from '../safety/index.ts';
import type { MenuItem } from './chatMemory.ts';
import type { Decision } from './decision.ts';
import { type Draft, receiptOf } from './draft.ts';
import { SayingDialog } from './sayingDialog.ts';
import type { Turn } from './turn.ts';

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
/** Questions in one text message. */
const SMS_PAGE = 4;
/** Own questions that a member may keep. */
export const MOST_OWN_QUESTIONS = 10;

/** What shows the list. */
export const LIST: Decision = { dialog: 'questions', verdict: 'OFFTOPIC', outcome: 'flow_questions' };

/** The list of questions for the doctor: whole, for paper, or one by one. */
export class QuestionsDialog extends SayingDialog {
  constructor() {
    super('questions');
  }

  override reply(turn: Turn, decision: Decision): Draft {
    const questions = questionsOf(turn);
    if (decision.index !== undefined) return readOne(turn, decision, questions);
    const isPrint = decision.intent === 'print-questions';
    const intro = turn.speaker.say(isPrint ? wholeListKey(turn) : 'questions.intro');
    const more = !isPrint && turn.isSms;
    return {
      lines: more
        ? [listed(intro, questions.slice(0, SMS_PAGE))]
        : [listed(intro, questions), ...(isPrint ? [] : [turn.speaker.say(nextKey(turn))])],
      menu: more ? [reading(turn.speaker, SMS_PAGE), ...listMenu(turn)] : listMenu(turn),
      ...(isPrint && hasPrinter(turn) && { print: true }),
      receipt: receiptOf(decision),
    };
  }
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
    { title: speaker.title('choice.add'), action: 'add-question', means: 'yes' },
    ...printMenu(turn),
    { title: speaker.title('choice.read'), action: 'read-question:0' },
  ];
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

/** Takes the question off the list that has that number on it; the last one stays. */
export function removeQuestion({ chat }: Turn, number: number): void {
  const listed = listedIn(chat);
  const key = listed[number - 1];
  if (listed.length + chat.questions.length < 2) return;
  if (key) chat.removed = [...(chat.removed ?? []), key];
  else if (number > listed.length) chat.questions.splice(number - listed.length - 1, 1);
}

function questionsOf({ speaker, chat }: Turn): Spoken[] {
  return [
    ...listedIn(chat).map((key) => speaker.say(key).web),
    ...chat.questions.map((words) => speaker.say('questions.own', { question: quoteMember(words) }).web),
  ];
}

function listedIn({ removed }: Turn['chat']) {
  return LISTED.filter((key) => !removed?.includes(key));
}
