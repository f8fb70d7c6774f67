import { ActivityTypes, EndOfConversationCodes } from 'botbuilder-core';
import { quotePerson } from '../locales/index.ts';
import { alarmIn } from './check/checkForm.ts';
import { ALARMS } from './decide/decision.ts';
import { isOnly, wordsOf } from './hear/hearing.ts';
import { receiptOf, stepReceipt } from './say/draft.ts';
import { openMenu } from './say/suggestions.ts';
import { say, type Turn } from './turn.ts';

/** Milliseconds after the last sign of the desk after which a member is no longer taken to be with it. */
const FORGOTTEN_AFTER = 12 * 3_600_000;
/** What is said by the bot in spite of its silence. */

/** What came from the desk, as its door hands it over. */
interface FromDesk {
  handoff?: string;
  state?: 'accepted' | 'failed' | 'completed';
  text?: string;
}

/** True while people of the desk have the conversation; ends it where they are gone for too long. */
export function isWithDesk({ chat, now }: Turn): boolean {
  if (chat.handoff && now - chat.handoff.at > FORGOTTEN_AFTER) delete chat.handoff;
  return chat.handoff !== undefined;
}

/**
 * A member's message while people of the desk have the conversation: it goes to them, and the bot is silent,
 * but for an alarm. What is chosen on a card of the bot is not for them: it waits. False where the message is
 * the bot's to answer all the same: an alarm, 'start over', or 'forget me'.
 */
export function passToDesk(turn: Turn): boolean {
  const { chat, decision, context, speaker } = turn;
  const id = chat.handoff?.id ?? '';
  if (turn.form && alarmIn(turn, turn.form)) return false;
  if (turn.form || turn.isPressed) return sayThatItWaits(turn);
  if (decision.intent === 'forget-me' || turn.chosen === 'start-over') return !leave(turn, id);
  if (wantsBot(turn)) {
    leave(turn, id);
    sayOpenly(turn, 'handoff.left');
    return true;
  }
  const { text } = context.activity;
  if (text?.trim())
    turn.toDesk?.(id, { ...member(id), type: ActivityTypes.Message, text, locale: speaker.language });
  else say(turn, { lines: [speaker.say('fallback.attachment')], receipt: receiptOf(decision) });
  if (decision.variant === 'soft') {
    say(turn, { lines: [speaker.say('crisis.soft')], receipt: receiptOf(decision) });
  }
  return !ALARMS.includes(decision.dialog);
}

/** Something came from the desk: its people joined, wrote, could not come, or give the member back. */
export function hearDesk(turn: Turn): void {
  const { chat, speaker, context, now } = turn;
  const { handoff, state, text }: FromDesk = context.activity.value ?? {};
  if (!chat.handoff || chat.handoff.id !== handoff) return;
  chat.handoff.at = now;
  if (text !== undefined) {
    const words = quotePerson(text);
    say(turn, {
      lines: [speaker.say('handoff.person', { words })],
      receipt: stepReceipt('flow_desk', 'OFFTOPIC'),
    });
  } else if (state === 'accepted' && chat.handoff.state === 'asked') {
    chat.handoff.state = 'joined';
    say(turn, { lines: [speaker.say('handoff.joined')], receipt: stepReceipt('flow_desk', 'OFFTOPIC') });
  } else if (state === 'completed' || state === 'failed') {
    delete chat.handoff;
    sayOpenly(turn, `handoff.${state}`);
  }
}

function wantsBot({ utterance, speaker }: Turn): boolean {
  return utterance !== undefined && isOnly(wordsOf(utterance), speaker.hears('bot'), speaker.hears('polite'));
}

function sayThatItWaits(turn: Turn): true {
  const lines = [turn.speaker.say('handoff.card_waits')];
  say(turn, { lines, receipt: stepReceipt('flow_handoff', 'OFFTOPIC') });
  return true;
}

function leave(turn: Turn, id: string): true {
  delete turn.chat.handoff;
  turn.toDesk?.(id, {
    ...member(id),
    type: ActivityTypes.EndOfConversation,
    code: EndOfConversationCodes.UserCancelled,
  });
  return true;
}

function sayOpenly(turn: Turn, key: 'handoff.left' | 'handoff.completed' | 'handoff.failed'): void {
  say(turn, {
    lines: [turn.speaker.say(key)],
    menu: openMenu(turn),
    receipt: stepReceipt('flow_handoff', 'OFFTOPIC'),
  });
}

/** The member as the desk knows them: by the handoff alone. */
function member(id: string) {
  const conversation = { id, name: '', isGroup: false, conversationType: 'personal' };
  return { from: { id, name: '', role: 'user' }, recipient: { id: 'desk', name: '' }, conversation };
}
