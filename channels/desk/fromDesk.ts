import type { Activity, ConversationReference } from 'botbuilder';
import { z } from 'zod';
import { CHANNELS, deskQueue, type Turns } from '../../bots/index.ts';
import { type Database, ownerOf } from '../../runtime/index.ts';
import { RequestError } from '../http/index.ts';

const id = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}]+$/u);
const common = { id, conversation: z.object({ id }) };
const schema = z.discriminatedUnion('type', [
  z.object({ ...common, type: z.literal('message'), text: z.string().trim().min(1).max(4_000) }),
  z.object({
    ...common,
    type: z.literal('event'),
    name: z.literal('handoff.status'),
    value: z.object({ state: z.enum(['accepted', 'failed', 'completed']) }),
  }),
]);

/** What a desk sends: words to the member, or the Bot Framework's status of a handoff. */
export type FromDesk = z.infer<typeof schema>;

/** Reads an activity of the desk; throws 400 and names every field that is missing or wrong. */
export function parseFromDesk(body: Record<string, unknown>): FromDesk {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const fields = new Set(parsed.error.issues.map((issue) => issue.path.join('.') || 'type'));
  throw new RequestError(400, 'BadArgument', `The activity is malformed. Check ${[...fields].join(', ')}.`);
}

/**
 * Hands it to the member's conversation, in which it is a turn like any other: once, in order, on whatever
 * channel they are. False where no such handoff is known.
 */
export async function takeFromDesk(
  { turns, database }: { turns: Turns; database: Database },
  given: FromDesk,
): Promise<boolean> {
  const handoff = given.conversation.id;
  const owner = await ownerOf(database, deskQueue(handoff));
  const channel = CHANNELS.find((one) => one === owner?.channel);
  if (!owner || !channel) return false;
  const reference: Partial<ConversationReference> = JSON.parse(owner.reference);
  await turns.receive({
    channel,
    conversation: owner.conversation,
    delivery: `desk:${handoff}:${given.id}`,
    activity: {
      ...envelope(reference),
      type: 'event',
      name: 'handoff',
      value: { handoff, ...saidIn(given) },
    },
  });
  return true;
}

function saidIn(given: FromDesk): { text: string } | { state: string } {
  return given.type === 'message' ? { text: given.text } : { state: given.value.state };
}

/** As if the member had written in their channel, so that the replies find them there. */
function envelope(reference: Partial<ConversationReference>): Partial<Activity> {
  const { activityId, user, bot, conversation, channelId, serviceUrl, locale } = reference;
  return {
    ...(activityId && { id: activityId }),
    ...(user && { from: user }),
    ...(bot && { recipient: bot }),
    ...(conversation && { conversation }),
    ...(channelId && { channelId }),
    ...(serviceUrl && { serviceUrl }),
    ...(locale && { locale }),
  };
}
