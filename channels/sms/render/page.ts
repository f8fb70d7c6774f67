import { fits } from './measure.ts';

/** A text in its first part and what is left of it. */
export interface Page {
  first: string;
  rest: string;
}

/**
 * Cuts a text that needs more than two segments where a sentence or a line ends, or else a word, so that the
 * first part fits together with `more`, the line that says how to go on. `rest` is empty for a text that fits.
 */
export function page(text: string, more: string): Page {
  if (fits(text)) return { first: text, rest: '' };
  const cut =
    lastFitting(text, more, /(?<=[.!?])\s+|\n+/g) ?? lastFitting(text, more, /\s+/g) ?? hardCut(text, more);
  return { first: `${text.slice(0, cut).trimEnd()}\n${more}`, rest: text.slice(cut).trimStart() };
}

function lastFitting(text: string, more: string, boundary: RegExp): number | undefined {
  const places = [...text.matchAll(boundary)].map(({ index }) => index).filter((index) => index > 0);
  return places.findLast((index) => fits(`${text.slice(0, index).trimEnd()}\n${more}`));
}

function hardCut(text: string, more: string): number {
  const letters = [...text];
  let cut = letters.length;
  while (cut > 1 && !fits(`${letters.slice(0, cut).join('')}\n${more}`)) cut -= 1;
  return letters.slice(0, cut).join('').length;
}
