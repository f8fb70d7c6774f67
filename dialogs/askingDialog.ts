import type { TurnContext } from 'botbuilder';
import type { Line } from '../locales/index.ts';
import type { Decision, DialogName } from './decide/decision.ts';
import type { Draft } from './say/draft.ts';
import {
  Dialog,
  type DialogContext,
  type DialogInstance,
  type DialogReason,
  type DialogTurnResult,
} from './sdk.ts';
import { say, type Turn, turnOf, vary } from './turn.ts';

/** Where a dialog stands: the step that was asked, and what is known so far. Plain data. */
export interface Standing {
  step: string;
}

/**
 * A dialog that asks and waits. Its steps are listed, so that a changed tree is known by its shape. The root
 * dialog decides what a message is to it: an answer, a command, or a question that is answered in between.
 */
export abstract class AskingDialog<State extends Standing = Standing> extends Dialog<Decision> {
  abstract readonly steps: readonly string[];
  /** The intent that brings a person back here when the tree has changed. */
  abstract readonly resumesAs: string;
  /** True where whatever else is wanted ends the question instead of putting it off. */
  readonly optional: boolean = false;
  /** True where the doctor response, a crisis line or a person ends it: what it showed is not shown again unasked. */
  readonly yields: boolean = false;

  constructor(name: DialogName) {
    super(name);
  }

  /** What is asked at this point. */
  abstract ask(turn: Turn, state: State): Draft;

  /** The same after an interruption; shorter where the whole would be tiresome. */
  resume(turn: Turn, state: State): Draft {
    return this.ask(turn, state);
  }

  /** The answer that the message is beyond doubt, in the dialog's own terms. */
  abstract hear(turn: Turn, state: State): string | undefined;

  /** The answer that the message may be, where it is no command. */
  guess(_turn: Turn, _state: State): string | undefined {
    return undefined;
  }

  abstract take(dc: DialogContext, turn: Turn, state: State, answer: string): Promise<DialogTurnResult>;

  /** Asks again where nothing was understood; in other words each time. */
  async confused(_dc: DialogContext, turn: Turn, state: State): Promise<DialogTurnResult> {
    const draft = this.resume(turn, state);
    const lead = vary(turn, 'ask.again');
    say(turn, {
      ...draft,
      lines: [lead, ...draft.lines],
      mustChoose: true,
      receipt: { ...draft.receipt, outcome: 'not_understood' },
    });
    return Dialog.EndOfTurn;
  }

  /** Says something and asks once more. */
  resumeAfter(turn: Turn, state: State, lines: readonly Line[]): DialogTurnResult {
    const draft = this.resume(turn, state);
    say(turn, { ...draft, lines: [...lines, ...draft.lines] });
    return Dialog.EndOfTurn;
  }

  /** Goes to the question before; false at the first. */
  back(_turn: Turn, _state: State): boolean {
    return false;
  }

  override getVersion(): string {
    return `${this.id}:${this.steps.join(',')}`;
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.confused(dc, turnOf(dc.context), stateOf<State>(dc));
  }

  override async resumeDialog(
    dc: DialogContext,
    _reason: DialogReason,
    _result?: unknown,
  ): Promise<DialogTurnResult> {
    return this.resumeAfter(turnOf(dc.context), stateOf<State>(dc), []);
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const turn = turnOf(context);
    say(turn, this.ask(turn, instance.state));
  }

  /** Puts the dialog on the stack in this state and asks. */
  protected start(dc: DialogContext, state: State): DialogTurnResult {
    if (dc.activeDialog) dc.activeDialog.state = state;
    say(turnOf(dc.context), this.ask(turnOf(dc.context), state));
    return Dialog.EndOfTurn;
  }
}

export function stateOf<State extends Standing>(dc: DialogContext): State {
  return dc.activeDialog?.state;
}
