import { z } from 'zod';

const schema = z.object({
  serviceUrl: z.string(),
  conversation: z.string(),
  /** The message that is answered. */
  activity: z.string(),
  /** The accounts as Azure names them: numbers. */
  bot: z.string(),
  member: z.string(),
});

/** What an answer through Azure's SMS channel is addressed by. It names numbers, so it is kept sealed. */
export type AzureRoute = z.infer<typeof schema>;

/** Undefined where a message came without one, or with that of another carrier. */
export function readRoute(route: string | undefined): AzureRoute | undefined {
  return schema.safeParse(JSON.parse(route ?? 'null')).data;
}
