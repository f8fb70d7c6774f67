import { cardAfter } from './cardAfter.ts';
import type { ChannelActivity } from './channelActivity.ts';
import type { Choice } from './choice.ts';
import type { Desk } from './desk.ts';
import type { Pressed } from './pressedReply.ts';

/** Changes the card whose button was submitted as a message, as clients do that know no `Action.Execute`. */
export async function updateCard(
  desk: Desk,
  activity: ChannelActivity,
  choice: Choice,
  pressed: Pressed | undefined,
): Promise<void> {
  const { serviceUrl, conversation, replyToId } = activity;
  if (!replyToId) return;
  try {
    const content = cardAfter(desk.look, pressed, choice);
    if (!content) return;
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
    const target = { serviceUrl, conversation: conversation.id, activityId: replyToId };
    await desk.cards.put(target, { type: 'message', attachments });
  } catch (err) {
    desk.log.warn({ err }, 'A card was answered and could not be changed');
  }
}
