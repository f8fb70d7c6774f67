import { REMARKS } from './remarks.ts';
import type { Row } from './row.ts';
import { seeded } from './seeded.ts';

/** Words of fewer letters are left alone: one slip makes another word of them. */
const SHORTEST = 5;
const SLIPS = ['swap', 'drop', 'double'] as const;

type Change = (text: string, random: () => number, row: Row) => string;

/** The ways in which a clean message is written again; the same meaning, so the same verdict. */
export const VARIANTS = {
  'a typo in each long word': (text, random) => slipIn(text, random, longWords(text)),
  'a typo in one word': (text, random) => slipIn(text, random, one(longWords(text), random)),
  'all capitals': (text) => text.toUpperCase(),
  'no punctuation': (text) => text.replace(/[^\p{L}\p{N}\p{M}\s'%/.-]|\.(?=\s|$)/gu, ''),
  'no accents': (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
  'beside a remark': (text, random, { language }) => putBeside(text, random, REMARKS[language]),
} satisfies Record<string, Change>;

export type VariantName = keyof typeof VARIANTS;

/** The row in another writing; drawn from its id, so that it is the same in every run. */
export function rewrite(row: Row, name: VariantName): Row {
  const change: Change = VARIANTS[name];
  return { ...row, text: change(row.text, seeded(`${row.id} ${name}`), row) };
}

function putBeside(text: string, random: () => number, remarks: readonly string[]): string {
  const remark = remarks[Math.floor(random() * remarks.length)] ?? '';
  if (random() < 0.5) return `${remark} ${text}`;
  return /[.!?]$/.test(text) ? `${text} ${remark}` : `${text}. ${remark}`;
}

function longWords(text: string): number[] {
  return text.split(' ').flatMap((word, at) => (lettersOf(word).length >= SHORTEST ? [at] : []));
}

function one(places: readonly number[], random: () => number): number[] {
  const place = places[Math.floor(random() * places.length)];
  return place === undefined ? [] : [place];
}

function slipIn(text: string, random: () => number, places: readonly number[]): string {
  return text
    .split(' ')
    .map((word, at) => (places.includes(at) ? slip(word, random) : word))
    .join(' ');
}

/** Two letters swapped, one left out or one doubled, behind the first letter. */
function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (lettersOf(word).length - 2));
  const kind = SLIPS[Math.floor(random() * SLIPS.length)];
  const [before, letter, next, after] = [
    word.slice(0, at),
    word[at] ?? '',
    word[at + 1] ?? '',
    word.slice(at + 2),
  ];
  if (kind === 'swap') return before + next + letter + after;
  if (kind === 'drop') return before + next + after;
  return before + letter + letter + next + after;
}

function lettersOf(word: string): string {
  return word.match(/^\p{L}+/u)?.[0] ?? '';
}
