import { z } from 'zod';

/** What a card's button submits: the words that typing would send, and the reply whose card it is on. */
export interface Choice {
  choose: string;
  of: string;
}

const choice = z.object({ choose: z.string().trim().min(1).max(300), of: z.string().max(2_000).default('') });
const executed = z.object({ action: z.object({ data: choice }) });

/** The choice in the value of a message, as `Action.Submit` sends it. */
export function submittedChoice(value: unknown): Choice | undefined {
  return choice.safeParse(value).data;
}

/** The choice in the value of an invoke, as `Action.Execute` sends it. */
export function executedChoice(value: unknown): Choice | undefined {
  return executed.safeParse(value).data?.action.data;
}
