import type { AskingDialog, Standing } from './askingDialog.ts';
import { freshChat } from './chatMemory.ts';
import type { Decision, DialogName } from './decide/decision.ts';
import { type Draft, receiptOf } from './say/draft.ts';
import { openMenu } from './say/suggestions.ts';
import { welcomeDraft } from './say/welcome.ts';
import { Dialog, type DialogContext, type DialogTurnResult } from './sdk.ts';
import { say, type Turn } from './turn.ts';

/** The question that waits for an answer. */
export interface Pending {
  dialog: AskingDialog;
  state: Standing;
}

/** Does what was done before once more, as far as the conversation still allows it. */
export type Redo = (decision: Decision) => Promise<DialogTurnResult>;

export interface Command {
  dc: DialogContext;
  turn: Turn;
  pending: Pending | undefined;
  redo: Redo;
}

type Run = (command: Command) => Promise<DialogTurnResult>;

/** What moves about in the dialogs instead of being one. */
export const COMMANDS: Partial<Readonly<Record<DialogName, Run>>> = {
  startOver: async ({ dc, turn }) => {
    const { welcomed, language, minor, age, check, said, questions, removed, answered, feedbackAsked } =
      turn.chat;
    const kept = { welcomed, minor, said, questions, answered, feedbackAsked };
    const known = {
      ...(language && { language }),
      ...(age && { age }),
      ...(check && { check }),
      ...(removed && { removed }),
    };
    turn.chat = { ...freshChat(), ...kept, ...known };
    say(turn, openDraft(turn, 'restart'));
    return dc.cancelAllDialogs();
  },

  cancel: async ({ dc, turn, pending }) => {
    say(turn, openDraft(turn, pending ? 'cancelled' : 'cancel.none'));
    return dc.cancelAllDialogs();
  },

  goBack: async ({ dc, turn, pending, redo }) => {
    if (pending) return stepBack(dc, turn, pending, redo);
    turn.chat.trail.pop();
    while (isNoPlace(turn.chat.trail.at(-1))) turn.chat.trail.pop();
    const before = turn.chat.trail.at(-1);
    if (before) return redo(before);
    say(turn, openDraft(turn, 'back.none'));
    return dc.cancelAllDialogs();
  },

  changeAnswer: async ({ dc, turn, pending, redo }) => {
    if (pending) return stepBack(dc, turn, pending, redo);
    const { routine, check } = turn.chat;
    if (routine && check?.outcome === 'clear') return redo(again('start-routine'));
    say(turn, openDraft(turn, 'nothing_to_change'));
    return dc.cancelAllDialogs();
  },

  repeat: async ({ dc, turn, pending, redo }) => {
    const last = turn.chat.trail.at(-1);
    if (pending) return askAgain(turn, pending);
    if (last) return redo(last);
    say(turn, openDraft(turn, 'repeat.none'));
    return dc.cancelAllDialogs();
  },

  language: async ({ dc, turn, pending, redo }) => {
    const last = turn.chat.trail.at(-1);
    turn.memory.language = turn.decision.intent === 'speak-spanish' ? 'es' : 'en';
    turn.speaker = turn.speakIn(turn.memory.language);
    const isNew = !pending && !last && turn.chat.welcomed && !turn.memory.held && !turn.isSms;
    say(turn, isNew ? welcomeAgain(turn) : openDraft(turn, 'language.switched'));
    if (pending) return askAgain(turn, pending);
    return last ? redo(last) : dc.cancelAllDialogs();
  },
};

/** There is nothing to go back to in what was not understood, or is not ours to answer. */
function isNoPlace(decision: Decision | undefined): boolean {
  return decision?.dialog === 'fallback' || decision?.outcome === 'flow_off_topic';
}

function openDraft(turn: Turn, key: OpenKey): Draft {
  return { lines: [turn.speaker.say(key)], menu: openMenu(turn), receipt: receiptOf(turn.decision) };
}

/** Where nothing was said but what this is, the language is switched to read that. */
function welcomeAgain(turn: Turn): Draft {
  const { lines, menu } = welcomeDraft(turn);
  const switched = turn.speaker.say('language.switched');
  return { lines: [switched, ...lines], ...(menu && { menu }), receipt: receiptOf(turn.decision) };
}

type OpenKey =
  | 'restart'
  | 'cancelled'
  | 'cancel.none'
  | 'back.none'
  | 'nothing_to_change'
  | 'repeat.none'
  | 'language.switched';

async function stepBack(
  dc: DialogContext,
  turn: Turn,
  { dialog, state }: Pending,
  redo: Redo,
): Promise<DialogTurnResult> {
  if (dialog.back(turn, state)) return askAgain(turn, { dialog, state });
  if (dialog.id === 'exercises' && turn.chat.routine) return backToRoutine(dc, turn, turn.chat.routine, redo);
  say(turn, openDraft(turn, 'cancelled'));
  return dc.cancelAllDialogs();
}

/** Before the first exercise of a routine stands the routine itself, as it is in its week. */
async function backToRoutine(
  dc: DialogContext,
  turn: Turn,
  routine: NonNullable<Turn['chat']['routine']>,
  redo: Redo,
): Promise<DialogTurnResult> {
  const { trail } = turn.chat;
  const week: Decision = {
    dialog: 'week',
    verdict: 'GENERAL',
    outcome: 'routine_week',
    week: routine.week,
  };
  await dc.cancelAllDialogs();
  delete routine.exercise;
  turn.chat.trail = [...trail.slice(0, trail.at(-1)?.dialog === 'exercises' ? -1 : undefined), week];
  return redo(week);
}

/** Asks the pending question again, whichever dialog is on top. */
function askAgain(turn: Turn, { dialog, state }: Pending): DialogTurnResult {
  say(turn, dialog.ask(turn, state));
  return Dialog.EndOfTurn;
}

/** The decision that brings back what an intent stands for. */
export function again(intent: 'start-routine'): Decision {
  return { dialog: 'routine', verdict: 'GENERAL', outcome: 'asked_routine', intent, anew: true };
}
