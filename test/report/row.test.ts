import { join } from 'node:path';
import { expect } from 'chai';
import { loadContent } from '../../content/index.ts';
import { VERDICTS } from '../../safety/index.ts';
import { type Row, readRows } from './row.ts';

const UNSEEN = join(import.meta.dirname, '..', 'safety', 'unseen');

describe('the unseen half of the safety test sets', () => {
  const rows = readRows(UNSEEN);

  it('has at least 300 messages a language for each class of danger, and enough of the others', () => {
    const least = { emergency: 300, crisis: 300, urgent: 300, medical: 300, general: 350, plan: 120 };
    for (const [set, count] of Object.entries({ ...least, 'off-topic': 200, 'public-health': 200 })) {
      for (const language of ['en', 'es']) {
        const mine = rows.filter((row) => row.set === set && row.language === language);
        expect(mine.length, `${set} ${language}`).to.be.at.least(count);
      }
    }
  });

  it('names each row once, and a verdict that exists', () => {
    expect(new Set(rows.map(({ id }) => id)).size).to.equal(rows.length);
    for (const { id, expect: expected, also } of rows)
      expect(VERDICTS, id).to.include.members([expected, ...also]);
  });

  it('accepts snippets that exist', async () => {
    const content = await loadContent('content', { now: () => new Date() });
    const known = new Set(['routine', ...content.snippets('en').map(({ id }) => id)]);
    const unknown = rows.flatMap((row: Row) => (row.snippet ?? []).filter((id) => !known.has(id)));
    expect(unknown).to.deep.equal([]);
  });

  it('has twins in pairs', () => {
    const twins = Map.groupBy(
      rows.filter(({ twin }) => twin !== undefined),
      ({ twin }) => twin,
    );
    expect([...twins.values()].every((pair) => pair.length === 2)).to.equal(true);
  });
});
