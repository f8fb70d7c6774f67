import type { Form, Shown } from '../render/shown.ts';
import type { TeamsWords } from '../words.ts';
import { note, type Part, paragraphsOf } from './card.ts';
import { ANSWER, executeButton } from './choiceButtons.ts';

/** A button that opens all questions of a form on the same card, and sends their answers together. */
export function formButton(shown: Shown, form: Form, words: TeamsWords['card']): Part {
  const card = formCard(shown, form, words);
  return { type: 'ActionSet', actions: [{ type: 'Action.ShowCard', title: words.allAtOnce, card }] };
}

/** A card inside another one, which has its language and its words for clients that show no cards. */
function formCard({ id }: Shown, { fields, options }: Form, words: TeamsWords['card']): Part {
  const inputs = fields.flatMap((field) => question(field, options, words));
  const send = executeButton(words.send, { answers: true, of: id });
  return { type: 'AdaptiveCard', body: [...inputs, note(words.notKept)], actions: [send] };
}

/** A question with its choices; what it has beside its first paragraph stands under it. */
function question(
  { id, ask, required }: Form['fields'][number],
  options: Form['options'],
  words: TeamsWords['card'],
): Part[] {
  const [asked = '', ...under] = paragraphsOf(ask);
  const input = {
    type: 'Input.ChoiceSet',
    id: `${ANSWER}${id}`,
    label: inOneLine(asked),
    style: 'expanded',
    isMultiSelect: false,
    wrap: true,
    spacing: 'Medium',
    choices: options.map(({ title, value }) => ({ title, value })),
    ...(required ? { isRequired: true, errorMessage: words.pickOne } : {}),
  };
  return [input, ...under.map(note)];
}

/** A label shows no list: its items follow each other. */
function inOneLine(text: string): string {
  const [first = '', ...items] = text.split(/\n(?:- )?/);
  return items.length > 0 ? `${first} ${items.join('; ')}.` : first;
}
