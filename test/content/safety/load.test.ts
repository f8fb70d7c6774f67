import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { loadSafetyRules } from '../../../content/safety/load.ts';

const SHIPPED = fileURLToPath(new URL('../../../content/safety', import.meta.url));

describe('the loader of the safety rules', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'safety-'));
    cpSync(SHIPPED, folder, { recursive: true });
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('reads the rules as they are shipped, each with examples in both languages', () => {
    const { rules, concepts } = loadSafetyRules(folder);
    expect(rules.every(({ fires }) => fires.length >= 2)).to.equal(true);
    expect(concepts.length).to.be.greaterThan(100);
  });

  it('lists every fault with its file and line', () => {
    writeFileSync(
      join(folder, 'concepts/extra.yaml'),
      'concepts:\n  odd:\n    means: An odd one\n    en: <no-such>\n',
    );
    writeFileSync(
      join(folder, 'rules/extra.yaml'),
      'status: awaiting-clinical-review\nrules:\n  - id: odd-rule\n    group: E1\n    verdict: EMERGENCY\n    means: An odd rule\n    all: [nowhere-found]\n    fires: {en: [a], es: [b]}\n',
    );
    expect(() => loadSafetyRules(folder))
      .to.throw(/safety\/concepts\/extra\.yaml:2 {2}there is no concept 'no-such'/)
      .with.property('message')
      .that.matches(/safety\/rules\/extra\.yaml:3 {2}there is no concept 'nowhere-found'/);
  });

  it('refuses a mark of what may be left out within alternatives, and an alarm that is tentative or of a whole message', () => {
    writeFileSync(
      join(folder, 'concepts/extra.yaml'),
      'concepts:\n  odd:\n    means: An odd one\n    es: dolor de?/en pecho\n',
    );
    writeFileSync(
      join(folder, 'rules/extra.yaml'),
      'status: awaiting-clinical-review\nrules:\n  - id: odd-rule\n    group: E1\n    verdict: EMERGENCY\n    tentative: true\n    whole: true\n    means: An odd rule\n    all: [chest]\n    fires: {en: [a], es: [b]}\n',
    );
    expect(() => loadSafetyRules(folder))
      .to.throw(/behind the last alternative/)
      .with.property('message')
      .that.matches(/only a MEDICAL rule may be tentative.*only a GENERAL rule may ask for the whole/s);
  });

  it('names a rule file that does not agree with its schema', () => {
    writeFileSync(join(folder, 'rules/extra.yaml'), 'status: reviewed\nrules: []\n');
    expect(() => loadSafetyRules(folder)).to.throw(/safety\/rules\/extra\.yaml:1/);
  });
});
