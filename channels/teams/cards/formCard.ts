import type { Form, Shown } from '../render/shown.ts';
import type { TeamsWords } from '../words.ts';
import { callButtons } from './callButtons.ts';
import { note, type Part, paragraphsOf, textBlock } from './card.ts';
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

/**
 * A question with its choices; what it has beside its first paragraph stands under it, with a button for each
 * number that this names. None has to be answered: a client holds a form back until all such ones are, and with
 * it the yes to a sign that cannot wait.
 */
function question(
  { id, ask }: Form['fields'][number],
  options: Form['options'],
  card: TeamsWords['card'],
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
  };
  const calls = callButtons(under.join('\n'), { card });
  return [
    input,
    ...under.map((line) => textBlock(line)),
    ...(calls.length > 0 ? [{ type: 'ActionSet', actions: calls }] : []),
  ];
}

/** A label shows no list: its items follow each other, and the question ends after the last one. */
function inOneLine(text: string): string {
  const [first = '', ...items] = text.split(/\n(?:- )?/);
  if (items.length === 0) return first;
  return first.endsWith('?')
    ? `${first.slice(0, -1)}: ${items.join('; ')}?`
    : `${first} ${items.join('; ')}.`;
}
