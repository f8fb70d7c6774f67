import { expect } from 'chai';
import { loadContent, type Screen } from '../../content/index.ts';
import { CONTENT, now } from './contentCopy.ts';

describe('the check before a routine', () => {
  let screen: Screen;
  before(async () => {
    screen = (await loadContent(CONTENT, { now })).screen;
  });

  it('asks for danger now before anything else but age', () => {
    expect(screen.questions.slice(0, 3).map(({ id, yes }) => [id, yes])).to.deep.equal([
      ['adult', 'next'],
      ['signs-now', 'emergency'],
      ['heart-last-month', 'urgent'],
    ]);
  });

  it('takes not sure for a yes, but for age and activity', () => {
    const lenient = screen.questions
      .filter(({ yes, unsure }) => yes !== unsure)
      .map(({ id, unsure }) => [id, unsure]);
    expect(lenient).to.deep.equal([
      ['adult', 'minor'],
      ['active-lately', 'start-week-1'],
    ]);
  });

  it('opens the question on signs of danger after pain alone', () => {
    const opened = screen.questions.find(({ id }) => id === 'pain-signs');
    expect(opened).to.include({ onlyWhenAsked: true, yes: 'urgent', no: 'doctor-first' });
    expect(screen.questions.find(({ id }) => id === 'pain')?.yes).to.equal('ask:pain-signs');
  });

  it('covers every question by SMS, and lets none of them off more lightly', () => {
    const covered = screen.smsQuestions.flatMap(({ covers }) => covers);
    expect(covered).to.have.members(screen.questions.map(({ id }) => id));
    const now = screen.smsQuestions.find(({ covers }) => covers.includes('signs-now'));
    expect(now).to.include({ yes: 'emergency', unsure: 'emergency' });
  });

  it('never gives permission', () => {
    expect(screen.words.en.pass.web).to.include('not a medical OK');
    expect(screen.words.es.pass.web).to.include('no es un permiso médico');
  });

  it('has a second wording that is not the first', () => {
    for (const { id, words } of screen.questions) {
      expect(words.en.ask.web, id).not.to.equal(words.en.inOtherWords.web);
      expect(words.es.ask.web, id).not.to.equal(words.es.inOtherWords.web);
    }
  });
});
