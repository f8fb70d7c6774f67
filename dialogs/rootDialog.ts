import type { VerdictName } from '../safety/index.ts';
import { AskingDialog, stateOf } from './askingDialog.ts';
import { CheckDialog } from './check/checkDialog.ts';
import { alarmIn, answersQuestion, type FormAnswers, isLate } from './check/checkForm.ts';
import type { CheckState } from './check/checkQuestions.ts';
import { stopCheck, stoppedAt } from './check/checkStop.ts';
import { COMMANDS, type Pending } from './commands.ts';
import { besideCheck, besideRoutine } from './decide/besideCheck.ts';
import { underMemory } from './decide/decide.ts';
import { isFired, isOpinion } from './decide/decideAlarm.ts';
import { ALARMS, type Decision, type DialogName } from './decide/decision.ts';
import { decisionMemory } from './decide/decisionMemory.ts';
import { COMMAND_INTENTS } from './decide/intents.ts';
import { AddQuestionDialog, isAddition, keepBesideAlarm, keepQuestion } from './doctor/addQuestionDialog.ts';
import { isSaidAlready } from './hear/editedMessage.ts';
import { stepReceipt } from './say/draft.ts';
import { openMenu } from './say/suggestions.ts';
import { ComponentDialog, Dialog, type DialogContext, type DialogTurnResult } from './sdk.ts';
import { dialogTree } from './tree.ts';
import { say, type Turn, turnOf } from './turn.ts';

/** Places that are kept to go back to. */
const LONGEST_TRAIL = 6;
/** What leaves no trace to repeat or to go back to. */
const PASSING: readonly DialogName[] = [
  'startOver',
  'goBack',
  'changeAnswer',
  'repeat',
  'cancel',
  'language',
  'forgetMe',
  'handoff',
];
/** What a question is put on the list by. */
const ADDING: Decision = { dialog: 'addQuestion', verdict: 'OFFTOPIC', outcome: 'asked_question' };
const NO_SAFETY: readonly VerdictName[] = ['PLAN', 'GENERAL', 'OFFTOPIC'];
const EXERCISE: readonly string[] = ['routine', 'check', 'exercises'];
const ROUTINE: readonly string[] = ['routine', 'exercises'];

/** Decides for each message what it is to the dialogs: an alarm, an answer, a command, or something new. */
export class RootDialog extends ComponentDialog<Decision> {
  constructor() {
    super('root');
    for (const dialog of dialogTree()) this.addDialog(dialog);
  }

  /** Names the tree and its steps; it changes when a stored stack may no longer fit. */
  get shape(): string {
    return this.dialogs.getVersion();
  }

  protected override onBeginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.route(dc);
  }

  protected override onContinueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.route(dc);
  }

  private async route(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    // A routine that comes from another channel is what is wanted now, whatever was being asked.
    if (turn.decision.carried) await dc.cancelAllDialogs();
    if (turn.isOtherRoutine && dc.activeDialog?.id === 'exercises') await dc.cancelAllDialogs();
    if (turn.form) return this.takeForm(dc, turn, turn.form);
    const waiting = this.pendingIn(dc);
    const answer = waiting && answerTo(turn, waiting);
    if (waiting && answer !== undefined) {
      return isToAnother(turn, waiting)
        ? this.refuseEdit(turn, waiting)
        : this.answer(dc, turn, waiting, answer);
    }
    if (ALARMS.includes(turn.decision.dialog)) {
      const adding = waiting?.dialog instanceof AddQuestionDialog ? waiting : undefined;
      keepBesideAlarm(turn, adding?.dialog.guess(turn, adding.state) !== undefined);
      await dc.cancelAllDialogs();
    }
    const pending = this.pendingIn(dc);
    if (!pending) return isAddition(turn) ? this.add(dc, turn) : this.act(dc, turn, undefined);
    if (pending.dialog instanceof CheckDialog) turn.decision = besideCheck(turn.decision);
    else if (ROUTINE.includes(pending.dialog.id)) turn.decision = besideRoutine(turn.decision);
    if (isDisclosure(turn, pending) && dc.stack.some(({ id }) => EXERCISE.includes(id))) {
      const isKept = isForList(turn, pending) && keepQuestion(turn);
      if (isKept) turn.decision = { ...turn.decision, phrase: 'doctor.saved' };
      await dc.cancelAllDialogs();
      // What was told in place of an answer is one, so that there is no second check; what was asked is none.
      const isTold = pending.dialog instanceof CheckDialog && !turn.utterance?.folded.includes('?');
      if (isTold) turn.chat.check = stoppedAt(turn.now);
      // Somebody in the middle of a routine hears why it does not go on; for a minor there is none.
      if (!turn.chat.minor)
        turn.decision = {
          ...turn.decision,
          before: ['check.waits', ...(turn.decision.before ?? [])],
        };
      return this.act(dc, turn, undefined);
    }
    return isAddition(turn) ? this.add(dc, turn, pending) : this.withPending(dc, turn, pending);
  }

  /** Puts the message on the list for the doctor, whatever was being asked. */
  private async add(dc: DialogContext, turn: Turn, pending?: Pending): Promise<DialogTurnResult> {
    if (pending?.dialog instanceof AddQuestionDialog) return this.answer(dc, turn, pending, 'words');
    turn.chat.fallbacks = 0;
    const isOver = pending?.dialog.optional || (pending?.dialog.yields && isSafety(turn.decision));
    if (isOver) await dc.cancelAllDialogs();
    return this.begin(dc, turn, ADDING);
  }

  /**
   * A card is answered while its question is asked. One that was left lying about changes nothing, unless an
   * answer on it is an alarm.
   */
  private async takeForm(dc: DialogContext, turn: Turn, answers: FormAnswers): Promise<DialogTurnResult> {
    turn.chat.fallbacks = 0;
    const pending = this.pendingIn(dc);
    const isFromBefore = isLate(turn.context.activity.value);
    if (pending?.dialog instanceof CheckDialog && !isFromBefore) {
      const state = stateOf<CheckState>(dc);
      if (answersQuestion(answers, state.step)) return pending.dialog.takeForm(dc, turn, state, answers);
    }
    const alarm = alarmIn(turn, answers);
    return alarm ? stopCheck(dc, turn, alarm) : this.refuseCard(dc, turn, pending);
  }

  private async refuseCard(
    dc: DialogContext,
    turn: Turn,
    pending: Pending | undefined,
  ): Promise<DialogTurnResult> {
    const late = turn.speaker.say('check.form_late');
    if (pending) return pending.dialog.resumeAfter(turn, pending.state, [late]);
    const menu = openMenu(turn);
    say(turn, { lines: [late], menu, receipt: stepReceipt('flow_updated', 'OFFTOPIC') });
    return dc.cancelAllDialogs();
  }

  /** What an edited message was an answer to is not known, so that it answers nothing. */
  private async refuseEdit(turn: Turn, { dialog, state }: Pending): Promise<DialogTurnResult> {
    const { speaker } = turn;
    const isCheck = dialog instanceof CheckDialog;
    if (isCheck) turn.dropWords();
    const lines = [speaker.say('edited'), ...(isCheck ? [speaker.say('edited.check')] : [])];
    return dialog.resumeAfter(turn, state, lines);
  }

  private async withPending(dc: DialogContext, turn: Turn, pending: Pending): Promise<DialogTurnResult> {
    const { decision } = turn;
    const { dialog, state } = pending;
    const isOther = isToAnother(turn, pending);
    const own = isForList(turn, pending) && !isOther ? dialog.guess(turn, state) : undefined;
    if (own !== undefined) return this.answer(dc, turn, pending, own);
    if (dialog.yields && (isSafety(decision) || isForPerson(decision))) await dc.cancelAllDialogs();
    if (goesFirst(decision)) return this.act(dc, turn, this.pendingIn(dc));
    const isUnderstood = decision.dialog !== 'fallback';
    if (isOther && (!isUnderstood || isBeside(turn))) return this.refuseEdit(turn, pending);
    // What may be several topics is no topic that somebody changes to.
    const isTopic = isUnderstood && decision.dialog !== 'chooseBetween';
    const isGuessed = !isOther && !(dialog.optional && isTopic);
    const guess = isGuessed ? dialog.guess(turn, state) : undefined;
    if (guess !== undefined) return this.answer(dc, turn, pending, guess);
    if (!isUnderstood || isBeside(turn)) return dialog.confused(dc, turn, state);
    if (dialog.optional) await dc.cancelAllDialogs();
    return this.act(dc, turn, dialog.optional ? undefined : pending);
  }

  private answer(
    dc: DialogContext,
    turn: Turn,
    { dialog, state }: Pending,
    answer: string,
  ): Promise<DialogTurnResult> {
    turn.chat.fallbacks = 0;
    return dialog.take(dc, turn, state, answer);
  }

  private async act(dc: DialogContext, turn: Turn, pending: Pending | undefined): Promise<DialogTurnResult> {
    const { decision } = turn;
    if (decision.dialog !== 'fallback') turn.chat.fallbacks = 0;
    if (isSaidAlready(turn)) return pending ? Dialog.EndOfTurn : dc.cancelAllDialogs();
    const run = COMMANDS[decision.dialog];
    if (run) return run({ dc, turn, pending, redo: (before) => this.redo(dc, turn, before) });
    const isThereAlready = dc.stack.some(({ id }) => id === decision.dialog);
    if (pending && isThereAlready) return dc.repromptDialog().then(() => Dialog.EndOfTurn);
    return this.begin(dc, turn, decision);
  }

  private redo(dc: DialogContext, turn: Turn, before: Decision): Promise<DialogTurnResult> {
    turn.repeating = true;
    const allowed = underMemory(before, decisionMemory(turn), turn.content, turn.speaker.language);
    return dc.beginDialog(allowed.dialog, allowed);
  }

  private begin(dc: DialogContext, turn: Turn, decision: Decision): Promise<DialogTurnResult> {
    // Why the check asks stands beside its question, and is nothing to go back to without it.
    if (!PASSING.includes(decision.dialog) && decision.phrase !== 'check.why') {
      turn.chat.trail = [...turn.chat.trail, decision].slice(-LONGEST_TRAIL);
    }
    return dc.beginDialog(decision.dialog, decision);
  }

  private pendingIn(dc: DialogContext): Pending | undefined {
    const id = dc.activeDialog?.id;
    const dialog = id === undefined ? undefined : this.findDialog(id);
    return dialog instanceof AskingDialog ? { dialog, state: stateOf(dc) } : undefined;
  }
}

/**
 * The answer that the message is beyond doubt: an item of the menu, or what the dialog hears. Of what a rule of
 * the gate took hold of, only a yes in the check that is graver than that.
 */
function answerTo(turn: Turn, { dialog, state }: Pending): string | undefined {
  const { chosen } = turn;
  if (isScreened(turn)) {
    return dialog instanceof CheckDialog && !turn.isEdited ? dialog.hearAlarm(turn, state) : undefined;
  }
  return chosen?.startsWith('answer:') ? chosen.slice('answer:'.length) : dialog.hear(turn, state);
}

/** An edited message answered what was asked before it; where nothing hangs on the answer, that makes no difference. */
function isToAnother({ isEdited }: Turn, { dialog }: Pending): boolean {
  return isEdited && !dialog.optional;
}

/** In the middle of the check, whatever a rule takes for medical may be the reason to wait that it asks for. */
function isDisclosure(turn: Turn, { dialog }: Pending): boolean {
  if (turn.decision.verdict !== 'MEDICAL') return false;
  return turn.verdict?.discloses === true || (dialog instanceof CheckDialog && isScreened(turn));
}

/**
 * No reason to leave the question: a number that no menu has, a guess between topics, a plain yes or no to
 * something else, or talk and a joke ('ask my wife'), which are no question either.
 */
function isBeside({ decision, utterance }: Turn): boolean {
  const { dialog, phrase, intent = '' } = decision;
  if (phrase === 'talk' || dialog === 'chooseBetween' || (dialog === 'help' && intent === '')) return true;
  if (intent === 'off-topic') return !utterance?.folded.includes('?');
  return intent === 'acknowledge' || intent === 'decline';
}

/** A picture, a voice note, or a language that is not spoken here: said so before the question is asked again. */
function isWordless({ dialog, phrase }: Decision): boolean {
  return dialog === 'fallback' && phrase !== 'fallback.first';
}

/**
 * A rule of the gate found an alarm or a medical question: whatever else it is, it is no plain answer. What the
 * statistical opinion alone says of a plain answer does not count.
 */
function isScreened({ verdict }: Turn): boolean {
  return (
    verdict !== undefined && isFired(verdict) && !isOpinion(verdict) && !NO_SAFETY.includes(verdict.name)
  );
}

function isSafety({ verdict }: Decision): boolean {
  return verdict === 'MEDICAL' || verdict === 'CRISIS';
}

function isForPerson({ dialog }: Decision): boolean {
  return dialog === 'person' || dialog === 'handoff';
}

/** A medical question that is being written for the list is for the doctor already. */
function isForList(turn: Turn, { dialog }: Pending): boolean {
  const isAdding = dialog.id === 'addQuestion' || isAddition(turn);
  return turn.decision.dialog === 'doctor' && isAdding && !turn.chat.minor;
}

/** What is done before the message is taken for a free answer. */
function goesFirst(decision: Decision): boolean {
  return isSafety(decision) || isWordless(decision) || COMMAND_INTENTS.includes(decision.intent ?? '');
}
