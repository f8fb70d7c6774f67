import { type Activity, ActivityTypes } from 'botbuilder';
import { DeliveryError } from '../../../bots/index.ts';
import type { Carrier } from '../../sms/index.ts';
import type { Connector } from '../deliver/connector.ts';
import { readRoute } from './azureRoute.ts';

/** The name of Azure's SMS channel. */
export const SMS_CHANNEL = 'sms';

/**
 * Azure's SMS channel as a carrier of text messages: the connector sends what the rules for text messages have made,
 * as it is.
 */
export function azureCarrier(connector: Pick<Connector, 'send'>): Carrier {
  return {
    name: 'azure',
    takesPictures: false,
    send: async ({ body, language, route: sealed }) => {
      const route = readRoute(sealed);
      if (!route) throw new DeliveryError('no_number', false);
      const { serviceUrl, conversation, activity: activityId, bot, member } = route;
      const message: Partial<Activity> = {
        type: ActivityTypes.Message,
        textFormat: 'plain',
        text: body,
        locale: language,
        channelId: SMS_CHANNEL,
        serviceUrl,
        replyToId: activityId,
        from: { id: bot, name: '' },
        recipient: { id: member, name: '' },
        conversation: { id: conversation, name: '', isGroup: false, conversationType: 'personal' },
      };
      await connector.send({ serviceUrl, conversation, activityId }, message);
    },
  };
}
