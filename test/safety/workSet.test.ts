import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { isAtLeast, type VerdictName } from '../../safety/index.ts';
import { verdictOf } from './gateUnderTest.ts';

interface Row {
  text: string;
  verdict: VerdictName;
}

const FOLDER = new URL('./work/', import.meta.url);

function rowsOf(file: string): Row[] {
  const lines = readFileSync(new URL(file, FOLDER), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Row);
}

/** An emergency may be met as a crisis and the reverse; what is urgent or medical may be met as graver. */
function isMet({ text, verdict }: Row): boolean {
  const found = verdictOf(text);
  if (found === verdict) return true;
  if (verdict === 'GENERAL' || verdict === 'OFFTOPIC') return ['none', 'GENERAL', 'OFFTOPIC'].includes(found);
  if (verdict === 'PLAN' || found === 'none') return false;
  const most = verdict === 'EMERGENCY' ? 'CRISIS' : verdict;
  return isAtLeast(found as VerdictName, most);
}

describe('the work set of the safety gate', () => {
  for (const file of readdirSync(FOLDER).sort()) {
    it(`meets every row of ${file}`, () => {
      const missed = rowsOf(file).filter((row) => !isMet(row));
      expect(missed.map(({ text }) => text)).to.deep.equal([]);
    });
  }
});
