import type { Activity } from 'botbuilder';
import type { Outlet, Turns } from '../../../bots/index.ts';
import { type Look, render } from '../render/render.ts';
import { isAside } from './isAside.ts';
import { isFollowed } from './isFollowed.ts';
import type { PacedConnector } from './pacedConnector.ts';

/** Replies of which it is remembered how many parts were sent. */
const REMEMBERED = 1_000;

export interface OutletParts {
  turns: Pick<Turns, 'log'>;
  connector: Pick<PacedConnector, 'send'>;
  look: Look;
}

/**
 * Sends committed replies through the connector. A reply of several parts that broke off goes on where it
 * stopped, as long as the process lives; after a restart it begins anew.
 */
export function createOutlet({ turns, connector, look }: OutletParts): Outlet {
  const sent = new Map<string, number>();

  const sendPart = async (reply: Partial<Activity>, part: Partial<Activity>) => {
    const conversation = reply.conversation?.id ?? '';
    const target = { serviceUrl: reply.serviceUrl ?? '', conversation, activityId: reply.replyToId };
    await connector.send(target, addressed(reply, part));
  };

  return {
    channel: 'msteams',
    async deliver(reply) {
      const key = reply.id ?? '';
      const parts = (await isAside(turns, reply)) ? [] : render(reply, look, await isFollowed(turns, reply));
      for (const [index, part] of parts.entries()) {
        if (index < (sent.get(key) ?? 0)) continue;
        await sendPart(reply, part);
        remember(sent, key, index + 1);
      }
      sent.delete(key);
    },
  };
}

/** The part with who it is from and to; the id in our log is none of the channel's business. */
function addressed(reply: Partial<Activity>, part: Partial<Activity>): Partial<Activity> {
  const { from, recipient, conversation, channelId, serviceUrl, replyToId } = reply;
  return {
    ...part,
    ...(from ? { from } : {}),
    ...(recipient ? { recipient } : {}),
    ...(conversation ? { conversation } : {}),
    ...(channelId ? { channelId } : {}),
    ...(serviceUrl ? { serviceUrl } : {}),
    ...(replyToId ? { replyToId } : {}),
  };
}

function remember(sent: Map<string, number>, key: string, parts: number): void {
  sent.set(key, parts);
  if (sent.size > REMEMBERED) sent.delete(sent.keys().next().value ?? '');
}
