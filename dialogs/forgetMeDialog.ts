import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { AskingDialog, type Standing } from './askingDialog.ts';
import { freshChat } from './chatMemory.ts';
import type { Decision } from './decision.ts';
import { type Draft, offers, stepReceipt } from './draft.ts';
import { hearPlainAnswer } from './hearing.ts';
import { openMenu } from './suggestions.ts';
import { say, type Turn } from './turn.ts';

/** Deletes all that is kept of the person, after asking once, and gives a receipt. */
export class ForgetMeDialog extends AskingDialog {
  override readonly steps = ['askWhetherToDelete'];
  override readonly resumesAs = 'forget-me';

  constructor() {
    super('forgetMe');
  }

  override async beginDialog(dc: DialogContext, _decision?: Decision): Promise<DialogTurnResult> {
    return this.start(dc, { step: 'askWhetherToDelete' });
  }

  override ask({ speaker }: Turn): Draft {
    return {
      lines: [speaker.say('forget.ask')],
      menu: [
        { title: speaker.title('choice.delete'), action: 'answer:yes' },
        { title: speaker.title('choice.keep'), action: 'answer:no' },
      ],
      receipt: stepReceipt('asked_forget', 'OFFTOPIC'),
    };
  }

  override hear({ utterance, chosen }: Turn): string | undefined {
    if (chosen === 'forget-me') return 'yes';
    return utterance ? hearPlainAnswer(utterance) : undefined;
  }

  override async take(
    dc: DialogContext,
    turn: Turn,
    _state: Standing,
    answer: string,
  ): Promise<DialogTurnResult> {
    if (answer === 'yes') return this.#deleteAll(dc, turn);
    const isOnTop = dc.stack.length > 1;
    say(turn, {
      lines: [turn.speaker.say('forget.kept')],
      ...(isOnTop ? {} : { menu: openMenu(turn) }),
      receipt: stepReceipt('flow_cancelled', 'OFFTOPIC'),
    });
    return dc.endDialog();
  }

  async #deleteAll(dc: DialogContext, turn: Turn): Promise<DialogTurnResult> {
    const { speaker, memory } = turn;
    turn.forget();
    turn.chat = { ...freshChat(), welcomed: true };
    memory.flagged = false;
    delete memory.held;
    const id = turn.newId();
    say(turn, {
      id,
      lines: [
        speaker.say('forget.done', { receipt: id }),
        ...(turn.channel === 'teams' ? [speaker.say('forget.done_teams')] : []),
      ],
      // What is offered is forgotten too: it has to be named by its words, so that no number is offered.
      ...(turn.isSms
        ? {}
        : { menu: offers(speaker, 'choice.start_over', 'choice.routine', 'choice.questions') }),
      receipt: stepReceipt('flow_forgotten', 'OFFTOPIC'),
    });
    return dc.cancelAllDialogs();
  }
}
