import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { trainElsewhere } from '../../bots/trainElsewhere.ts';
import { loadContent } from '../../content/index.ts';
import { compileGate, type SafetyRules, type VerdictName } from '../../safety/index.ts';
import { createReader, missingModels, type ReaderOptions } from '../../understanding/index.ts';

const language = 'en';
const SAID: [string, VerdictName][] = [
  ['how long should a walk be', 'GENERAL'],
  ['how far should i walk', 'GENERAL'],
  ['my knee hurts when i walk', 'MEDICAL'],
  ['what helps for the pain in my knee', 'MEDICAL'],
];

describe('training in a process of its own', () => {
  let cacheFolder: string;
  let rules: SafetyRules;
  let options: ReaderOptions;
  before(async () => {
    rules = (await loadContent('content', { now: () => new Date() })).safetyRules;
    cacheFolder = await mkdtemp(join(tmpdir(), 'activity-bot-'));
    options = {
      rows: SAID.map(([text, verdict]) => ({ language, intent: verdict.toLowerCase(), text })),
      lessons: {
        examples: () => SAID.map(([messages, verdict]) => ({ language, verdict, messages })),
        signsOf: compileGate(rules).signs,
        version: 'v1',
      },
      cacheFolder,
    };
  });
  after(() => rm(cacheFolder, { recursive: true, force: true }));

  it('leaves models that a reader finds, the same as its own training makes', async () => {
    expect(missingModels(options)).to.deep.equal(['intents', 'verdicts']);
    await trainElsewhere(options, rules);
    expect(missingModels(options)).to.deep.equal([]);
    const text = 'how long does the pain in a knee last';
    const { cacheFolder: _none, ...here } = options;
    const [kept, own] = await Promise.all([createReader(options), createReader(here)]);
    expect(kept.read(text)).to.deep.equal(own.read(text));
  });

  it('does nothing where there is no folder to keep them in', async () => {
    const { cacheFolder: _none, ...here } = options;
    expect(missingModels(here)).to.deep.equal([]);
  });
});
