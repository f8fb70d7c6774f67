import { expect } from 'chai';
import { VERDICTS } from '../../safety/index.ts';
import { rules, screen } from './gateUnderTest.ts';

describe('the examples of the safety rules', () => {
  for (const rule of rules.rules) {
    const memory = { flagged: rule.flaggedOnly };
    for (const text of rule.fires) {
      it(`${rule.id} fires on "${text}"`, () => {
        const verdict = screen(text, memory);
        expect(verdict?.matches.map((match) => match.rule)).to.include(rule.id);
        const found = VERDICTS.indexOf(verdict?.name ?? 'OFFTOPIC');
        expect(found).to.be.at.most(VERDICTS.indexOf(rule.verdict));
      });
    }
    for (const text of rule.silent) {
      it(`${rule.id} is silent on "${text}"`, () => {
        const matches = screen(text, memory)?.matches ?? [];
        const fired = matches.filter((match) => match.rule === rule.id && match.verdict === rule.verdict);
        expect(fired).to.deep.equal([]);
      });
    }
  }
});
