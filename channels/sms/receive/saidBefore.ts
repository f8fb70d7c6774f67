import type { Activity } from 'botbuilder';
import { readLogBack } from '../../../runtime/index.ts';
import { isQuestion } from '../render/composeSms.ts';
import type { SmsDesk } from '../smsDesk.ts';
import { type SmsLanguage, smsLanguage } from '../words.ts';

type Said = Partial<Activity>;
type Reader = Pick<SmsDesk, 'database' | 'compose'>;

/** Entries that are read at once: more than what is sent in a turn or two. */
const PAGE = 8;

/** What was said in the conversation, newest first; read as far back as it is asked for. */
async function* backwards({ database }: Reader, conversation: string): AsyncGenerator<Said> {
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const entries = await readLogBack(database, conversation, { before, most: PAGE });
    for (const { activity } of entries) yield JSON.parse(activity);
    if (entries.length < PAGE) return;
    before = entries.at(-1)?.sequence ?? 0;
  }
}

/** The bot's replies since the member's last message. */
async function lastReplies(desk: Reader, conversation: string): Promise<Said[]> {
  const replies: Said[] = [];
  for await (const said of backwards(desk, conversation)) {
    if (isMembers(said) && said.type === 'message') break;
    if (!isMembers(said)) replies.unshift(said);
  }
  return replies;
}

function isMembers({ from }: Said): boolean {
  return from?.role === 'user';
}

/** The language of the bot's last reply; undefined before the first. */
export async function lastLanguage(desk: Reader, conversation: string): Promise<SmsLanguage | undefined> {
  for await (const said of backwards(desk, conversation)) {
    if (!isMembers(said) && said.locale) return smsLanguage(said.locale);
  }
  return undefined;
}

/** What did not fit into the last replies, or the very last alone; empty where all was said. */
export async function leftToSay(desk: Reader, conversation: string, ofLastAlone = false): Promise<Said[]> {
  const replies = await lastReplies(desk, conversation);
  return replies.slice(ofLastAlone ? -1 : 0).flatMap((reply) => desk.compose(reply).rest ?? []);
}

/**
 * The question that the dialogs asked last, to be asked again after something else was answered. It waits through
 * whatever the door has answered by itself since, such as a STOP.
 */
export async function pendingQuestion(desk: Reader, conversation: string): Promise<Said[]> {
  for await (const said of backwards(desk, conversation)) {
    if (isMembers(said) || said.channelData?.byDoor) continue;
    if (!isQuestion(said.channelData)) return [];
    const { type, text, locale, inputHint, suggestedActions, channelData } = said;
    return [{ type, text, locale, inputHint, suggestedActions, channelData } as Said];
  }
  return [];
}

/** True where the dialogs' last reply is a question or a routine: what somebody wants no more of may be that. */
export async function offeredLast(desk: Reader, conversation: string): Promise<boolean> {
  for await (const said of backwards(desk, conversation)) {
    if (isMembers(said) || said.channelData?.byDoor) continue;
    return isQuestion(said.channelData) || isRoutine(said);
  }
  return false;
}

function isRoutine({ channelData }: Said): boolean {
  return /^routine_/.test(channelData?.receipt?.outcome ?? '');
}

/** How many choices the latest list that was sent has numbered; undefined where none was sent yet. */
export async function numberedLast(desk: Reader, conversation: string): Promise<number | undefined> {
  for await (const said of backwards(desk, conversation)) {
    const { numbered } = isMembers(said) ? {} : desk.compose(said);
    if (numbered !== undefined) return numbered;
  }
  return undefined;
}
