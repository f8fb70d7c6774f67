import { ActionTypes, type Activity, ActivityTypes, InputHints } from 'botbuilder-core';
import { joinLines, type Line } from '../../locales/index.ts';
import type { MenuItem } from '../chatMemory.ts';
import type { Turn } from '../turn.ts';
import type { Draft } from './draft.ts';
import type { Reply } from './reply.ts';

/** Replies that are the alarm themselves: nothing stands before or beside them. */
const ALARMS = ['signposted_emergency', 'signposted_crisis', 'signposted_urgent'];

/**
 * Sends what the turn has said, and remembers what may be chosen next: what the last reply offers. In a text
 * message choices are numbers, which stay on the phone; so no reply before the last one has any.
 */
export async function sendDrafts(turn: Turn): Promise<void> {
  if (turn.isSms) for (const draft of turn.drafts.slice(0, -1)) delete draft.menu;
  for (const draft of turn.drafts) if (draft.menu) draft.menu = distinct(draft.menu);
  const last = turn.drafts.at(-1);
  if (last) turn.chat.menu = last.menu ?? [];
  const activities = turn.drafts.map((draft) => toActivity(toReply(turn, draft), turn.speaker.language));
  if (activities.length > 0) await turn.context.sendActivities(activities);
}

/** Each thing is offered once. */
function distinct(menu: readonly MenuItem[]): MenuItem[] {
  return menu.filter((item, at) => menu.findIndex(({ action }) => action === item.action) === at);
}

function toReply(turn: Turn, draft: Draft): Reply {
  const { web, sms } = joinLines(...heldLine(turn, draft), ...draft.lines);
  return {
    web,
    sms,
    ...(draft.menu && { choices: draft.menu.map(({ title }) => ({ title, value: title })) }),
    ...(draft.citations && { citations: draft.citations }),
    ...(draft.pictures && { pictures: draft.pictures }),
    ...(draft.print && { print: true }),
    ...(draft.mustChoose && { mustChoose: true }),
    ...(draft.form && { form: draft.form }),
    receipt: { id: draft.id ?? turn.newId(), ...draft.receipt },
  };
}

/**
 * After an emergency or a crisis every later reply begins with its line, once where it comes in several messages;
 * where others read along, with one that does not tell which of them it was.
 */
function heldLine({ memory, speaker, context, drafts }: Turn, draft: Draft): Line[] {
  if (drafts.indexOf(draft) > 0) return [];
  const { receipt } = draft;
  const isAlarm = ALARMS.includes(receipt.outcome) && receipt.verdict !== 'URGENT';
  // What a person of the plan writes is their own; the line is said again when they have left.
  if (!memory.held || isAlarm || receipt.outcome === 'flow_desk') return [];
  if (context.activity.conversation?.isGroup) return [speaker.say('held.public')];
  return [speaker.say(memory.held === 'EMERGENCY' ? 'held.emergency' : 'held.crisis')];
}

/** The one place where a reply becomes an activity; each door renders it in its own way. */
export function toActivity(reply: Reply, language: string): Partial<Activity> {
  const { web, sms, choices, citations, pictures, print, mustChoose, form, receipt } = reply;
  return {
    type: ActivityTypes.Message,
    text: web,
    locale: language,
    inputHint: choices ? InputHints.ExpectingInput : InputHints.AcceptingInput,
    ...(choices && {
      suggestedActions: {
        to: [],
        actions: choices.map(({ title, value }) => ({ type: ActionTypes.ImBack, title, value })),
      },
    }),
    channelData: {
      receipt,
      sms,
      ...(citations && { citations }),
      ...(pictures && { pictures }),
      ...(print && { print }),
      ...(mustChoose && { mustChoose }),
      ...(form && { form }),
    },
  };
}
