import { expect } from 'chai';
import type { Explanation } from '../../../bots/index.ts';
import { explainLines } from '../../../channels/terminal/explainLines.ts';
import { normalise } from '../../../understanding/index.ts';

const NO_OPINION = {
  verdict: undefined,
  confidence: 0,
  urgency: -3,
  forDoctor: -6,
};

const EXPLANATION: Explanation = {
  reading: {
    utterance: normalise('poison ivy trim for a quilt'),
    language: 'en',
    candidates: [{ intent: 'off-topic', score: 0.7 }],
    margin: 0.4,
    certainty: 'close',
    opinion: NO_OPINION,
    isTalk: true,
  },
  verdict: undefined,
  unseconded: [
    { rule: 'm-treatment-weak', verdict: 'MEDICAL', variant: 'act', concepts: ['poison-ivy'], clause: 0 },
  ],
  concepts: [
    {
      name: 'poison-ivy',
      words: 'poison ivy',
      sentence: 0,
      clause: 0,
      surety: 0.98,
      denied: true,
      longAgo: false,
    },
    { name: 'trim', words: 'trim', sentence: 0, clause: 0, surety: 1, denied: false, longAgo: false },
  ],
  outcome: { language: 'en', verdict: 'OFFTOPIC', outcome: 'flow_off_topic' },
  rulesVersion: '7',
};

describe('the lines of an explanation', () => {
  it('tell of a tentative rule that was not seconded, and of talk', () => {
    const lines = explainLines(EXPLANATION);
    expect(lines).to.include('rules      none counted');
    expect(lines).to.include('unseconded m-treatment-weak: MEDICAL (act), clause 1, concepts poison-ivy');
    expect(lines).to.include('opinion    none 0.00, today -3.00');
    expect(lines.some((line) => line.startsWith('talk '))).to.equal(true);
  });

  it('show the words of what the rules name, and name what else was found', () => {
    const lines = explainLines(EXPLANATION);
    expect(lines).to.include('concept    poison-ivy: "poison ivy", clause 1, surety 0.98, denied');
    expect(lines).to.include('also found trim');
  });

  it('show the message as it was meant where a word is misspelt', () => {
    const { reading } = EXPLANATION;
    expect(explainLines(EXPLANATION).some((line) => line.startsWith('meant '))).to.equal(false);
    const meant = normalise('poison ivy trims for a quilt');
    const lines = explainLines({ ...EXPLANATION, reading: { ...reading, meant } });
    expect(lines).to.include('meant      poison ivy trims for a quilt');
  });

  it('show the part that the opinion is of', () => {
    const opinion = {
      ...NO_OPINION,
      verdict: 'MEDICAL',
      confidence: 0.8,
      part: { start: 0, end: 10 },
    } as const;
    const lines = explainLines({ ...EXPLANATION, reading: { ...EXPLANATION.reading, opinion } });
    expect(lines).to.include('of a part  poison ivy');
  });

  it('tell of neither where there is none', () => {
    const { isTalk: _, ...reading } = EXPLANATION.reading;
    const lines = explainLines({ ...EXPLANATION, reading, unseconded: [] });
    expect(lines.some((line) => /^(unseconded|talk) /.test(line))).to.equal(false);
  });
});
