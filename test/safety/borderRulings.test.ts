import { expect } from 'chai';
import { BORDER_RULINGS, type Ruling } from './borderRulings.ts';
import { screen } from './gateUnderTest.ts';

const LETTERS: Readonly<Record<string, string>> = {
  EMERGENCY: 'E',
  CRISIS: 'C',
  URGENT: 'U',
  MEDICAL: 'M',
  PLAN: 'P',
  GENERAL: 'G',
  OFFTOPIC: 'O',
};
const UNALARMED: readonly string[] = ['none', 'G', 'O'];

function rulingOf(text: string): string {
  const verdict = screen(text);
  if (verdict === undefined) return 'none';
  const variant = { act: '', info: 'i', soft: 's' }[verdict.variant];
  return `${LETTERS[verdict.name]}${variant}`;
}

function accepts(rulings: readonly Ruling[], found: string): boolean {
  const unalarmed = rulings.some((ruling) => ruling === 'G' || ruling === 'O');
  return (rulings as readonly string[]).includes(found) || (unalarmed && UNALARMED.includes(found));
}

describe('the border rulings', () => {
  for (const [text, ...rulings] of BORDER_RULINGS) {
    it(`"${text}" is ${rulings.join(' or ')}`, () => {
      const found = rulingOf(text);
      expect(accepts(rulings, found), found).to.equal(true);
    });
  }
});
