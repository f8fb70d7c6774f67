import { join } from 'node:path';
import { expect } from 'chai';
import { checkContent, printReport } from '../../../content/check/index.ts';
import { CONTENT, type ContentCopy, copyContent, now } from '../contentCopy.ts';

const LOCALES = join(CONTENT, '../locales');

describe('content:check', () => {
  it('finds nothing wrong with the shipped content', async () => {
    const report = await checkContent(CONTENT, now, undefined, LOCALES);
    expect(printReport({ ...report, warnings: [] })).to.match(
      /^Read \d+ snippets, 41 exercises and 10 routines: 0 fault/,
    );
  });

  describe('on broken content', () => {
    let copy: ContentCopy;
    beforeEach(async () => {
      copy = await copyContent();
    });
    afterEach(() => copy.remove());

    it('goes on after a file that cannot be read, and lists faults of every kind', async () => {
      await copy.write('snippets/es/walk-start.md', 'Nothing.');
      await copy.write('exercises/pictures/handstand.svg', '<svg/>');
      await copy.edit(
        'exercises/en.yaml',
        'mistake: Holding your breath',
        'mistake: It is safe for everyone. Holding your breath',
      );
      await copy.edit(
        'routines/es.yaml',
        '"Pare si siente dolor.',
        '"Pare ya mismo si siente dolor, por favor, y no siga más con la rutina hasta hablar.',
      );
      await copy.edit('plan.yaml', 'https://health.gov/moveyourway', 'https://doi.org/moveyourway');
      const { faults } = await checkContent(copy.folder, now);
      const told = faults.map(({ file, what }) => `${file}: ${what}`);
      expect(told).to.include.members([
        'snippets/es/walk-start.md: the settings at the top are missing',
        "snippets/en/walk-start.md: there is no 'walk-start' in 'es'",
        "exercises/pictures/handstand.svg: there is no exercise 'handstand'",
        "exercises/en.yaml: it claims what we may not claim: 'safe for everyone'",
        'routines/es.yaml: the SMS takes 3 segments of at most 1',
        "plan.yaml: 'https://doi.org/moveyourway' is not a DOI of the form https://doi.org/10.…/…",
      ]);
    });

    it('reads the article and the words of the interface too', async () => {
      const hard =
        'Notwithstanding considerable individual variability, cardiorespiratory conditioning '.repeat(4);
      await copy.edit('article/en.md', '## A small habit with a real effect', `## It cures\n\n${hard}`);
      const { faults } = await checkContent(copy.folder, now, undefined, LOCALES);
      expect(faults.map(({ file, what }) => `${file}: ${what}`)).to.deep.equal([
        'article/en.md: the text is hard to read: its reading grade is 6.2, above 6',
        "article/en.md: it claims what we may not claim: 'cures'",
      ]);
    });

    it('prints one line a fault, with file, line, what and how to mend it', async () => {
      await copy.edit(
        'exercises/en.yaml',
        'mistake: Holding your breath',
        'mistake: It cures. Holding your breath',
      );
      const lines = printReport(await checkContent(copy.folder, now)).split('\n');
      expect(lines).to.include(
        "fault    exercises/en.yaml:1  it claims what we may not claim: 'cures'. To mend: say what the evidence says, " +
          'without a promise, a target or a medical permission.',
      );
    });
  });
});
