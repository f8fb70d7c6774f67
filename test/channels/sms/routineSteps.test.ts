import { join } from 'node:path';
import { expect } from 'chai';
import { composeSms } from '../../../channels/sms/render/composeSms.ts';
import { measure } from '../../../channels/sms/render/measure.ts';
import { type Content, loadContent } from '../../../content/index.ts';
import { ExercisesDialog } from '../../../dialogs/routine/exercisesDialog.ts';
import { planWords } from '../../../dialogs/say/planWords.ts';
import type { Turn } from '../../../dialogs/turn.ts';
import { joinLines, type Locales, loadLocales } from '../../../locales/index.ts';
import { SMS_WORDS } from './smsWords.ts';

const ROOT = join(import.meta.dirname, '../../..');
const OPTIONS = {
  words: SMS_WORDS,
  publicUrl: 'https://chat.example.org',
  hosts: () => [],
  pictures: 'link' as const,
};

describe('The steps of a routine by text message', () => {
  let content: Content;
  let locales: Locales;
  before(async () => {
    content = await loadContent(join(ROOT, 'content'), { now: () => new Date() });
    locales = await loadLocales(join(ROOT, 'locales'));
  });

  for (const language of ['en', 'es'] as const) {
    it(`name the exercise and its place in ${language}, with every choice, in two segments`, () => {
      const speaker = locales.speaker(language, planWords(content.plan, language));
      for (const { id, weeks } of content.routines) {
        for (const { week, doses } of weeks) {
          for (const [index, { exercise }] of doses.entries()) {
            const turn = { content, speaker, chat: { routine: { id, week } } } as unknown as Turn;
            const { lines, menu = [] } = new ExercisesDialog().ask(turn, { step: '', index });
            const actions = menu.map(({ title }) => ({ type: 'imBack', title, value: title }));
            const { body } = composeSms(
              {
                locale: language,
                suggestedActions: { to: [], actions },
                channelData: { sms: joinLines(...lines).sms, pictures: [{ exercise: exercise.id }] },
              },
              OPTIONS,
            );
            const label = `${id}, week ${week}, ${exercise.id}: ${body}`;
            expect(body.startsWith(`${index + 1}/${doses.length} `), label).to.equal(true);
            expect(body, label).to.match(/^\d\/\d [^.:]+: /);
            expect(body, label).to.match(new RegExp(`\n${menu.length} .*$`));
            const { encoding, segments } = measure(body);
            expect({ encoding, isShort: segments <= 2 }, label).to.deep.equal({
              encoding: 'GSM-7',
              isShort: true,
            });
          }
        }
      }
    });
  }
});
