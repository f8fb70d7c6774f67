import { z } from 'zod';
import { RequestError } from '../../http/index.ts';

/** Without control characters, which not every store takes in a key. */
const id = z
  .string()
  .max(1_500)
  .regex(/^[^\p{Cc}]+$/u);
const account = z.object({ id });
const accounts = z.array(account).max(1_000).nullish().catch(undefined);
const word = z.string().max(200).nullish().catch(undefined);
const LANGUAGE_TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

const schema = z.object({
  type: z.string().min(1).max(100),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.url().max(1_000),
  conversation: z.object({
    id,
    isGroup: z.boolean().nullish().catch(undefined),
    conversationType: word,
    tenantId: word,
  }),
  from: account,
  recipient: account.nullish(),
  id: id.nullish(),
  replyToId: id.nullish().catch(undefined),
  text: z.string().max(40_000).nullish(),
  locale: z.string().regex(LANGUAGE_TAG).nullish().catch(undefined),
  /** Of an invoke. */
  name: word,
  /** Of an installation. */
  action: word,
  value: z.unknown().optional(),
  membersAdded: accounts,
  membersRemoved: accounts,
  attachments: z
    .array(z.object({ contentType: z.string().max(200) }))
    .max(50)
    .nullish()
    .catch(undefined),
  entities: z
    .array(
      z.object({
        type: z.string(),
        text: z.string().max(1_000).nullish(),
        mentioned: account.nullish(),
        locale: z.string().regex(LANGUAGE_TAG).nullish().catch(undefined),
      }),
    )
    .max(100)
    .nullish()
    .catch(undefined),
  channelData: z.object({ eventType: word }).nullish().catch(undefined),
});

/** An activity of a channel, reduced to what the door reads; nothing of a person beside ids and words. */
export type ChannelActivity = z.infer<typeof schema>;

/** Reads a request's body; throws 400 and names every field that is missing or wrong. */
export function parseChannelActivity(body: Record<string, unknown>): ChannelActivity {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const fields = new Set(parsed.error.issues.map((issue) => issue.path.join('.')));
  const message = `The activity is malformed. Check ${[...fields].join(', ')}.`;
  throw new RequestError(400, 'BadArgument', message);
}

/** True where others read what is said: a group chat, or a channel of a team. */
export function isPublic({ isGroup, conversationType }: { isGroup?: unknown; conversationType?: unknown }) {
  return conversationType === 'groupChat' || conversationType === 'channel' || isGroup === true;
}

/** The language that the member's client is set to. */
export function localeOf({ locale, entities }: ChannelActivity): string | undefined {
  return locale ?? entities?.find(({ type }) => type === 'clientInfo')?.locale ?? undefined;
}
