import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { badArgument } from './errors.ts';

const short = z.string().max(200);
const schema = z.object({
  type: z.enum(['message', 'event', 'typing']),
  text: z.string().optional(),
  name: short.optional(),
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .optional(),
  value: z
    .union([z.string().max(2_000), z.number(), z.boolean(), z.null()])
    .optional()
    .catch(undefined),
  attachments: z.array(z.unknown()).optional().catch(undefined),
  channelData: z
    .object({
      clientActivityID: short.optional(),
      postBack: z.boolean().optional(),
      messageBack: z.object({ displayText: z.string().optional() }).optional(),
    })
    .optional()
    .catch(undefined),
});

/** A client's activity, reduced to what the bot may rely on. */
export type IncomingActivity = z.infer<typeof schema>;

/**
 * Reads an activity as a client posted it. Only the named fields are kept: who wrote it, where and when is said
 * by the server, never by the client. Throws 400 and names the field.
 */
export function parseIncoming(body: Record<string, unknown>): IncomingActivity {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const fields = new Set(parsed.error.issues.map((issue) => issue.path.join('.')));
  throw badArgument(`The activity is malformed. Check ${[...fields].join(', ')}.`);
}

/** The activity as the bot gets it: written by `user` in `conversation` at `timestamp`. */
export function asActivity(
  incoming: IncomingActivity,
  where: { conversation: string; user: string; serviceUrl: string; timestamp: Date },
): Partial<Activity> {
  const { attachments, ...kept } = incoming;
  return {
    ...kept,
    ...(attachments?.length ? { attachments: [{ contentType: 'unknown' }] } : {}),
    ...envelope(where),
  };
}

/** What the server says of every activity from a member. */
export function envelope(where: {
  conversation: string;
  user: string;
  serviceUrl: string;
  timestamp: Date;
}): Partial<Activity> {
  return {
    channelId: 'directline',
    serviceUrl: where.serviceUrl,
    timestamp: where.timestamp,
    from: { id: where.user, name: '', role: 'user' },
    recipient: { id: 'bot', name: '', role: 'bot' },
    conversation: { id: where.conversation, name: '', isGroup: false, conversationType: 'personal' },
  };
}
