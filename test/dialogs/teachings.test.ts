import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parse } from 'yaml';
import type { Knowledge } from '../../bots/index.ts';
import { Conversation, openKnowledge } from '../conversations/conversation.ts';

/** What the article teaches: a question in each language, the snippet that answers, and a word of the answer. */
const TEACHINGS: readonly [what: string, snippet: string, en: [string, string], es: [string, string]][] = [
  [
    'being active lowers the chance of back pain',
    'back-prevention-evidence',
    ['Does being active lower the chance of back pain?', 'lower the chance'],
    ['¿Mantenerse activo baja el riesgo de dolor de espalda?', 'bajar el riesgo'],
  ],
  [
    'it is good for bones',
    'bones-activity',
    ['Is exercise good for my bones?', 'strong'],
    ['¿El ejercicio es bueno para los huesos?', 'huesos'],
  ],
  [
    'it is good for cartilage',
    'cartilage-joints',
    ['Is exercise good for cartilage?', 'cartilage'],
    ['¿El ejercicio es bueno para el cartílago?', 'cartílago'],
  ],
  [
    'it is good for the discs, as far as is known',
    'disc-movement',
    ['Is exercise good for the discs in my spine?', 'not proven'],
    ['¿El ejercicio es bueno para los discos de la columna?', 'discos'],
  ],
  [
    'different exercise suits different people',
    'back-different-people',
    ['Does different exercise suit different people?', 'people'],
    ['¿A cada persona le va bien un ejercicio distinto?', 'persona'],
  ],
  [
    'stick with it',
    'habit-stick-with-it',
    ['How do I stick with an exercise routine?', 'keep'],
    ['¿Cómo sigo con mi rutina de ejercicio?', 'rutina'],
  ],
  [
    'a strong core is a natural brace',
    'core-why',
    ['Is a strong core like a natural brace?', 'natural brace'],
    ['¿Un core fuerte es como una faja natural?', 'faja natural'],
  ],
  [
    'stretch gently',
    'stretch-how',
    ['How do I stretch gently?', 'stretch'],
    ['¿Cómo me estiro con suavidad?', 'estir'],
  ],
  [
    'build up to about 30 seconds',
    'stretch-how-long',
    ['How long should I hold a stretch?', '30 seconds'],
    ['¿Cuánto tiempo debo mantener un estiramiento?', '30 segundos'],
  ],
  [
    'see a physical therapist before a home program',
    'pt-when',
    ['Should I see a physical therapist before a home program?', 'physical therapist'],
    ['¿Debo ver a un terapeuta físico antes de un programa en casa?', 'terapeuta físico'],
  ],
  [
    'it is no diagnosis',
    'doctor-not-a-diagnosis',
    ['Is this a diagnosis?', 'diagnos'],
    ['¿Esto es un diagnóstico?', 'diagnóstico'],
  ],
  [
    'it is no substitute for talking with the doctor',
    'doctor-not-a-diagnosis',
    ['Does this replace talking with my doctor?', 'doctor'],
    ['¿Esto reemplaza hablar con mi doctor?', 'doctor'],
  ],
];

describe('what the article teaches', () => {
  let knowledge: Knowledge;

  before(async function () {
    this.timeout(240_000);
    knowledge = await openKnowledge();
  });

  for (const [what, snippet, en, es] of TEACHINGS) {
    for (const [language, [question, word]] of [
      ['en', en],
      ['es', es],
    ] as const) {
      it(`is answered with its source: ${what} (${language})`, async () => {
        const replies = await new Conversation(knowledge).says(question);
        expect(replies).to.have.length(1);
        const { receipt, text, activity } = replies[0] ?? expect.fail();
        expect(receipt).to.deep.include({ verdict: 'GENERAL', outcome: 'answered' });
        expect(receipt.snippet).to.deep.include({ id: snippet, language });
        expect(text).to.include(word);
        const sources: { title: string; url: string }[] = activity.channelData.citations;
        expect(sources).to.not.be.empty;
        for (const { title, url } of sources) {
          expect(title).to.not.equal('');
          expect(url).to.match(/^https:\/\//);
        }
      });
    }
  }

  for (const language of ['en', 'es']) {
    it(`leads from each question on the page to an answer or the check (${language})`, async () => {
      const { topics } = parse(readFileSync(`locales/${language}/page.yaml`, 'utf8')) as { topics: string[] };
      for (const topic of topics) {
        const [reply] = await new Conversation(knowledge).says(topic);
        expect(reply?.receipt.outcome, topic).to.be.oneOf(['answered', 'asked_check']);
      }
    });
  }
});
