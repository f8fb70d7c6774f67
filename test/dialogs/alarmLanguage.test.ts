import { expect } from 'chai';
import type { Knowledge } from '../../bots/index.ts';
import type { Language } from '../../safety/index.ts';
import { Conversation, openKnowledge } from '../conversations/conversation.ts';

const FIRST: Record<Language, string> = {
  en: 'how do i do a calf stretch',
  es: 'como se estira la pantorrilla',
};
const CHOOSING: Record<Language, string> = { en: 'in english please', es: 'en español por favor' };

const ALARMS: Record<Language, string[]> = {
  en: [
    'suicide',
    'suicidal',
    'kill myself',
    'want to die',
    'heart attack',
    'overdose',
    'seizure',
    'choking',
    'unconscious',
    'emergency',
    'rape',
  ],
  es: [
    'quiero morirme',
    'quiero matarme',
    'quiero morir',
    'suicidio',
    'infarto',
    'sobredosis',
    'convulsión',
    'me ahogo',
    'inconsciente',
    'emergencia',
    'ambulancia',
    'auxilio',
  ],
};
/** Too short, or of no language, to change it. */
const NO_SIGNS = ['911', '988', 'ok', '?'];

const OTHER: Record<Language, Language> = { en: 'es', es: 'en' };
const CHANNELS = ['sms', 'web', 'msteams'];

describe('The language of a short alarm', () => {
  let knowledge: Knowledge;

  before(async function () {
    this.timeout(240_000);
    knowledge = await openKnowledge();
  });

  const localeAfter = async (channel: string, steps: string[], words: string) => {
    const conversation = new Conversation(knowledge, channel);
    for (const step of steps) await conversation.says(step);
    await conversation.happens('some minutes pass');
    const [reply] = await conversation.says(words);
    return { locale: reply?.activity.locale, sms: reply?.sms ?? '' };
  };

  for (const channel of CHANNELS) {
    for (const language of ['en', 'es'] as const) {
      it(`is that of its words, here ${language}, on ${channel}`, async () => {
        const differing: string[] = [];
        for (const words of ALARMS[language]) {
          const { locale } = await localeAfter(channel, [FIRST[OTHER[language]]], words);
          if (locale !== language) differing.push(words);
        }
        expect(differing).to.deep.equal([]);
      });
    }
  }

  it('brings the line of 988 that speaks it', async () => {
    const { sms } = await localeAfter('sms', [FIRST.en], 'quiero morirme');
    expect(sms).to.include('oprima 2');
    expect((await localeAfter('sms', [FIRST.es], 'kill myself')).sms).to.include('Call or text 988');
  });

  it('stays the language of the conversation where nothing tells', async () => {
    for (const language of ['en', 'es'] as const) {
      for (const words of NO_SIGNS) {
        const { locale } = await localeAfter('sms', [FIRST[language]], words);
        expect(locale, words).to.equal(language);
      }
    }
  });

  it('stays the language that was chosen', async () => {
    for (const language of ['en', 'es'] as const) {
      for (const words of ALARMS[OTHER[language]]) {
        const { locale } = await localeAfter('sms', [CHOOSING[language]], words);
        expect(locale, words).to.equal(language);
      }
    }
  });

  it('is kept for what is said next', async () => {
    const { locale } = await localeAfter('sms', [FIRST.en, 'sobredosis'], 'ok');
    expect(locale).to.equal('es');
  });
});
