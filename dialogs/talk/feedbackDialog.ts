import { AskingDialog, type Standing } from '../askingDialog.ts';
import type { MenuItem } from '../chatMemory.ts';
import type { Decision } from '../decide/decision.ts';
import { fold, hearPlainAnswer, isOnly, wordsOf } from '../hear/hearing.ts';
import { type Draft, offers, stepReceipt } from '../say/draft.ts';
import { FEEDBACK, type Feedback, type Receipt } from '../say/receipt.ts';
import { openMenu } from '../say/suggestions.ts';
import { Dialog, type DialogContext, type DialogTurnResult } from '../sdk.ts';
import { say, type Turn, turnOf, vary } from '../turn.ts';

/** In both languages; on a phone the apostrophe is left out. */
const NEGATION = /\b(?:no|not)\b|n't\b|\b(?:are|could|did|does|do|is|was|were|would)nt\b/;

/** Asks whether the last answer helped, and what was missing. Keeps the kind of answer, never the words. */
export class FeedbackDialog extends AskingDialog {
  override readonly steps = ['askWhetherItHelped', 'askWhatWasMissing'];
  override readonly resumesAs = 'give-feedback';
  override readonly optional = true;
  override readonly yields = true;

  constructor() {
    super('feedback');
  }

  override async beginDialog(dc: DialogContext, decision?: Decision): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    turn.chat.feedbackAsked = true;
    if (decision?.intent === 'feedback-yes') return this.#thank(dc, turn, 'helped');
    const isMissing = decision?.intent === 'feedback-missing' || saysItDidNot(turn);
    return this.start(dc, { step: isMissing ? 'askWhatWasMissing' : 'askWhetherItHelped' });
  }

  override ask({ speaker }: Turn, { step }: Standing): Draft {
    const item = (
      key: Parameters<typeof speaker.title>[0] & `choice.${string}`,
      answer: string,
    ): MenuItem => ({
      title: speaker.title(key as 'choice.yes'),
      action: `answer:${answer}`,
    });
    const isFirst = step === 'askWhetherItHelped';
    return {
      lines: [speaker.say(isFirst ? 'feedback.ask' : 'feedback.missing')],
      menu: isFirst
        ? [item('choice.yes', 'yes'), item('choice.no', 'no')]
        : [
            item('choice.missing_topic', 'other-topic'),
            item('choice.missing_detail', 'more-detail'),
            item('choice.missing_clear', 'clearer'),
            item('choice.missing_person', 'person'),
          ],
      receipt: stepReceipt('asked_feedback', 'OFFTOPIC'),
    };
  }

  override hear({ utterance }: Turn, { step }: Standing): string | undefined {
    const plain = utterance && hearPlainAnswer(utterance);
    return plain && step === 'askWhatWasMissing' ? 'nothing' : plain;
  }

  override guess(): string {
    return 'other';
  }

  override async take(
    dc: DialogContext,
    turn: Turn,
    state: Standing,
    answer: string,
  ): Promise<DialogTurnResult> {
    if (answer === 'yes') return this.#thank(dc, turn, 'helped');
    if (answer === 'no') {
      state.step = 'askWhatWasMissing';
      say(turn, this.ask(turn, state));
      return Dialog.EndOfTurn;
    }
    if (answer === 'nothing') {
      const receipt = stepReceipt('flow_cancelled', 'OFFTOPIC');
      say(turn, { lines: [vary(turn, 'declined')], menu: openMenu(turn), receipt });
      return dc.endDialog();
    }
    turn.dropWords();
    return this.#thank(dc, turn, FEEDBACK.find((kind) => kind === answer) ?? 'other');
  }

  async #thank(dc: DialogContext, turn: Turn, feedback: Feedback): Promise<DialogTurnResult> {
    const { speaker } = turn;
    const helped = feedback === 'helped';
    say(turn, {
      lines: [speaker.say(helped ? 'feedback.yes' : 'feedback.no')],
      menu: [...openMenu(turn), ...(helped ? [] : offers(speaker, 'choice.person'))],
      receipt: { ...stepReceipt('flow_feedback', 'OFFTOPIC'), feedback, ...judgedSnippet(turn) },
    });
    return dc.endDialog();
  }
}

/**
 * Whoever says that something did not help need not be asked whether it did; so does the name of a choice, also
 * where it is typed or pressed long after it was offered.
 */
function saysItDidNot({ utterance, speaker }: Turn): boolean {
  if (!utterance) return false;
  const titles = [speaker.title('choice.feedback'), speaker.title('choice.give_feedback')].map(fold);
  return isOnly(wordsOf(utterance), titles, speaker.hears('polite')) || NEGATION.test(utterance.folded);
}

function judgedSnippet({ chat, content, speaker }: Turn): Pick<Receipt, 'snippet'> {
  const snippet = content.snippet(chat.topic ?? '', speaker.language);
  if (!snippet) return {};
  return { snippet: { id: snippet.id, version: snippet.version, language: snippet.language } };
}
