import { numbersFrom } from './mutate.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A token with one change that follows from the number and that its signature cannot survive. */
export function spoiledToken(token: string, number: number): string {
  const next = numbersFrom(number);
  // Not the last letter: some of its bits stand for nothing.
  const at = next(token.length - 1);
  const letter = LETTERS[next(LETTERS.length)];
  const [header, claims, signature] = token.split('.');
  const ways = [
    `${token.slice(0, at)}${token[at] === letter ? '.' : letter}${token.slice(at + 1)}`,
    token.slice(0, at),
    `${header}.${claims}.`,
    `${header}.${signature}.${claims}`,
    `${token}.${header}`,
    `${token} ${token}`,
    '',
  ];
  return ways[next(ways.length)] ?? '';
}
