import { fits } from './measure.ts';

/** Between lines, and between sentences; but an item of a list stays in one piece. */
const SENTENCE = /(?<=[.!?])(?<!^- .*)[^\S\n]+|\n+/gm;

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
    lastFitting(text, more, placesOf(text, SENTENCE)) ??
    lastFitting(text, more, placesOf(text, /\s+/g)) ??
    lastFitting(text, more, placesOf(text, /./gsu)) ??
    1;
  return { first: joined(text, cut, more), rest: text.slice(cut).trimStart() };
}

function placesOf(text: string, boundary: RegExp): number[] {
  return [...text.matchAll(boundary)].map(({ index }) => index).filter((index) => index > 0);
}

/** The last of the places, which ascend, up to which the text fits together with `more`. */
function lastFitting(text: string, more: string, places: readonly number[]): number | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(joined(text, places[middle] ?? 0, more))) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}

function joined(text: string, cut: number, more: string): string {
  return `${text.slice(0, cut).trimEnd()}\n${more}`;
}
