import { fill, type TeamsWords } from '../words.ts';
import { type Card, note } from './card.ts';

export interface AnsweredWith {
  /** The title of the button; empty where a form was sent. */
  choice: string;
  isHealth: boolean;
  isEarlier?: boolean;
  /** True where each choice stands for itself: then the others may be wanted next, or by another member. */
  keepsChoices?: boolean;
}

/**
 * A card after one of its buttons was pressed: with the one that was taken, and without the choices where they
 * were answers. An answer to a health question is not shown: only that there was one, and of a form that it was
 * sent, since what is taken of it shows in the chat. An earlier card says that it is one.
 */
export function answeredCard(
  given: Card,
  { card: words }: Pick<TeamsWords, 'card'>,
  { choice, isHealth, isEarlier, keepsChoices }: AnsweredWith,
): Card {
  const hints: unknown[] = [words.typeToo, words.mentionToo];
  const rest = given.body.filter((part) => (keepsChoices || !isChoices(part)) && !hints.includes(part.text));
  const answered = choice === '' ? words.sent : words.answered;
  const line = isHealth ? answered : fill(words.chosen, { choice: plain(choice) });
  return { ...given, body: [...rest, note(isEarlier ? words.earlier : line)] };
}

/** What chooses or asks; a button that calls stays. */
const CHOOSES = ['Action.Execute', 'Action.ShowCard'];

function isChoices({ type, actions }: Card['body'][number]): boolean {
  return (
    type === 'ActionSet' &&
    Array.isArray(actions) &&
    actions.some((action: { type?: string }) => CHOOSES.includes(action.type ?? ''))
  );
}

/** What was submitted may be anything that a client sent: it is shown without Markdown and links. */
function plain(choice: string): string {
  return choice.replace(/[\\`*_{}[\]()<>|~#]/g, '').slice(0, 100);
}
