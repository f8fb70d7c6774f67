import { quoteMember } from '../../locales/index.ts';
import { AskingDialog, type Standing } from '../askingDialog.ts';
import { ALARMS, type Decision } from '../decide/decision.ts';
import { begins, fold, hearPlainAnswer, isOnly, wordsOf } from '../hear/hearing.ts';
import { type Draft, offers, receiptOf, stepReceipt } from '../say/draft.ts';
import { beforeLines } from '../say/lines.ts';
import { Dialog, type DialogContext, type DialogTurnResult } from '../sdk.ts';
import { say, type Turn, turnOf } from '../turn.ts';
import { alarmLines } from './doctorDialog.ts';
import { FIRST_QUESTION, LIST, MOST_OWN_QUESTIONS, printMenu } from './questionsDialog.ts';

/** Answers after which the list is shown: as it is, whole, or its first question. */
const LISTS: Partial<Readonly<Record<string, Decision>>> = {
  done: LIST,
  print: { ...LIST, intent: 'print-questions' },
  read: { ...LIST, index: 0 },
};

/** What is no question to anybody. */
const TALK: readonly (string | undefined)[] = ['greet', 'thank', 'praise', 'laugh', 'say-goodbye'];

/** Messages in a row that were no question, after which the list is shown instead of asking once more. */
const MOST_MISSED = 2;

/** Words: of 'please add one more question', and of 'can I swim'. */
const LONGEST_LEAD = 6;
const SHORTEST_QUESTION = 2;

interface AddState extends Standing {
  /** Messages in a row that were no question; absent where the last one was. */
  missed?: number;
}

/** Puts the member's own questions on the list for the doctor, in their own words. */
export class AddQuestionDialog extends AskingDialog<AddState> {
  override readonly steps = ['askForAQuestion', 'askForOneMore'];
  override readonly resumesAs = 'list-questions';

  constructor() {
    super('addQuestion');
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    if (turn.chat.questions.length >= MOST_OWN_QUESTIONS) return this.#finish(dc, turn, 'questions.full');
    const state: AddState = { step: 'askForAQuestion' };
    if (addedIn(turn) === undefined) return this.start(dc, state);
    if (dc.activeDialog) dc.activeDialog.state = state;
    return this.take(dc, turn, state, 'words');
  }

  override ask(turn: Turn, { step }: AddState): Draft {
    const { speaker } = turn;
    const isFirst = step === 'askForAQuestion';
    const done = { title: speaker.title('choice.done'), action: 'answer:done' };
    const add = { title: speaker.title('choice.add_more'), action: 'answer:more' };
    return {
      lines: [speaker.say(isFirst ? 'questions.ask_own' : 'questions.added')],
      menu: isFirst ? [done] : [add, ...printMenu(turn), done],
      receipt: stepReceipt('asked_question', 'OFFTOPIC'),
    };
  }

  /** What was put on the list was said when it was. */
  override resume(turn: Turn, state: AddState): Draft {
    const asked = this.ask(turn, state);
    return state.step === 'askForOneMore'
      ? { ...asked, lines: [turn.speaker.say('questions.one_more')] }
      : asked;
  }

  override hear(turn: Turn, { step }: AddState): string | undefined {
    const { utterance, speaker, chosen } = turn;
    if (!utterance || addedIn(turn) !== undefined) return undefined;
    if (chosen === FIRST_QUESTION) return 'read';
    if (chosen === 'print-questions') return 'print';
    if (chosen === 'add-question' || (chosen === 'ask-more' && step === 'askForOneMore')) return 'more';
    const words = wordsOf(utterance);
    const plain = hearPlainAnswer(utterance);
    const over = [...speaker.hears('done'), ...speaker.hears('next')];
    // 'No, that's all' in both languages.
    if (plain === 'no' || isOnly(words, over, [...speaker.hears('polite'), 'no'])) return 'done';
    return plain === 'yes' && step === 'askForOneMore' ? 'more' : undefined;
  }

  /** What has fixed words of its own, such as 'start a routine', or is on a card is no question for the doctor. */
  override guess(turn: Turn, { step }: AddState): string | undefined {
    const { utterance, chosen, isPressed, decision, reading } = turn;
    if (addedIn(turn) !== undefined) return 'words';
    const isTalk = reading?.certainty === 'sure' && TALK.includes(decision.intent);
    const isAsked = step === 'askForAQuestion' || isQuestion(turn);
    const isOwn = chosen === undefined && !isPressed && !isTalk && isAsked;
    return utterance && utterance.tokens.length > 1 && isOwn ? 'words' : undefined;
  }

  /** Numbers and the like are not asked about for ever: what there is to see is the list. */
  override async confused(dc: DialogContext, turn: Turn, state: AddState): Promise<DialogTurnResult> {
    state.missed = (state.missed ?? 0) + 1;
    return state.missed < MOST_MISSED ? super.confused(dc, turn, state) : this.take(dc, turn, state, 'done');
  }

  override async take(
    dc: DialogContext,
    turn: Turn,
    state: AddState,
    answer: string,
  ): Promise<DialogTurnResult> {
    delete state.missed;
    const list = LISTS[answer];
    if (list) {
      await dc.endDialog();
      return dc.beginDialog('questions', list);
    }
    state.step = answer === 'words' ? 'askForOneMore' : 'askForAQuestion';
    if (answer === 'words') keepQuestion(turn);
    const isMedical = answer === 'words' && turn.decision.dialog === 'doctor';
    if (isMedical) say(turn, this.#keptForDoctor(turn, state));
    if (turn.chat.questions.length >= MOST_OWN_QUESTIONS) return this.#finish(dc, turn, 'questions.full');
    if (!isMedical) say(turn, this.ask(turn, state));
    return Dialog.EndOfTurn;
  }

  /** A medical question is on the very list that the doctor response offers; what may not wait is said with it. */
  #keptForDoctor(turn: Turn, state: AddState): Draft {
    const { speaker, decision } = turn;
    return {
      ...this.ask(turn, state),
      lines: [
        ...beforeLines(turn, decision),
        speaker.say('doctor.saved'),
        ...alarmLines(turn, decision),
        speaker.say('questions.one_more'),
      ],
      receipt: receiptOf(decision),
    };
  }

  async #finish(dc: DialogContext, turn: Turn, phrase: 'questions.full'): Promise<DialogTurnResult> {
    say(turn, {
      lines: [turn.speaker.say(phrase)],
      menu: offers(turn.speaker, 'choice.questions', 'choice.person'),
      receipt: stepReceipt('flow_questions', 'OFFTOPIC'),
    });
    return dc.endDialog();
  }
}

/** True for what is asked, or is for the doctor anyway; a remark is nothing to put on the list unasked. */
function isQuestion({ utterance, speaker, decision }: Turn): boolean {
  if (!utterance || decision.dialog === 'doctor') return true;
  const words = wordsOf(utterance);
  return begins(words, speaker.hears('opens_question')) || words.includes('?');
}

/**
 * Keeps the message as a question of the member's list; the list is the only place that holds it. False where
 * there is no room for it.
 */
export function keepQuestion(turn: Turn): boolean {
  const words = quoteMember(addedIn(turn) ?? turn.context.activity.text ?? '');
  const isKept = words !== '' && turn.chat.questions.length < MOST_OWN_QUESTIONS;
  if (isKept) turn.chat.questions.push(words);
  return isKept;
}

/** The question in 'add: can I swim?', which is for the list wherever it is said; undefined where it is none. */
export function addedIn(turn: Turn): string | undefined {
  const text = turn.context.activity.text ?? '';
  if (turn.isPressed) return undefined;
  const [, lead = '', question = ''] = /^([^:]{1,40}):(.+)$/s.exec(text) ?? [];
  if (isAdding(turn, lead) && /\p{L}/u.test(question)) return question.trim();
  return questionAfterAdd(turn, text);
}

/** The question in 'add can I swim', where nothing parts the two: it has to begin as questions do. */
function questionAfterAdd(turn: Turn, text: string): string | undefined {
  const words = text.trim().split(/\s+/);
  const most = Math.min(LONGEST_LEAD, words.length - SHORTEST_QUESTION);
  for (let length = most; length > 0; length -= 1) {
    const question = words.slice(length).join(' ');
    const isAsked = begins(fold(question).split(' '), turn.speaker.hears('opens_question'));
    if (isAsked && isAdding(turn, words.slice(0, length).join(' '))) return question;
  }
  return undefined;
}

function isAdding({ speaker }: Turn, lead: string): boolean {
  return isOnly(fold(lead).split(' '), speaker.hears('shortcut.add-question'), speaker.hears('polite'));
}

/** True where the message is put on the list by its own words, and nothing stands in the way of that. */
export function isAddition(turn: Turn): boolean {
  const { chat, decision, isEdited } = turn;
  const isFirst = decision.verdict === 'CRISIS' || ALARMS.includes(decision.dialog);
  const isFree = !isEdited && !chat.minor && chat.questions.length < MOST_OWN_QUESTIONS;
  return !isFirst && isFree && addedIn(turn) !== undefined;
}

/**
 * Keeps what is for the list although its reply is an alarm; `isAsked` where a question was being written for it.
 * What is told in an emergency is no question, and a crisis is nothing to be found on a list by others.
 */
export function keepBesideAlarm(turn: Turn, isAsked: boolean): void {
  const { decision, chat, isEdited } = turn;
  const isAdded = addedIn(turn) !== undefined;
  const isKept =
    (decision.dialog === 'urgent' && (isAsked || isAdded)) ||
    (decision.dialog === 'emergency' && (isAdded || (isAsked && isQuestion(turn))));
  if (isKept && !chat.minor && !isEdited) keepQuestion(turn);
}
