import { fill, type TeamsWords } from '../words.ts';
import { type Card, note } from './card.ts';

/**
 * A card after one of its buttons was pressed: without the choices, with the one that was taken. An answer to
 * a health question is not shown: only that there was one.
 */
export function answeredCard(
  given: Card,
  { card: words }: Pick<TeamsWords, 'card'>,
  { choice, isHealth }: { choice: string; isHealth: boolean },
): Card {
  const rest = given.body.filter((part) => !isChoices(part) && part.text !== words.typeToo);
  const line = isHealth ? words.answered : fill(words.chosen, { choice: plain(choice) });
  return { ...given, body: [...rest, note(line)] };
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
