import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import type { Knowledge } from '../../bots/index.ts';
import { composeSms } from '../../channels/sms/render/composeSms.ts';
import { measure } from '../../channels/sms/render/measure.ts';
import { fill, SMS_LANGUAGES } from '../../channels/sms/words.ts';
import { render as renderForTeams } from '../../channels/teams/render/render.ts';
import { render as renderForWeb } from '../../channels/web/render.ts';
import { FRESH_MEMORY } from '../../safety/index.ts';
import { Conversation, openKnowledge, type Said } from '../conversations/conversation.ts';
import { SMS_WORDS } from './sms/smsWords.ts';
import { wordsIn } from './teams/activities.ts';

const WORK = join(import.meta.dirname, '../safety/work');
const FILES = ['emergency', 'crisis', 'urgent', 'medical'];
const LANGUAGES = ['en', 'es'] as const;
type Language = (typeof LANGUAGES)[number];
const CHOOSE: Record<Language, string> = { en: 'english', es: 'español' };

/** Numbers that help at once; the plan's own are not among them, nor the relay's, which is dialled before another. */
const HELP_NUMBERS = /\b(?:911|988|838255|88788|1-8\d{2}-(?!555-01)\d{3}-\d{4})\b/g;
const DOCTOR = /\b(?:doctor|nurse|doctora|enfermer[ií]a)\b/i;
/** Letters of the first segment of several, in GSM-7. */
const FIRST_SEGMENT = 153;

/** One message for each thing that the gate can say of an alarm or a medical matter. */
function oneOfEach(knowledge: Knowledge): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of FILES) {
    for (const language of LANGUAGES) {
      for (const row of readFileSync(join(WORK, `${name}.${language}.jsonl`), 'utf8')
        .trim()
        .split('\n')) {
        const { text }: { text: string } = JSON.parse(row);
        const verdict = knowledge.screen(knowledge.read(text), FRESH_MEMORY);
        if (!verdict || !['EMERGENCY', 'CRISIS', 'URGENT', 'MEDICAL'].includes(verdict.name)) continue;
        const key = [verdict.name, verdict.variant, ...verdict.lines].join(' ');
        if (!found.has(key)) found.set(key, text);
      }
    }
  }
  return found;
}

describe('Parity of what keeps people safe', () => {
  let knowledge: Knowledge;
  let each: Map<string, string>;
  before(async function () {
    this.timeout(240_000);
    knowledge = await openKnowledge();
    each = oneOfEach(knowledge);
  });

  const said = async (channel: string, language: Language, text: string): Promise<Said> => {
    const conversation = new Conversation(knowledge, channel, language);
    await conversation.says(CHOOSE[language]);
    const [first] = await conversation.says(text);
    if (!first) throw new Error('Nothing was said');
    return first;
  };
  const forAll = async (look: (text: string, key: string, language: Language) => Promise<void>) => {
    for (const [key, text] of each) for (const language of LANGUAGES) await look(text, key, language);
  };

  it('has enough of it to look at', () => {
    expect(each.size).to.be.above(20);
  });

  it('comes to the same verdict and outcome on every channel', async () => {
    await forAll(async (text, key, language) => {
      const [web, ...others] = await Promise.all(
        ['directline', 'msteams', 'sms'].map(async (channel) => {
          const { verdict, outcome, rule } = (await said(channel, language, text)).receipt;
          return { verdict, outcome, rule };
        }),
      );
      for (const other of others) expect(other, `${key} ${language}`).to.deep.equal(web);
    });
  });

  it('names the same numbers in English and in Spanish, on a page and in a text message', async () => {
    for (const [key, text] of each) {
      const [en, es] = await Promise.all(LANGUAGES.map((language) => said('directline', language, text)));
      const phones = (given: Said | undefined) => numbersIn(given?.text).filter((one) => /^[19]/.test(one));
      expect(phones(es), key).to.have.members(phones(en));
      expect(numbersIn(es?.sms).length > 0, key).to.equal(numbersIn(en?.sms).length > 0);
    }
  });

  it('shows in Teams what it says on a page, with a button to call each number', async () => {
    await forAll(async (text, key, language) => {
      const web = await said('directline', language, text);
      const page = renderForWeb({ sequence: 1, activity: web.activity }, PAGE);
      const shown = JSON.stringify(teamsParts((await said('msteams', language, text)).activity));
      for (const number of numbersIn(page?.text)) {
        expect(shown, `${key} ${language}`).to.include(number);
        if (/^(911|988|1-)/.test(number)) expect(shown, key).to.include(`tel:${number.replaceAll('-', '')}`);
      }
    });
  });

  it('says it in a text message in the first segment, and loses no number to its shortness', async () => {
    await forAll(async (text, key, language) => {
      const page = await said('directline', language, text);
      const { body, rest } = composeSms((await said('sms', language, text)).activity, SMS);
      const first = body.slice(0, FIRST_SEGMENT);
      const where = `${key} ${language}: ${body}`;
      if (key.startsWith('EMERGENCY')) expect(first, where).to.include('911');
      if (key.startsWith('CRISIS')) expect(first, where).to.match(/988|911|1-8\d{2}/);
      if (/^(URGENT|MEDICAL)/.test(key)) expect(first, where).to.match(DOCTOR);
      expect(body, where).to.match(/911|988/);
      const phones = numbersIn(page.text).filter((number) => /^(911|988|1-)/.test(number));
      for (const number of phones) expect(`${body} ${rest?.text}`, where).to.include(number);
    });
  });
});

describe('Parity of opting out', () => {
  for (const text of ['first', 'help', 'help_after_stop', 'stop', 'start'] as const) {
    it(`says '${text}' in both languages, with 911 and 988, in one segment`, () => {
      for (const language of SMS_LANGUAGES) {
        const values = { planName: 'Example Health Plan', serviceHelp: '1-800-555-0133' };
        const body = fill(SMS_WORDS[language].says[text], values);
        expect(body).to.include('911').and.to.include('988');
        expect(measure(body), body).to.include({ segments: 1, encoding: 'GSM-7' });
      }
    });
  }

  it('hears words of both languages for each wish', () => {
    for (const language of SMS_LANGUAGES) {
      const { keywords, stop_phrases, start_phrases } = SMS_WORDS[language];
      expect(keywords.stop.length, language).to.be.above(10);
      expect(keywords.after_stop.length, language).to.be.above(5);
      expect(keywords.help.length, language).to.be.above(0);
      expect(stop_phrases.length, language).to.be.above(20);
      expect(start_phrases.length, language).to.be.above(4);
    }
  });
});

const PAGE = { conversation: 'c1', base: 'https://chat.example.org' };
const SMS = {
  words: SMS_WORDS,
  publicUrl: 'https://chat.example.org',
  hosts: () => [],
  pictures: 'link' as const,
};

function teamsParts(activity: Partial<Activity>): Partial<Activity>[] {
  const plan = { planName: 'P', nurseLine: '1-800-555-0111', memberServices: '1-800-555-0122', hours: 'h' };
  const look = { words: wordsIn, plan: () => plan, publicUrl: PAGE.base };
  const conversation = { id: 'a:1', name: '', isGroup: false, conversationType: 'personal' };
  return renderForTeams({ ...activity, channelId: 'msteams', conversation }, look);
}

function numbersIn(text = ''): string[] {
  return [...new Set(text.match(HELP_NUMBERS) ?? [])];
}
