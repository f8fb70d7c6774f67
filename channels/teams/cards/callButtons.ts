import { fill, type TeamsWords } from '../words.ts';
import type { Part } from './card.ts';

/** Numbers that help at once; the relay's 711 is not among them, since it is dialled before another one. */
const PHONE = /\b(?:911|988|1-\d{3}-\d{3}-\d{4})\b/g;
const MOST = 6;

/** The telephone numbers of a text in their order, each once. */
export function numbersIn(text: string): string[] {
  return [...new Set(text.match(PHONE) ?? [])].slice(0, MOST);
}

/** A button that calls it, for each number that the text names. */
export function callButtons(text: string, { card }: Pick<TeamsWords, 'card'>): Part[] {
  return numbersIn(text).map((number) => ({
    type: 'Action.OpenUrl',
    title: fill(card.call, { number }),
    url: `tel:${number.replaceAll('-', '')}`,
  }));
}
