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

  it('names in both languages, by SMS too, every sign of danger that it asks for', () => {
    const signs: Record<string, [en: string[], es: string[]]> = {
      now: [
        [
          'chest pain',
          'pressure',
          'breathing',
          'faint',
          'weakness on one side',
          'numbness between your legs',
        ],
        ['dolor', 'presion en el pecho', 'respirar', 'desmaya', 'debilidad nueva en un lado', 'entrepierna'],
      ],
      'warning-signs': [
        [
          'tightness',
          'breath',
          'racing or skipping',
          'faint',
          'numbness',
          'weakness',
          'fever',
          'weight',
          'night',
        ],
        [
          'presion',
          'falta de aire',
          'acelerados',
          'saltan',
          'desmaya',
          'adormecimiento',
          'debilidad',
          'fiebre',
          'peso',
          'noche',
          'caida o choque',
          'cancer',
        ],
      ],
      conditions: [
        [
          'heart',
          'stroke',
          'high blood pressure',
          'diabetes',
          'kidney',
          'lungs',
          'cancer',
          'seizures',
          'bones',
          'nerves',
          'balance',
          'Pain now',
        ],
        [
          'corazon',
          'derrame',
          'presion alta',
          'diabetes',
          'riñones',
          'pulmones',
          'cancer',
          'convulsiones',
          'huesos',
          'nervios',
          'equilibrio',
          'Dolor ahora',
        ],
      ],
      health: [
        [
          '12 months',
          'a fall',
          'faint',
          'balance',
          'pregnant',
          'a baby',
          'surgery',
          'broken bone',
          'hospital',
          'prescription',
          'dizzy',
          'limit',
          'Sick today',
          'help to walk',
        ],
        [
          '12 meses',
          'caida',
          'desmayo',
          'equilibrio',
          'embarazo',
          'parto',
          'cirugia',
          'fractura',
          'hospital',
          'receta',
          'mareo',
          'limitaron',
          'se siente mal',
          'ayuda para caminar',
        ],
      ],
    };
    for (const [id, [en, es]] of Object.entries(signs)) {
      const words = screen.smsQuestions.find((question) => question.id === id)?.words;
      for (const sign of en) expect(words?.en.ask.sms, id).to.include(sign);
      for (const sign of es) expect(words?.es.ask.sms, id).to.include(sign);
    }
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
