import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { parse } from 'yaml';
import { composeSms } from '../../../channels/sms/render/composeSms.ts';
import { smsDoorOfSuite } from '../../conversations/doors/smsDoor.ts';
import { SMS_WORDS } from './smsWords.ts';

const APPROVED = join(import.meta.dirname, '../../conversations/approved/sms');
const LOCALES = join(import.meta.dirname, '../../../locales');
const OPTIONS = {
  words: SMS_WORDS,
  publicUrl: 'https://chat.example.org',
  hosts: () => [],
  pictures: 'link' as const,
};
/** What carriers may act on when it stands alone, and what a member may text of a choice that begins with it. */
const COMMANDS = new Set(['yes', 'si', ...SMS_WORDS.en.keywords.stop, ...SMS_WORDS.es.keywords.stop]);

const FORGET = { en: 'forget me', es: 'olvídeme' };
const DELETES = {
  en: ['1', 'one', 'YES', 'Delete it', 'Yes, delete it'],
  es: ['1', 'la primera', 'SI', 'Borrelo', 'Bórrelo', 'Sí, bórrelo'],
};
const KEEPS = { en: ['2', 'no', 'No, keep it'], es: ['2', 'no', 'No, déjelo'] };

/** The first word of each numbered choice, as carriers fold it. */
function firstWords(text: string): string[] {
  return [...text.matchAll(/^\d{1,2} ([\p{L}\p{M}]+)/gmu)].map(([, word = '']) =>
    word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
  );
}

/** Every choice that the locale has a title for. */
function titlesOf(language: 'en' | 'es'): string[] {
  const folder = join(LOCALES, language);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => Object.entries(parse(readFileSync(join(folder, file), 'utf8')) ?? {}))
    .flatMap(([key, title]) => (key.startsWith('choice.') && typeof title === 'string' ? [title] : []));
}

/** A question with that one choice, as it is texted. */
function asked(title: string, locale: string): string {
  const actions = [{ type: 'imBack', title, value: title }];
  const channelData = { sms: 'Well?', receipt: { outcome: 'asked_forget' } };
  return composeSms({ text: 'Well?', locale, suggestedActions: { to: [], actions }, channelData }, OPTIONS)
    .body;
}

describe('The choices of a text message', () => {
  it('begin in no approved conversation with a command of the carriers', () => {
    const files = readdirSync(APPROVED);
    const words = files.map((file) => firstWords(readFileSync(join(APPROVED, file), 'utf8')));
    expect(words.flat()).to.include('delete').and.include('borrelo');
    for (const [index, file] of files.entries()) {
      expect(
        words[index]?.filter((word) => COMMANDS.has(word)),
        file,
      ).to.deep.equal([]);
    }
  });

  for (const language of ['en', 'es'] as const) {
    it(`begin with none of them whatever the choice (${language})`, () => {
      const titles = titlesOf(language);
      expect(titles).to.have.length.above(30);
      for (const title of titles) {
        expect(COMMANDS.has(firstWords(asked(title, language))[0] ?? ''), title).to.equal(false);
      }
    });
  }

  describe('to delete the chat', () => {
    const { door } = smsDoorOfSuite();
    const answered = async (language: 'en' | 'es', member: string) => {
      const talk = door().talk('en-US');
      await talk.does({ member: FORGET[language] });
      const { replies } = await talk.does({ member });
      return replies[0]?.channelData.receipt.outcome;
    };

    for (const language of ['en', 'es'] as const) {
      for (const member of DELETES[language]) {
        it(`are taken as a yes by '${member}' (${language})`, async () => {
          expect(await answered(language, member)).to.equal('flow_forgotten');
        });
      }
      for (const member of KEEPS[language]) {
        it(`are taken as a no by '${member}' (${language})`, async () => {
          expect(await answered(language, member)).to.equal('flow_cancelled');
        });
      }
    }
  });
});
