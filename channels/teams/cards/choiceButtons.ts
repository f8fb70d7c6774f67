import type { Shown } from '../render/shown.ts';
import type { Part } from './card.ts';

/** More buttons in a row of a card than this are hidden behind a menu. */
const MOST_IN_A_SET = 6;
/** Letters of a button that the narrowest card shows. */
const LONGEST_TITLE = 42;

/**
 * A button for each choice, which submits the words that typing would send. Where a client knows no
 * `Action.Execute`, `Action.Submit` sends the same.
 */
export function choiceButtons({ choices, id }: Pick<Shown, 'choices' | 'id'>): Part[] {
  const buttons = choices.map(({ title, value }) => executeButton(title, { choose: value, of: id }));
  const sets: Part[] = [];
  for (let from = 0; from < buttons.length; from += MOST_IN_A_SET) {
    sets.push({ type: 'ActionSet', actions: buttons.slice(from, from + MOST_IN_A_SET) });
  }
  return sets;
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
  return `${title.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')}…`;
}
