import { z } from 'zod';
import { ANSWER } from '../cards/choiceButtons.ts';

/** What a card's button submits: the words that typing would send, and the reply whose card it is on. */
export interface Choice {
  choose: string;
  of: string;
  /** True where the words are an answer to that reply and to nothing else. */
  asks?: boolean | undefined;
  /** Answers to questions about health, by the question: those of a form, or the one that its button stands for. */
  answers?: Readonly<Record<string, string>>;
}

/** Answers of one form that are read. */
const MOST_ANSWERS = 50;
const of = z.string().max(2_000).default('');
const words = z.object({
  choose: z.string().trim().min(1).max(300),
  of,
  asks: z.boolean().optional().catch(undefined),
});
const form = z
  .object({ answers: z.literal(true), of, choose: z.string().trim().max(300).default('') })
  .catchall(z.unknown())
  .transform(({ of, choose, ...given }) => ({ choose, of, answers: answersIn(given) }));
const choice = z.union([form, words]);
const executed = z.object({ action: z.object({ data: choice }) });

/** The choice in the value of a message, as `Action.Submit` sends it. */
export function submittedChoice(value: unknown): Choice | undefined {
  return choice.safeParse(value).data;
}

/** The choice in the value of an invoke, as `Action.Execute` sends it. */
export function executedChoice(value: unknown): Choice | undefined {
  return executed.safeParse(value).data?.action.data;
}

/** True where a form was sent; a button that answers a question has its words too. */
export function isWholeForm(choice: Choice | undefined): boolean {
  return choice?.answers !== undefined && choice.choose === '';
}

function answersIn(given: Readonly<Record<string, unknown>>): Record<string, string> {
  const inputs = Object.entries(given).flatMap(([name, value]): [string, string][] =>
    name.startsWith(ANSWER) && typeof value === 'string' ? [[name.slice(ANSWER.length), value]] : [],
  );
  return Object.fromEntries(inputs.slice(0, MOST_ANSWERS).map(([name, value]) => [name, value.slice(0, 20)]));
}
