import type { Form, Shown } from '../render/shown.ts';
import type { TeamsWords } from '../words.ts';
import { note, type Part } from './card.ts';
import { executeButton } from './choiceButtons.ts';

/** Begins the id of each input, so that nothing else that a card submits is taken for an answer. */
export const ANSWER = 'answer-';

/** A button that opens all questions of a form on the same card, and sends their answers together. */
export function formButton(shown: Shown, form: Form, words: TeamsWords['card']): Part {
  const card = formCard(shown, form, words);
  return { type: 'ActionSet', actions: [{ type: 'Action.ShowCard', title: words.allAtOnce, card }] };
}

/** A card inside another one, which has its language and its words for clients that show no cards. */
function formCard({ id }: Shown, { fields, options }: Form, words: TeamsWords['card']): Part {
  const inputs = fields.map((field) => input(field, options, words));
  const send = executeButton(words.send, { answers: true, of: id });
  return { type: 'AdaptiveCard', body: [...inputs, note(words.notKept)], actions: [send] };
}

function input(
  { id, ask, required }: Form['fields'][number],
  options: Form['options'],
  words: TeamsWords['card'],
): Part {
  return {
    type: 'Input.ChoiceSet',
    id: `${ANSWER}${id}`,
    label: ask,
    style: 'expanded',
    isMultiSelect: false,
    wrap: true,
    spacing: 'Medium',
    choices: options.map(({ title, value }) => ({ title, value })),
    ...(required ? { isRequired: true, errorMessage: words.pickOne } : {}),
  };
}
