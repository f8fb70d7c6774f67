import type { Activity, Attachment, CardAction, SuggestedActions } from 'botbuilder';
import { activityId, type Logged } from '../../bots/index.ts';
import { citationsOf, withLinkDefinitions } from './citations.ts';

export interface RenderTarget {
  /** The conversation's id as the client knows it. */
  conversation: string;
  /** The service's own address, without a slash at the end. */
  base: string;
}

/** A kind of activity that no web client is shown. */
const HIDDEN = new Set(['conversationUpdate', 'typing', 'event', 'endOfConversation', 'trace']);

/**
 * An activity of the log as a web client is to get it, or undefined where it is none of the client's business.
 * Web Chat orders by the integer `webchat:sequence-id`, pairs the member's own message by `clientActivityID`,
 * and holds a message back whose `replyToId` it does not know, so that is left out.
 */
export function render(logged: Logged, target: RenderTarget): Partial<Activity> | undefined {
  const { activity, sequence } = logged;
  if (HIDDEN.has(activity.type ?? '')) return undefined;
  const rendered = isMembers(activity)
    ? { ...activity, textFormat: 'plain' }
    : renderReply(activity, target.base);
  const { replyToId, serviceUrl, recipient, ...kept } = rendered;
  return {
    ...kept,
    id: activityId(target.conversation, sequence),
    channelId: 'directline',
    conversation: { id: target.conversation } as Activity['conversation'],
    timestamp: activity.timestamp ?? new Date(0),
    channelData: { ...channelDataFor(activity), 'webchat:sequence-id': sequence },
  };
}

function isMembers(activity: Partial<Activity>): boolean {
  return activity.from?.role === 'user';
}

/** Without the forms for other channels, and what was turned into something that Web Chat knows. */
function channelDataFor({ channelData }: Partial<Activity>): Record<string, unknown> {
  const { sms, pictures, citations, ...kept } = { ...channelData };
  return kept;
}

function renderReply(activity: Partial<Activity>, base: string): Partial<Activity> {
  const citations = citationsOf(activity);
  const pictures = picturesOf(activity, base);
  return {
    ...activity,
    from: { id: 'bot', name: '', role: 'bot' },
    textFormat: 'markdown',
    ...(activity.text ? { text: withLinkDefinitions(activity.text, citations) } : {}),
    ...(citations.length > 0 ? { entities: [messageEntity(citations)] } : {}),
    ...(pictures.length > 0 ? { attachments: [...(activity.attachments ?? []), ...pictures] } : {}),
    ...(activity.suggestedActions ? { suggestedActions: asButtons(activity.suggestedActions) } : {}),
  };
}

function messageEntity(citations: ReturnType<typeof citationsOf>) {
  return {
    '@context': 'https://schema.org',
    '@id': '',
    '@type': 'Message',
    type: 'https://schema.org/Message',
    citation: citations.map(({ position, name, url }) => ({
      '@type': 'Claim',
      position,
      appearance: { '@type': 'DigitalDocument', name, url },
    })),
  };
}

/** A picture's name is what Web Chat reads out as its alternative text. */
function picturesOf({ channelData }: Partial<Activity>, base: string): Attachment[] {
  const pictures: { exercise: string; alt: string }[] = channelData?.pictures ?? [];
  return pictures.map(({ exercise, alt }) => ({
    contentType: 'image/svg+xml',
    contentUrl: `${base}/pictures/${encodeURIComponent(exercise)}.svg`,
    name: alt,
  }));
}

/** The chosen title is what the member sees as said; the value is what the bot reads. */
function asButtons({ actions }: SuggestedActions): SuggestedActions {
  return { to: [], actions: actions.map(asButton) };
}

function asButton({ title, value = title }: CardAction): CardAction {
  if (value === title) return { type: 'imBack', title, value };
  return { type: 'messageBack', title, text: String(value), displayText: title, value: undefined };
}
