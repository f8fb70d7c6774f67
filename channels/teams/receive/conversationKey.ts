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

/** True where the key is one of this place: its own, or a member's in it. */
export function isOfPlace(key: string, activity: ChannelActivity): boolean {
  const place = conversationKey(activity, true);
  return key === place || (isPublic(activity.conversation) && key.startsWith(`${place}${memberMark('')}`));
}

function memberMark(id: string): string {
  return `#${id}`;
}
