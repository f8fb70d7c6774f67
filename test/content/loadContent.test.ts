import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { type Content, ContentError, loadContent } from '../../content/index.ts';
import { CONTENT, type ContentCopy, copyContent, now } from './contentCopy.ts';

describe('loading the content', () => {
  let content: Content;
  before(async () => {
    content = await loadContent(CONTENT, { now });
  });

  it('serves at least 80 snippets in each language, the same in both', () => {
    const ids = (['en', 'es'] as const).map((language) => content.snippets(language).map(({ id }) => id));
    expect(ids[0]).to.have.length.of.at.least(80);
    expect(ids[1]).to.deep.equal(ids[0]);
  });

  it('claims no clinical review', () => {
    const statuses = new Set(content.snippets('en').map(({ status }) => status));
    expect([...statuses]).to.deep.equal(['awaiting-clinical-review']);
  });

  it('finds a snippet by id and language', () => {
    expect(content.snippet('walk-start', 'es')).to.include({ id: 'walk-start', language: 'es' });
    expect(content.snippet('no-such-snippet', 'en')).to.equal(undefined);
  });

  it('brings the rules of the safety gate along', () => {
    const verdicts = content.safetyRules.rules.map(({ verdict }) => verdict);
    expect(verdicts).to.include.members(['EMERGENCY', 'CRISIS', 'URGENT']);
  });

  it('finds exercises and routines by id', () => {
    expect(content.exercise('bird-dog')?.words.en.name).to.equal('Bird dog');
    expect(content.routine('walking-starter')?.words.es.name).to.equal('Caminata para empezar');
    expect(content.exercise('none')).to.equal(undefined);
    expect(content.routine('none')).to.equal(undefined);
  });
});

describe('content that is not in order', () => {
  let copy: ContentCopy;
  beforeEach(async () => {
    copy = await copyContent();
  });
  afterEach(() => copy.remove());

  it('stops the load with all of its faults at once', async () => {
    await copy.edit('snippets/en/walk-start.md', /^evidence: .*$/m, 'evidence: Z');
    await copy.edit('routines/routines.yaml', 'exercise: cat-cow', 'exercise: cat-crow');
    await copy.edit('exercises/es.yaml', /^bridge:$/m, 'brige:');
    await copy.edit('screen/screen.yaml', "'ask:pain-signs'", "'ask:pane-signs'");
    await copy.edit('plan.yaml', /state: TX/, 'state: Texas');
    await copy.edit('safety/additions.yaml', /^additions:/m, 'addition:');
    const error = await loadContent(copy.folder, { now }).then(
      () => expect.fail('it loaded'),
      (thrown: unknown) => thrown,
    );
    expect(error).to.be.instanceOf(ContentError);
    const faults = (error as ContentError).faults.map(({ file, what }) => `${file}: ${what}`);
    expect(faults).to.include.members([
      "snippets/en/walk-start.md: 'evidence' has a value that is not allowed",
      "routines/routines.yaml: routine 'back-mobility' names an exercise that does not exist: 'cat-crow'",
      "exercises/es.yaml: the words for 'bridge' are missing",
      "exercises/es.yaml: 'brige' is not known",
      "screen/screen.yaml: there is no question 'pane-signs'",
      "plan.yaml: 'state' is not right",
      "safety/additions.yaml: 'additions' is missing",
    ]);
    expect((error as ContentError).message).to.include('write the state as two capital letters, such as TX');
  });

  it('is not served once it has expired or was withdrawn', async () => {
    await copy.edit('snippets/en/walk-start.md', /^expires: .*$/m, 'expires: 2026-11-24');
    await copy.edit('snippets/en/walk-steps.md', /^status: .*$/m, 'status: withdrawn');
    const content = await loadContent(copy.folder, { now });
    expect(content.snippet('walk-start', 'en')).to.equal(undefined);
    expect(content.snippet('walk-steps', 'en')).to.equal(undefined);
    expect(content.snippets('en').map(({ id }) => id)).not.to.include.members(['walk-start']);
    expect(content.snippet('walk-start', 'es')?.id).to.equal('walk-start');
  });

  it('takes the plan out of a file of its own', async () => {
    const planFile = join(copy.folder, 'prairie.yaml');
    await rename(join(copy.folder, 'plan.yaml'), planFile);
    await copy.edit('prairie.yaml', 'name: Example Health Plan', 'name: Prairie Health');
    expect((await loadContent(copy.folder, { now, planFile })).plan.name).to.equal('Prairie Health');
  });

  it('is served until the day before its expiry', async () => {
    await copy.edit('snippets/en/walk-start.md', /^expires: .*$/m, 'expires: 2026-11-25');
    let today = new Date('2026-11-24T23:59:59Z');
    const content = await loadContent(copy.folder, { now: () => today });
    expect(content.snippet('walk-start', 'en')?.id).to.equal('walk-start');
    today = new Date('2026-11-25T00:00:00Z');
    expect(content.snippet('walk-start', 'en')).to.equal(undefined);
  });
});
