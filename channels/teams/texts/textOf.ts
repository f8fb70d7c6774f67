import { RequestError } from '../../http/index.ts';
import { type IncomingSms, memberNumber } from '../../sms/index.ts';
import type { ChannelActivity } from '../receive/channelActivity.ts';
import type { AzureRoute } from './azureRoute.ts';

/**
 * An activity of Azure's SMS channel as a text message; undefined for all that is none, such as the arrival of a
 * member. Throws 400 where it has no id, by which a second delivery is known, or its sender is no number.
 */
export function textOf(activity: ChannelActivity): IncomingSms | undefined {
  const { type, id, text, attachments, from, recipient, serviceUrl, conversation } = activity;
  if (type !== 'message' || from.id === recipient?.id) return undefined;
  const number = memberNumber(from.id);
  if (!id || !number) {
    const wrong = [...(id ? [] : ['id']), ...(number ? [] : ['from.id'])].join(', ');
    throw new RequestError(400, 'BadArgument', `The text message is malformed. Check ${wrong}.`);
  }
  const bot = recipient?.id ?? '';
  const route: AzureRoute = { serviceUrl, conversation: conversation.id, activity: id, bot, member: from.id };
  return {
    delivery: `azure:${id}`,
    from: number,
    text: text ?? '',
    attachments: attachments?.length ?? 0,
    answered: false,
    route: JSON.stringify(route),
  };
}
