import { EventFactory } from 'botbuilder/lib/eventFactory.js';
import { ActivityTypes, type BotAdapter, TurnContext } from 'botbuilder-core';
import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { AskingDialog, type Standing } from '../askingDialog.ts';
import type { Decision } from '../decide/decision.ts';
import { hearPlainAnswer } from '../hear/hearing.ts';
import { type Draft, receiptOf, stepReceipt } from '../say/draft.ts';
import { menuBesideNumbers } from '../say/suggestions.ts';
import { say, type Turn, turnOf } from '../turn.ts';

/** Asks whether a person may join and read along from now on, and hands the conversation over. */
export class HandoffDialog extends AskingDialog {
  override readonly steps = ['askWhetherToShare'];
  override readonly resumesAs = 'chat-with-person';

  constructor() {
    super('handoff');
  }

  override async beginDialog(dc: DialogContext, decision?: Decision): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    if (canHandOff(turn)) return this.start(dc, { step: 'askWhetherToShare' });
    say(turn, {
      lines: [turn.speaker.say('plan.person')],
      menu: menuBesideNumbers(turn),
      receipt: receiptOf(decision ?? turn.decision, 'flow_person'),
    });
    return dc.endDialog();
  }

  override ask({ speaker }: Turn): Draft {
    return {
      lines: [speaker.say('handoff.ask')],
      menu: [
        { title: speaker.title('choice.share'), action: 'answer:yes' },
        { title: speaker.title('choice.not_share'), action: 'answer:no' },
      ],
      receipt: stepReceipt('asked_handoff', 'OFFTOPIC'),
    };
  }

  override hear({ utterance }: Turn): string | undefined {
    return utterance ? hearPlainAnswer(utterance) : undefined;
  }

  override async take(
    dc: DialogContext,
    turn: Turn,
    _state: Standing,
    answer: string,
  ): Promise<DialogTurnResult> {
    if (answer === 'yes' && turn.toDesk) return this.#handOver(dc, turn);
    say(turn, {
      lines: [turn.speaker.say('handoff.declined'), turn.speaker.say('plan.person')],
      menu: menuBesideNumbers(turn),
      receipt: stepReceipt('flow_person', 'OFFTOPIC'),
    });
    return dc.endDialog();
  }

  async #handOver(dc: DialogContext, turn: Turn): Promise<DialogTurnResult> {
    const id = turn.newId();
    turn.chat.handoff = { id, state: 'asked', at: turn.now };
    turn.toDesk?.(id, initiation(turn, id, this.ask(turn).lines[0]?.web ?? ''));
    say(turn, {
      lines: [turn.speaker.say('handoff.started')],
      receipt: stepReceipt('flow_handoff', 'OFFTOPIC'),
    });
    return dc.cancelAllDialogs();
  }
}

/** True where people may join here: a desk is there, and nobody else reads along. */
export function canHandOff({ toDesk, context }: Turn): boolean {
  return toDesk !== undefined && !context.activity.conversation?.isGroup;
}

/**
 * The Bot Framework's event that hands over. Its transcript begins with the question that was agreed to: what
 * was said before stays where it was. Nothing in it tells who the member is in their channel.
 */
function initiation({ context, channel, speaker }: Turn, id: string, asked: string) {
  const { language } = speaker;
  const bot = { id: 'bot', name: '', role: 'bot' };
  const member = { id, name: '', role: 'user' };
  const conversation = { id, name: '', isGroup: false, conversationType: 'personal' };
  const said = { type: ActivityTypes.Message, channelId: channel, conversation, locale: language };
  const agreed = { ...said, from: member, recipient: bot, text: context.activity.text };
  const question = { ...said, from: bot, recipient: member, text: asked };
  const transcript = { activities: [question, agreed] } as Parameters<typeof createInitiation>[2];
  return createInitiation(new TurnContext(UNUSED, agreed), { channel, language }, transcript);
}

const createInitiation = EventFactory.createHandoffInitiation.bind(EventFactory);

/** The context of the event sends nothing by itself. */
const UNUSED = {} as BotAdapter;
