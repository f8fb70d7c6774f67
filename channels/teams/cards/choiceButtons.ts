import { asksSomething, type Form, type Shown } from '../render/shown.ts';
import type { Part } from './card.ts';

/** More buttons in a row of a card than this are hidden behind a menu. */
const MOST_IN_A_SET = 6;
/** Letters of a button that a card of 320 pixels shows. */
const LONGEST_TITLE = 37;
/** Begins the name of each answer to a form, so that nothing else that a card submits is taken for one. */
export const ANSWER = 'answer-';

/**
 * A button for each choice, which submits the words that typing would send. Where a client knows no
 * `Action.Execute`, `Action.Submit` sends the same. A button of a question about health names its question, so
 * that it answers no other one.
 */
export function choiceButtons(shown: Pick<Shown, 'choices' | 'id' | 'form' | 'outcome'>): Part[] {
  const asks = asksSomething(shown) ? { asks: true } : {};
  const buttons = shown.choices.map(({ title, value }) => {
    const data = { choose: value, of: shown.id, ...(answerOf(shown.form, title) ?? asks) };
    return executeButton(title, data);
  });
  const sets: Part[] = [];
  for (let from = 0; from < buttons.length; from += MOST_IN_A_SET) {
    sets.push({ type: 'ActionSet', actions: buttons.slice(from, from + MOST_IN_A_SET) });
  }
  return sets;
}

/** What a choice answers to the form's first question, which is the one that its card asks. */
function answerOf(form: Form | undefined, title: string): Part | undefined {
  const asked = form?.fields[0];
  const option = form?.options.find((one) => one.title === title);
  return asked && option && { answers: true, [`${ANSWER}${asked.id}`]: option.value };
}

/** A button that submits data, together with what was put into the inputs of its card. */
export function executeButton(title: string, data: Part): Part {
  const shown = shortened(title);
  const whole = shown === title ? {} : { tooltip: title };
  return {
    type: 'Action.Execute',
    title: shown,
    ...whole,
    verb: 'choose',
    data,
    fallback: { type: 'Action.Submit', title: shown, ...whole, data },
  };
}

/** A title that fits into a narrow card; what is cut off is said by the tooltip. */
function shortened(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  return `${title.slice(0, LONGEST_TITLE - 1).replace(/\s+\S*$/, '')}…`;
}
