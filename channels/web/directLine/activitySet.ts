import type { Activity } from 'botbuilder';
import type { Turns } from '../../../bots/index.ts';
import { type RenderTarget, render } from '../render.ts';

/** What a client gets by polling and by its stream. */
export interface ActivitySet {
  activities: Partial<Activity>[];
  /** What the client names to get only what comes later; the sequence of the last activity, shown or not. */
  watermark: string;
}

/** The key of a web conversation over all channels. */
export const conversationKey = (conversation: string) => `web:${conversation}`;

/** What a conversation's client has not seen yet, after the sequence that it has seen last. */
export async function activitiesAfter(
  turns: Turns,
  target: RenderTarget,
  after: number,
): Promise<ActivitySet> {
  const logged = await turns.log(conversationKey(target.conversation), after);
  return {
    activities: logged.flatMap((one) => render(one, target) ?? []),
    watermark: String(logged.at(-1)?.sequence ?? after),
  };
}

/** The sequence of the last activity of a conversation; 0 while there is none. */
export async function lastSequence(turns: Turns, conversation: string): Promise<number> {
  return (await turns.log(conversationKey(conversation), 0)).at(-1)?.sequence ?? 0;
}
