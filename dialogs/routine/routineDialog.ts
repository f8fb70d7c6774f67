import type { Routine } from '../../content/index.ts';
import { inForms, type Line } from '../../locales/index.ts';
import type { Spoken } from '../../safety/index.ts';
import { AskingDialog, stateOf } from '../askingDialog.ts';
import type { MenuItem } from '../chatMemory.ts';
import { yesNoMenu } from '../check/checkQuestions.ts';
import { leaveRoutine, stopCheck } from '../check/checkStop.ts';
import { meaningOf } from '../check/checkWords.ts';
import type { Decision } from '../decide/decision.ts';
import {
  asksHowMany,
  HOW_MANY,
  hearHealthAnswer,
  hearPlainAnswer,
  putsOff,
  wordsOf,
} from '../hear/hearing.ts';
import { type Draft, offers, stepReceipt } from '../say/draft.ts';
import { Dialog, type DialogContext, type DialogReason, type DialogTurnResult } from '../sdk.ts';
import { say, type Turn, turnOf } from '../turn.ts';
import {
  allowedRoutines,
  fitting,
  guessSlot,
  hearSlot,
  isOtherGoal,
  optionsOf,
  type RoutineState,
  type Slot,
  type Wishes,
  wishesIn,
} from './routineChoice.ts';
import { routineDraft } from './routineDraft.ts';

const SLOT_OF: Readonly<Record<string, Slot>> = { askGoal: 'goal', askPlace: 'place', askTime: 'time' };
const DAY = 86_400_000;
/** In the place of a choice: the member wants no routine after all. */
const NO_ROUTINE = 'no-routine';
/** In the place of a choice: a goal that is not for this member, such as balance for who has not been active. */
const OTHER_GOAL = 'other-goal';

/** Leads to a starter routine: the check first, then what it is for, where, how long, and what speaks against it. */
export class RoutineDialog extends AskingDialog<RoutineState> {
  override readonly steps = ['askGoal', 'askPlace', 'askTime', 'askWhatSpeaksAgainstIt'];
  override readonly resumesAs = 'start-routine';

  constructor() {
    super('routine');
  }

  override async beginDialog(dc: DialogContext, decision?: Decision): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    if (turn.repeating && !decision?.anew && isGiven(turn)) {
      say(turn, routineDraft(turn, 'routine_given'));
      return dc.endDialog();
    }
    const carried = this.takeCarried(turn, decision);
    const wished: Wishes = decision?.form === 'easier' ? { goal: 'gentle' } : wishesOf(turn);
    const wishes: Wishes & Pick<RoutineState, 'carried'> = carried ? { carried } : wished;
    if (hasGentlest(turn, wishes)) {
      say(turn, gentlestDraft(turn));
      return dc.endDialog();
    }
    const state: RoutineState = { step: 'askGoal', ...wishes };
    if (dc.activeDialog) dc.activeDialog.state = state;
    return isChecked(turn) ? this.proceed(turn, state) : dc.beginDialog('check');
  }

  override async resumeDialog(
    dc: DialogContext,
    reason: DialogReason,
    result?: unknown,
  ): Promise<DialogTurnResult> {
    if (result !== 'clear') return super.resumeDialog(dc, reason, result);
    const state = stateOf<RoutineState>(dc);
    state.passed = true;
    return this.proceed(turnOf(dc.context), state);
  }

  override ask(turn: Turn, state: RoutineState): Draft {
    const { content, speaker, chat } = turn;
    const receipt = stepReceipt('asked_routine');
    const passed = state.passed ? [content.screen.words[speaker.language].pass] : [];
    const gentle = state.passed && isGentle(chat.age) ? [speaker.say('check.gentle')] : [];
    const slot = SLOT_OF[state.step];
    if (slot) {
      const lines = [...passed, ...gentle, speaker.say(`routine.ask_${slot}`)];
      return { lines, menu: slotMenu(turn, slot, state), receipt };
    }
    const routine = content.routine(state.routine ?? '');
    const block = routine ? [blockLine(turn, routine, isNews(state))] : [];
    return { lines: [...passed, ...gentle, ...block], menu: yesNoMenu(turn), receipt };
  }

  override resume(turn: Turn, state: RoutineState): Draft {
    return this.ask(turn, { ...state, passed: false });
  }

  override hear(turn: Turn, { step }: RoutineState): string | undefined {
    const { utterance, speaker } = turn;
    if (!utterance) return undefined;
    const slot = SLOT_OF[step];
    // One that is named and nothing else is picked, also where its name is a command: 'back'.
    if (slot) return hearSlot(turn, slot, wordsOf(utterance)) ?? hearNoChoice(turn, slot);
    return asksHowMany(utterance, speaker) ? HOW_MANY : hearHealthAnswer(utterance, speaker);
  }

  override guess(turn: Turn, { step }: RoutineState): string | undefined {
    const slot = SLOT_OF[step];
    return slot && turn.utterance && guessSlot(turn, slot, wordsOf(turn.utterance));
  }

  override async take(
    dc: DialogContext,
    turn: Turn,
    state: RoutineState,
    answer: string,
  ): Promise<DialogTurnResult> {
    state.passed = false;
    const slot = SLOT_OF[state.step];
    if (!slot) return this.takeBlock(dc, turn, state, answer);
    if (answer === OTHER_GOAL) return this.resumeAfter(turn, state, [turn.speaker.say('routine.other_goal')]);
    if (answer === NO_ROUTINE) return leaveRoutine(dc, turn);
    Object.assign(state, { [slot]: answer, picked: true });
    return this.proceed(turn, state);
  }

  override async confused(dc: DialogContext, turn: Turn, state: RoutineState): Promise<DialogTurnResult> {
    if (SLOT_OF[state.step]) return super.confused(dc, turn, state);
    return this.takeBlock(dc, turn, state, 'unsure');
  }

  override back(_turn: Turn, state: RoutineState): boolean {
    const asked: Slot[] = (['time', 'place', 'goal'] as const).filter((slot) => state[slot] !== undefined);
    const last = asked[0];
    if (!last) return false;
    delete state[last];
    Object.assign(state, { step: `ask${last.charAt(0).toUpperCase()}${last.slice(1)}`, passed: false });
    return true;
  }

  /** The routine that came from another channel; undefined where it is not known here any more. */
  private takeCarried(turn: Turn, decision?: Decision): RoutineState['carried'] {
    const { content, speaker } = turn;
    const routine = content.routine(decision?.carried?.routine ?? '');
    if (!routine) return undefined;
    const { name } = routine.words[speaker.language];
    say(turn, {
      lines: [speaker.say('carry.found', { name })],
      receipt: { ...stepReceipt('flow_carried'), routine: routine.id },
    });
    return decision?.carried;
  }

  private async takeBlock(
    dc: DialogContext,
    turn: Turn,
    state: RoutineState,
    answer: string,
  ): Promise<DialogTurnResult> {
    const before = answer === HOW_MANY ? turn.speaker.say('check.last') : meaningOf(answer, turn.speaker);
    if (before) return this.resumeAfter(turn, state, [before]);
    turn.dropWords();
    if (answer === 'no') return this.give(dc, turn, state);
    if (answer === 'yes' || state.again) return stopCheck(dc, turn, 'doctor-first');
    state.again = true;
    const draft = this.ask(turn, { ...state, passed: false });
    say(turn, { ...draft, lines: [turn.speaker.say('routine.block_again'), ...draft.lines] });
    return Dialog.EndOfTurn;
  }

  private proceed(turn: Turn, state: RoutineState): DialogTurnResult {
    const step = nextStep(turn, state);
    state.step = step;
    if (step === 'askWhatSpeaksAgainstIt') state.routine = chosenRoutine(turn, state);
    say(turn, this.ask(turn, state));
    return Dialog.EndOfTurn;
  }

  private async give(
    dc: DialogContext,
    turn: Turn,
    { routine, carried }: RoutineState,
  ): Promise<DialogTurnResult> {
    const week = weekFor(turn, carried);
    turn.chat.routine = { id: routine ?? '', week };
    delete turn.chat.topic;
    say(turn, routineDraft(turn, 'routine_given'));
    return dc.endDialog();
  }
}

/** Somebody who has not been active lately begins anew, whatever week they had reached. */
function weekFor({ chat }: Turn, carried: RoutineState['carried']): number {
  const first = chat.check?.startWeek ?? 1;
  return carried && !chat.check?.newcomer ? Math.max(first, carried.week) : first;
}

/** True where a routine was given, and may be shown again. */
function isGiven(turn: Turn): boolean {
  return isChecked(turn) && allowedRoutines(turn).some(({ id }) => id === turn.chat.routine?.id);
}

/** Who says 'go back' wishes for no routine for the back. */
function wishesOf(turn: Turn): Wishes {
  return turn.repeating ? {} : wishesIn(turn);
}

/** True for who asks for an easier routine than the easiest one, and has that. */
function hasGentlest(turn: Turn, wishes: Wishes): boolean {
  const { chat } = turn;
  return isChecked(turn) && wishes.goal === 'gentle' && fitting(turn, wishes)[0]?.id === chat.routine?.id;
}

function gentlestDraft({ content, speaker, chat }: Turn): Draft {
  const routine = content.routine(chat.routine?.id ?? '');
  const name = routine?.words[speaker.language].name ?? '';
  return {
    lines: [speaker.say('routine.gentlest', { name })],
    menu: [
      { title: speaker.title('choice.steps'), action: 'next-exercise', means: 'yes' },
      ...offers(speaker, 'choice.another_routine', 'choice.stop_rules'),
    ],
    receipt: { ...stepReceipt('asked_which'), ...(routine && { routine: routine.id }) },
  };
}

function isAllowed(turn: Turn, carried: RoutineState['carried']): boolean {
  return allowedRoutines(turn).some(({ id }) => id === carried?.routine);
}

function chosenRoutine(turn: Turn, state: RoutineState): string {
  const { carried } = state;
  return carried && isAllowed(turn, carried) ? carried.routine : (fitting(turn, state)[0]?.id ?? '');
}

function nextStep(turn: Turn, state: RoutineState): string {
  if (isAllowed(turn, state.carried)) return 'askWhatSpeaksAgainstIt';
  if (state.goal === undefined) return 'askGoal';
  if (state.place === undefined && optionsOf(turn, 'place', state).length > 1) return 'askPlace';
  if (state.time === undefined && optionsOf(turn, 'time', state).length > 1) return 'askTime';
  return 'askWhatSpeaksAgainstIt';
}

/** True where the routine is asked about at once, and nothing stands before it that would need the room. */
function isNews({ picked, passed, again, carried }: RoutineState): boolean {
  return !picked && !passed && !again && !carried;
}

/** What speaks against a routine, after its name; in a text message only where that would be missed. */
function blockLine({ speaker }: Turn, { words }: Routine, isMissed: boolean): Line {
  const { name, block } = words[speaker.language];
  const named = [speaker.say('routine.found', { name }), block];
  return inForms(named, isMissed ? named : [block]);
}

function isChecked({ chat, content, now }: Turn): boolean {
  const { check } = chat;
  return check?.outcome === 'clear' && now - check.at < content.screen.validDays * DAY;
}

function hearNoChoice(turn: Turn, slot: Slot): string | undefined {
  if (hearsNo(turn)) return NO_ROUTINE;
  const words = turn.utterance ? wordsOf(turn.utterance) : [];
  return slot === 'goal' && isOtherGoal(turn, words) ? OTHER_GOAL : undefined;
}

/** No answer to what is asked can be a no, so that it is one to the routine. */
function hearsNo({ utterance, speaker }: Turn): boolean {
  if (!utterance) return false;
  return putsOff(utterance, speaker) || hearPlainAnswer(utterance) === 'no';
}

function isGentle(age: Turn['chat']['age']): boolean {
  return age === 'gentle' || age === 'oldest';
}

function slotMenu(turn: Turn, slot: Slot, state: RoutineState): MenuItem[] {
  const { speaker } = turn;
  const titled = (value: string): Spoken => speaker.title(`${slot}.${value}` as 'goal.back');
  const items = optionsOf(turn, slot, state).map((value) => ({
    title: titled(value),
    action: `answer:${value}`,
  }));
  return [...items, { title: speaker.title('choice.any'), action: 'answer:any' }];
}
