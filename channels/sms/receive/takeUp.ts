import type { Activity, ChannelAccount } from 'botbuilder';
import type { Incoming } from '../../../bots/index.ts';
import type { IncomingSms } from '../carrier.ts';
import type { Heard } from '../hear/hearing.ts';
import { hasOptedOut, optOutEntry } from '../numbers/optOuts.ts';
import { accountOf } from '../numbers/smsAccount.ts';
import type { SmsDesk } from '../smsDesk.ts';
import type { SmsText } from '../words.ts';
import { lastLanguage, leftToSay, numberedLast, offeredLast, pendingQuestion } from './saidBefore.ts';

/** Letters of a message that may name a choice by its number or its place. */
const LONGEST_CHOICE = 40;

/**
 * Hands a message to the turns; resolves when it is on disk. STOP, START and HELP are answered here, before any
 * dialog; whatever is more than a keyword is first heard for an alarm, which no opt-out may hide. `carrier` names who
 * brought it, and is to take what answers it.
 */
export async function takeUp(desk: SmsDesk, sms: IncomingSms, carrier: string): Promise<void> {
  const account = accountOf(desk.keeper, sms, carrier);
  const key = account.id;
  const isOut = await hasOptedOut(desk.database, key);
  const incoming = incomingOf(sms, account);
  const heard = await hear(desk, sms, incoming, isOut);
  const isAlarm = heard?.as === 'phrase' && hasAlarm(desk, sms.text, heard);
  if (heard?.wish === 'stop' && !(isAlarm && heard.isDoubtful)) {
    return receive(desk, await stop(desk, sms, incoming, { heard, key, isOut, isAlarm }));
  }
  if (heard?.wish === 'start' && !isAlarm) {
    return receive(desk, await start(desk, sms, incoming, { heard, key }));
  }
  if (heard?.wish === 'help' && !isAlarm) {
    return receive(desk, await help(desk, sms, incoming, { heard, isOut }));
  }
  const rest = heard?.wish === 'more' ? await leftToSay(desk, incoming.conversation, heard.isDoubtful) : [];
  if (rest.length > 0) return receive(desk, { ...incoming, replies: rest });
  await desk.introduce(await withNumbers(desk, incoming), sms.text, isOut);
}

/** Who is not interested in what was offered last declines that, and no texts. */
async function hear(
  desk: SmsDesk,
  { text }: IncomingSms,
  { conversation }: Incoming,
  isOut: boolean,
): Promise<Heard | undefined> {
  const heard = desk.hearing.hear(text, isOut);
  const declines = heard?.mayDecline === true && (await offeredLast(desk, conversation));
  return declines ? undefined : heard;
}

/** Tells the dialogs how many choices the member has seen numbered: no other number means one of them. */
async function withNumbers(desk: SmsDesk, incoming: Incoming): Promise<Incoming> {
  const { activity, conversation } = incoming;
  if ((activity.text ?? '').length > LONGEST_CHOICE) return incoming;
  const numbered = await numberedLast(desk, conversation);
  return numbered === undefined
    ? incoming
    : { ...incoming, activity: { ...activity, channelData: { numbered } } };
}

async function receive({ turns }: SmsDesk, incoming: Incoming): Promise<void> {
  await turns.receive(incoming);
}

/**
 * True where an alarm stands beside the wish. Clear words for no more texts, or for texts again, are none by
 * themselves. Of a message that says more, what a rule of the gate finds counts, and the bare second opinion is
 * asked about what else was said alone.
 */
function hasAlarm({ listen }: SmsDesk, text: string, { wish, isDoubtful, rest = text }: Heard): boolean {
  const isClear = wish !== 'help' && !isDoubtful;
  if (isClear && rest === '') return false;
  const { alarm } = listen(text);
  if (alarm !== 'opinion' || !isClear) return alarm !== undefined;
  return listen(rest).alarm !== undefined;
}

/**
 * Confirmed once. Where the same message raises an alarm, the alarm is answered; where the carrier has confirmed by
 * itself, nothing is added.
 */
async function stop(
  desk: SmsDesk,
  sms: IncomingSms,
  incoming: Incoming,
  { heard, key, isOut, isAlarm }: { heard: Heard; key: string; isOut: boolean; isAlarm: boolean },
): Promise<Incoming> {
  const notes = [optOutEntry(key, { state: 'out', as: heard.as, at: desk.now() })];
  if (isAlarm) return { ...incoming, notes };
  const silent = sms.answered || isOut;
  return {
    ...incoming,
    notes,
    replies: silent ? [] : [await say(desk, 'stop', 'flow_opt_out', incoming, heard)],
  };
}

async function start(
  desk: SmsDesk,
  sms: IncomingSms,
  incoming: Incoming,
  { heard, key }: { heard: Heard; key: string },
): Promise<Incoming> {
  const notes = [optOutEntry(key, { state: 'in', as: heard.as, at: desk.now() }), desk.introduced(key)];
  const first = sms.answered ? [] : [await say(desk, 'start', 'flow_opt_in', incoming, heard)];
  return { ...(await askingAgain(desk, incoming, first)), notes };
}

/**
 * Who we are and whom to call. Carriers want it answered whether or not somebody takes part (CTIA, Short Code
 * Monitoring Handbook). So who has stopped gets that one text too, and no question again.
 */
async function help(
  desk: SmsDesk,
  sms: IncomingSms,
  incoming: Incoming,
  { heard, isOut }: { heard: Heard; isOut: boolean },
): Promise<Incoming> {
  const text = isOut ? 'help_after_stop' : 'help';
  const first = sms.answered ? [] : [await say(desk, text, 'flow_help', incoming, heard)];
  return isOut ? { ...incoming, replies: first } : askingAgain(desk, incoming, first);
}

/** A question that waits for its answer is asked again after the door's own reply. */
async function askingAgain(desk: SmsDesk, incoming: Incoming, first: Partial<Activity>[]): Promise<Incoming> {
  const pending = await pendingQuestion(desk, incoming.conversation);
  return { ...incoming, replies: [...first, ...pending] };
}

async function say(
  desk: SmsDesk,
  text: SmsText,
  outcome: string,
  { conversation }: Incoming,
  { language }: Heard,
): Promise<Partial<Activity>> {
  const spoken = language ?? (await lastLanguage(desk, conversation)) ?? 'en';
  return desk.say(text, spoken, outcome);
}

function incomingOf({ delivery, text, attachments }: IncomingSms, from: ChannelAccount): Incoming {
  return {
    channel: 'sms',
    conversation: `sms:${from.id}`,
    delivery,
    activity: {
      type: 'message',
      text,
      from,
      ...(attachments > 0 && { attachments: [{ contentType: 'unknown' }] }),
    },
  };
}
