import { deserialize, serialize } from 'node:v8';
import { expect } from 'chai';
import { compileGate, type FlatLexicon, FRESH_MEMORY, flatLexicon } from '../../../safety/index.ts';
import { normalise } from '../../../understanding/index.ts';
import { gate, rules } from '../gateUnderTest.ts';

/** Every third letter of some words left out, so that they have to be guessed at. */
function misspelt(text: string): string {
  return text.replace(/\b(\w\w)\w(\w{3,})\b/g, '$1$2');
}

describe('rules that were compiled at an earlier start', () => {
  const kept: FlatLexicon = deserialize(serialize(flatLexicon(rules)));
  const again = compileGate(rules, kept);
  const texts = rules.rules.flatMap(({ fires, silent }) => [...fires, ...silent]);

  it('read every example as they do when compiled now, well or badly spelt', () => {
    expect(texts.length).to.be.greaterThan(500);
    for (const text of texts.flatMap((each) => [each, misspelt(each)])) {
      const utterance = normalise(text);
      expect(again.explain(utterance), text).to.deep.equal(gate.explain(utterance));
      expect(again.screen(utterance, FRESH_MEMORY), text).to.deep.equal(gate.screen(utterance, FRESH_MEMORY));
      expect(again.signs(utterance), text).to.deep.equal(gate.signs(utterance));
    }
  });

  it('name a concept that does not exist, as they do when compiled now', () => {
    const [first] = rules.rules;
    const broken = { ...rules, rules: first ? [{ ...first, all: [['no-such-thing']] }] : [] };
    expect(() => compileGate(broken, kept)).to.throw("There is no concept 'no-such-thing'");
  });
});
