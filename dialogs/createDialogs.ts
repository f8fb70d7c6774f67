import { type Activity, ActivityTypes } from 'botbuilder-core';
import type { Converse, ConverseTurn, Fault } from '../bots/converse.ts';
import type { Content } from '../content/index.ts';
import type { Locales } from '../locales/index.ts';
import type { Clock } from '../runtime/index.ts';
import type { Language, Verdict } from '../safety/index.ts';
import type { Reading } from '../understanding/index.ts';
import { carryOver } from './carryOver.ts';
import { type ChatMemory, freshChat } from './chatMemory.ts';
import { createTurn } from './createTurn.ts';
import { type FirstOutcome, firstOutcome } from './firstOutcome.ts';
import { takeCode } from './hear/typedCode.ts';
import { resumeTopic } from './resumeTopic.ts';
import { RootDialog } from './rootDialog.ts';
import { apology } from './say/apology.ts';
import { sendDrafts } from './say/say.ts';
import { welcome } from './say/welcome.ts';
import { DialogContext, DialogSet, type DialogState } from './sdk.ts';
import { keepTurn, type Turn } from './turn.ts';
import { hearDesk, isWithDesk, passToDesk } from './withDesk.ts';

export interface DialogsOptions {
  /** The content of the moment; a reload gives another one. */
  content: () => Content;
  locales: Locales;
  /** Makes the id of a receipt. */
  ids: () => string;
  clock: Pick<Clock, 'now'>;
}

export interface Dialogs {
  converse: Converse;
  /** Names the shape of the tree; stored state of another shape is taken to the same topic. */
  shape: string;
  firstOutcome(reading: Reading | undefined, verdict: Verdict | undefined): FirstOutcome;
  /** What a member hears where the way to the dialogs broke. */
  apologise(fault: Fault, language: Language): Partial<Activity>;
}

/** The dialog tree over the content and the locales; it holds no conversation. */
export function createDialogs(options: DialogsOptions): Dialogs {
  const root = new RootDialog();
  const set = new DialogSet().add(root);
  const shape = root.shape;
  return {
    shape,
    converse: (given) => takeTurn(options, { root: root.id, set, shape }, given),
    firstOutcome: (reading, verdict) => firstOutcome(options, reading, verdict),
    apologise: (fault, language) => apology(options, fault, language),
  };
}

/** The converse alone, for whoever needs no more. */
export function createConverse(options: DialogsOptions): Converse {
  return createDialogs(options).converse;
}

interface Tree {
  root: string;
  set: DialogSet;
  shape: string;
}

async function takeTurn(options: DialogsOptions, tree: Tree, given: ConverseTurn): Promise<void> {
  const { context, state } = given;
  const chats = state.createProperty<ChatMemory>('chat');
  const stacks = state.createProperty<DialogState>('dialogs');
  const stack = await stacks.get(context, { dialogStack: [] });
  const turn = createTurn(options, given, await chats.get(context, freshChat()));
  keepTurn(turn);
  const isForm = turn.form !== undefined;
  if (context.activity.type === ActivityTypes.ConversationUpdate) welcome(turn);
  if (context.activity.type === ActivityTypes.Event) hearDesk(turn);
  if (context.activity.type === ActivityTypes.Message) await hear(turn, tree, stack, given);
  if (isForm) given.dropMessage?.();
  await sendDrafts(turn);
  await chats.set(context, turn.chat);
}

/** What is for the people of the desk goes to them; a code that leads nowhere leaves the question that waits. */
async function hear(turn: Turn, tree: Tree, stack: DialogState, given: ConverseTurn): Promise<void> {
  const isForDesk = isWithDesk(turn);
  if (isForDesk && passToDesk(turn)) return;
  if (!isForDesk && (await takeCode(turn))) await askAgain(turn, tree, stack, given);
  else await answer(turn, tree, stack, given);
}

/** Asks what waits once more; what was said before it then offers nothing of its own. */
async function askAgain(turn: Turn, { set, shape }: Tree, stack: DialogState, given: ConverseTurn) {
  if (carryOver(stack, given, shape) !== undefined) return;
  const said = [...turn.drafts];
  await new DialogContext(set, turn.context, stack).repromptDialog();
  if (turn.drafts.length > said.length) for (const draft of said) delete draft.menu;
}

async function answer(turn: Turn, { root, set, shape }: Tree, stack: DialogState, given: ConverseTurn) {
  const left = carryOver(stack, given, shape);
  const run = async () => {
    const dc = new DialogContext(set, turn.context, stack);
    await (dc.activeDialog ? dc.continueDialog() : dc.beginDialog(root));
  };
  if (left === undefined) return run();
  await resumeTopic(turn, left, run, () => stack.dialogStack.length > 0);
}
