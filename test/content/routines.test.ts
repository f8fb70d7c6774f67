import { expect } from 'chai';
import { type Content, loadContent, type Routine } from '../../content/index.ts';
import { CONTENT, now } from './contentCopy.ts';

describe('the routines', () => {
  let content: Content;
  before(async () => {
    content = await loadContent(CONTENT, { now });
  });

  function routine(id: string): Routine {
    const found = content.routine(id);
    if (found === undefined) throw new Error(`there is no routine ${id}`);
    return found;
  }

  it('are ten, over six weeks each, out of a library of 41 exercises', () => {
    expect(content.routines.map(({ number }) => number)).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(content.routines.every(({ weeks }) => weeks.length === 6)).to.equal(true);
    expect(content.exercises.map(({ number }) => number)).to.deep.equal(
      Array.from({ length: 41 }, (_, at) => at + 1),
    );
  });

  it('never hold longer than 30 seconds, and build up to it', () => {
    const doses = content.routines.flatMap(({ weeks }) => weeks.flatMap(({ doses }) => doses));
    expect(Math.max(...doses.map(({ holdSeconds = 0 }) => holdSeconds))).to.equal(30);
    const calf = routine('stretching-starter').weeks.map(({ doses }) => doses[0]?.holdSeconds);
    expect(calf).to.deep.equal([10, 15, 20, 25, 30, 30]);
  });

  it('never ask for less in a later week', () => {
    for (const { id, weeks } of content.routines) {
      const work = weeks.map(
        ({ doses, timesADay }) =>
          doses.reduce(
            (sum, { sets, reps = 1, holdSeconds = 1, minutes = 1 }) =>
              sum + sets * reps * holdSeconds * minutes,
            0,
          ) * timesADay,
      );
      expect(work, id).to.deep.equal([...work].sort((a, b) => a - b));
    }
  });

  it('bring an exercise in when its week comes', () => {
    const ids = routine('core-starter').weeks.map(({ doses }) => doses.map(({ exercise }) => exercise.id));
    expect(ids[4]).not.to.include('counter-plank');
    expect(ids[5]).to.include('counter-plank');
  });

  it('put each dose into words in both languages', () => {
    const bridge = routine('leg-strength').weeks[5]?.doses.find(
      ({ exercise }) => exercise.id === 'side-leg-lift',
    );
    expect(bridge?.words).to.deep.equal({
      en: '10 times, on each side, 3 rounds',
      es: '10 veces, de cada lado, 3 rondas',
    });
  });

  it('name one of something as one, and more as more', () => {
    const march = routine('desk-break').weeks[0]?.doses.at(-1);
    expect(march?.words).to.deep.equal({ en: '1 minute', es: '1 minuto' });
    const words = content.routines.flatMap(({ weeks }) => weeks.flatMap(({ doses }) => doses));
    for (const { words: said } of words) expect(`${said.en}, ${said.es}`).not.to.match(/\b1 \p{L}+s\b/u);
  });

  it('come with a first week that a newcomer may do', () => {
    expect(new Set(content.routines.map(({ newcomerWeek }) => newcomerWeek))).to.deep.equal(new Set([1]));
  });

  it('come with the rules on when to stop', () => {
    expect(content.routineRules.en.stopNow.web).to.include('call 911').and.include('chest pain');
    expect(content.routineRules.es.stopNow.sms).to.include('llame al 911');
    expect(content.routineRules.en.stopCallDoctor.web).to.include('emergency room');
  });

  it('describe both panels of each picture', () => {
    expect(content.exercise('bridge')?.words.en.alt).to.match(/^1: On the back .* 2: The hips are lifted/);
  });
});
