import type { Activity } from 'botbuilder';
import { type ChannelActivity, isPublic, localeOf } from './channelActivity.ts';
import { type Choice, executedChoice, submittedChoice } from './choice.ts';
import { conversationKey } from './conversationKey.ts';
import { wordsOf } from './wordsOf.ts';

/** What the door does with an activity that it has believed. */
export interface TakenUp {
  conversation: string;
  /** Begins the delivery's key, so that one message and its edits stay apart. */
  kind: 'message' | 'edit' | 'choice' | 'welcome';
  activity: Partial<Activity>;
  /** The button that was pressed, where one was. */
  choice?: Choice | undefined;
}

/** What is read where somebody mentions the bot and says nothing, in the language of their client. */
export type BareMention = (locale: string | undefined) => string;
type TakeUp = (activity: ChannelActivity, bareMention: BareMention) => TakenUp | undefined;

/** Types that ask for something; every other one is acknowledged and nothing follows from it. */
const TYPES: Readonly<Record<string, TakeUp>> = {
  message: takeMessage,
  messageUpdate: takeEdit,
  invoke: takeInvoke,
  conversationUpdate: takeArrival,
  installationUpdate: takeInstallation,
};

/**
 * What an activity asks of the bot; undefined where it asks nothing: typing, reactions, deleted messages,
 * removed members, an uninstall, and whatever has no words.
 */
export function takeUp(activity: ChannelActivity, bareMention: BareMention): TakenUp | undefined {
  if (activity.from.id === activity.recipient?.id) return undefined;
  return Object.hasOwn(TYPES, activity.type) ? TYPES[activity.type]?.(activity, bareMention) : undefined;
}

function takeMessage(activity: ChannelActivity, bareMention: BareMention): TakenUp | undefined {
  const choice = submittedChoice(activity.value);
  if (choice) return chosen(activity, choice);
  const text = wordsOf(activity);
  if (text) return taken(activity, 'message', { type: 'message', text });
  if (activity.text?.trim()) {
    const words = bareMention(localeOf(activity));
    return taken(activity, 'message', { type: 'message', text: words });
  }
  // Teams repeats the words of a formatted message as an attachment of HTML, which is no file.
  const files = activity.attachments?.filter(({ contentType }) => contentType !== 'text/html') ?? [];
  if (files.length === 0) return undefined;
  return taken(activity, 'message', { type: 'message', attachments: [{ contentType: 'unknown' }] });
}

/**
 * An edited message is read like a new one: what was changed may be what matters. It says that it is one, since what
 * it answered was asked before it, and not what is asked now.
 */
function takeEdit(activity: ChannelActivity): TakenUp | undefined {
  if (activity.channelData?.eventType === 'undeleteMessage') return undefined;
  const text = wordsOf(activity);
  return text ? taken(activity, 'edit', { type: 'message', text, value: { edited: true } }) : undefined;
}

function takeInvoke(activity: ChannelActivity): TakenUp | undefined {
  const choice = activity.name === 'adaptiveCard/action' ? executedChoice(activity.value) : undefined;
  return choice && chosen(activity, choice);
}

/** The words of a button are said as if they were typed; answers go beside them, and a form has no words. */
function chosen(activity: ChannelActivity, choice: Choice): TakenUp {
  const { choose, answers } = choice;
  const said = { text: choose, ...(answers && { value: { answers } }) };
  return taken(activity, 'choice', { type: 'message', ...said }, choice);
}

/** In a group only the bot's own arrival is answered: nobody wants a greeting for each new member. */
function takeArrival(activity: ChannelActivity): TakenUp | undefined {
  const { membersAdded, recipient, conversation } = activity;
  const isBot = membersAdded?.some(({ id }) => id === recipient?.id);
  const isMember = !isPublic(conversation) && (membersAdded?.length ?? 0) > 0;
  return isBot || isMember ? welcome(activity) : undefined;
}

function takeInstallation(activity: ChannelActivity): TakenUp | undefined {
  return activity.action === 'add' ? welcome(activity) : undefined;
}

/** True where the bot is taken out of the chat: what comes after that is a new beginning. */
export function isRemoval({ type, action, membersRemoved, recipient }: ChannelActivity): boolean {
  if (type === 'installationUpdate') return action === 'remove';
  return type === 'conversationUpdate' && membersRemoved?.some(({ id }) => id === recipient?.id) === true;
}

/** Installation and arrival come together, in either order: both are the same welcome. */
function welcome(activity: ChannelActivity): TakenUp {
  const membersAdded = [{ id: activity.from.id, name: '' }];
  return {
    ...taken(activity, 'welcome', { type: 'conversationUpdate', membersAdded }),
    conversation: conversationKey(activity, true),
  };
}

function taken(
  activity: ChannelActivity,
  kind: TakenUp['kind'],
  said: Partial<Activity>,
  choice?: Choice,
): TakenUp {
  return {
    conversation: conversationKey(activity),
    kind,
    activity: { ...envelope(activity), ...said },
    choice,
  };
}

function envelope(activity: ChannelActivity): Partial<Activity> {
  const { id, channelId, serviceUrl, conversation, from, recipient } = activity;
  const locale = localeOf(activity);
  return {
    ...(id ? { id } : {}),
    channelId,
    serviceUrl,
    from: { id: from.id, name: '', role: 'user' },
    recipient: { id: recipient?.id ?? 'bot', name: '', role: 'bot' },
    conversation: {
      id: conversation.id,
      name: '',
      isGroup: isPublic(conversation),
      conversationType: conversation.conversationType ?? 'personal',
      ...(conversation.tenantId ? { tenantId: conversation.tenantId } : {}),
    },
    ...(locale ? { locale } : {}),
  };
}
