import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { AskingDialog, type Standing } from '../askingDialog.ts';
import { freshChat } from '../chatMemory.ts';
import type { Decision } from '../decide/decision.ts';
import { LIST, questionCount, removeQuestion } from '../doctor/questionsDialog.ts';
import { OF_LIST } from '../hear/beforeDialogs.ts';
import { fold, hearPlainAnswer, isOnly, wordsOf } from '../hear/hearing.ts';
import { numberBeside } from '../hear/numbersIn.ts';
import { type Draft, offers, stepReceipt } from '../say/draft.ts';
import { openMenu } from '../say/suggestions.ts';
import { say, type Turn, turnOf } from '../turn.ts';

/** Deletes all that is kept of the person, after asking once, and gives a receipt. */
export class ForgetMeDialog extends AskingDialog {
  override readonly steps = ['askWhetherToDelete'];
  override readonly resumesAs = 'forget-me';

  constructor() {
    super('forgetMe');
  }

  override async beginDialog(dc: DialogContext, _decision?: Decision): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    const number = questionIn(turn);
    if (number !== undefined) {
      removeQuestion(turn, number);
      return dc.replaceDialog('questions', LIST);
    }
    return this.start(dc, { step: 'askWhetherToDelete' });
  }

  override ask({ speaker, channel }: Turn): Draft {
    return {
      // Teams knows who a member is in each of its chats, so that all of theirs go.
      lines: [speaker.say(channel === 'teams' ? 'forget.ask_teams' : 'forget.ask')],
      menu: [
        { title: speaker.title('choice.delete'), action: 'answer:yes' },
        { title: speaker.title('choice.keep'), action: 'answer:no' },
      ],
      receipt: stepReceipt('asked_forget', 'OFFTOPIC'),
    };
  }

  override hear({ utterance, speaker, chosen }: Turn): string | undefined {
    if (chosen === 'forget-me') return 'yes';
    if (!utterance) return undefined;
    const words = wordsOf(utterance);
    const polite = speaker.hears('polite');
    if (isOnly(words, speaker.hears('keep'), polite)) return 'no';
    const isDelete = isOnly(words, speaker.hears('delete'), [...speaker.hears('yes'), ...polite]);
    return isDelete ? 'yes' : hearPlainAnswer(utterance);
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
    const isTeams = turn.channel === 'teams';
    say(turn, {
      id,
      lines: isTeams
        ? [speaker.say('forget.done_all', { receipt: id }), speaker.say('forget.done_teams')]
        : [speaker.say('forget.done', { receipt: id })],
      // What is offered is forgotten too: it has to be named by its words, so that no number is offered.
      ...(turn.isSms
        ? {}
        : { menu: offers(speaker, 'choice.start_over', 'choice.routine', 'choice.questions') }),
      receipt: stepReceipt('flow_forgotten', 'OFFTOPIC'),
    });
    return dc.cancelAllDialogs();
  }
}

/**
 * What is to be deleted may be one question of the list for the doctor, called as the list calls it. Right after the
 * list its number is enough, or that it is the last one.
 */
function questionIn(turn: Turn): number | undefined {
  const { utterance, speaker, chat } = turn;
  if (!utterance) return undefined;
  const words = wordsOf(utterance);
  const called = speaker.say('questions.read', { number: 1, total: 1, question: '' });
  const [word = ''] = fold(called.web).split(' ');
  const named = numberBeside(words, [`${word} #`]);
  if (named !== undefined || !OF_LIST.includes(chat.trail.at(-1)?.dialog)) return named;
  const phrases = speaker.hears('remove_question');
  if (!isOnly(words, phrases, speaker.hears('polite'))) return undefined;
  const numbered = phrases.filter((phrase) => phrase.includes('#'));
  return numberBeside(words, numbered) ?? questionCount(turn);
}
