import { type ChannelActivity, isPublic } from './channelActivity.ts';

/**
 * The key of a conversation over all channels: `msteams:<id>`. The other channels of Azure Bot Service stand
 * behind it under their own name. In a group each member has a conversation of their own, so that nobody's
 * answers are taken for another's; what is said to all of them has none.
 */
export function conversationKey(activity: ChannelActivity, toAll = false): string {
  const { channelId, conversation, from } = activity;
  const place = channelId === 'msteams' ? conversation.id : `${channelId}/${conversation.id}`;
  return `msteams:${place}${isPublic(conversation) && !toAll ? memberMark(from.id) : ''}`;
}

/** True where the key is one of this place: its own, a member's in it, or that of the channel which a thread is in. */
export function isOfPlace(key: string, activity: ChannelActivity): boolean {
  const place = conversationKey(activity, true);
  if (key === place) return true;
  if (!isPublic(activity.conversation)) return false;
  return key === place.replace(THREAD, '') || key.startsWith(`${place}${memberMark('')}`);
}

/** What a conversation in a channel has after the channel's own id. */
const THREAD = /;messageid=\d+$/;

function memberMark(id: string): string {
  return `#${id}`;
}
