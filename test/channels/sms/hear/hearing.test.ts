import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { parse } from 'yaml';
import { createHearing } from '../../../../channels/sms/hear/hearing.ts';
import { SMS_WORDS } from '../smsWords.ts';

type ByLanguage = Partial<Record<'en' | 'es' | 'mixed', string[]>>;

const PHRASINGS: Record<string, ByLanguage> = parse(
  readFileSync(join(import.meta.dirname, 'phrasings.yaml'), 'utf8'),
);
const { hear } = createHearing(SMS_WORDS);

interface Row {
  list: string;
  wish: string | undefined;
  isOut: boolean;
  as?: string;
  isDoubtful?: boolean;
}

const ROWS: Row[] = [
  { list: 'keyword', wish: 'stop', isOut: false, as: 'keyword' },
  { list: 'phrase', wish: 'stop', isOut: false, as: 'phrase', isDoubtful: false },
  { list: 'phrase', wish: 'stop', isOut: true },
  { list: 'doubtful', wish: 'stop', isOut: false, as: 'phrase', isDoubtful: true },
  { list: 'declining', wish: 'stop', isOut: false, as: 'phrase', isDoubtful: true },
  { list: 'start', wish: 'start', isOut: false },
  { list: 'start', wish: 'start', isOut: true },
  { list: 'start_after_stop', wish: 'start', isOut: true },
  { list: 'help', wish: 'help', isOut: false, as: 'keyword' },
  { list: 'help_after_stop', wish: 'help', isOut: true },
];

describe('What the SMS door hears', () => {
  it('is held against at least 200 phrasings for and against a stop', () => {
    const lists = ['keyword', 'phrase', 'nothing'].flatMap((list) => Object.values(PHRASINGS[list] ?? {}));
    expect(lists.flat().length).to.be.at.least(200);
  });

  for (const { list, wish, isOut, as, isDoubtful } of ROWS) {
    for (const [language, texts] of Object.entries(PHRASINGS[list] ?? {})) {
      it(`takes ${list} in ${language} for ${wish}${isOut ? ' from a number that has stopped' : ''}`, () => {
        const missed = texts.filter((text) => {
          const heard = hear(text, isOut);
          const isOther = isDoubtful !== undefined && heard?.isDoubtful !== isDoubtful;
          return heard?.wish !== wish || (as !== undefined && heard?.as !== as) || isOther;
        });
        expect(missed).to.deep.equal([]);
      });
    }
  }

  for (const [language, texts] of Object.entries(PHRASINGS.nothing ?? {})) {
    it(`leaves to the dialogs, in ${language}, what only sounds like it`, () => {
      const taken = texts.filter((text) => ['stop', 'start', 'help'].includes(hear(text, false)?.wish ?? ''));
      expect(taken).to.deep.equal([]);
    });
  }

  it('knows the language of a phrase, and of a keyword that is not the carriers’ own', () => {
    expect(hear('no me escriban', false)?.language).to.equal('es');
    expect(hear('take me off your list', false)?.language).to.equal('en');
    expect(hear('ALTO', false)?.language).to.equal('es');
    for (const word of ['STOP', 'HELP', 'INFO', 'START'])
      expect(hear(word, false)?.language).to.equal(undefined);
    expect(hear('AYUDA', false)?.language).to.equal('es');
  });

  it('knows a language by what is polite beside a keyword of the carriers', () => {
    expect(hear('stop por favor', false)?.language).to.equal('es');
    expect(hear('stop please', false)?.language).to.equal('en');
    expect(hear('ok stop', false)?.language).to.equal(undefined);
    expect(hear('alto please', false)?.language).to.equal('es');
  });

  it('tells what may decline a choice from what may be said of a life alone', () => {
    const isDeclined = (text: string) => hear(text, false)?.mayDecline === true;
    expect(PHRASINGS.declining?.en?.filter((text) => !isDeclined(text))).to.deep.equal([]);
    expect(PHRASINGS.declining?.es?.filter((text) => !isDeclined(text))).to.deep.equal([]);
    expect(PHRASINGS.doubtful?.en?.filter(isDeclined)).to.deep.equal([]);
  });

  const beside: [text: string, rest: string][] = [
    ['please stop texting me', ''],
    ['No me escriban mas por favor', ''],
    ['stop texting me i want to disappear', 'i want to disappear'],
    ['Stop texting me. I want to die', 'i want to die'],
    ['nobody cares, just take me off your list', 'nobody cares'],
    ['ya no puedo más. no me escriban', 'ya no puedo mas'],
  ];
  for (const [text, rest] of beside) {
    it(`tells what '${text}' says beside the stop`, () => {
      expect(hear(text, false)?.rest).to.equal(rest);
    });
  }

  it('takes YES for a start only from a number that has stopped', () => {
    expect(hear('YES', false)).to.equal(undefined);
    expect(hear('YES', true)?.wish).to.equal('start');
  });

  it('hears MORE in both languages', () => {
    expect(['MORE', 'more please', 'MÁS', 'mas'].map((text) => hear(text, false)?.wish)).to.deep.equal(
      Array(4).fill('more'),
    );
    const rest = ['the rest', 'Please send me the rest of my list', 'more plz', 'ok and the rest?'];
    expect(rest.map((text) => hear(text, false)?.wish)).to.deep.equal(Array(4).fill('more'));
    expect(hear('more rest days', false)).to.equal(undefined);
    const goOn = ['next', 'continue', 'siguiente', 'sigue'].map((text) => hear(text, false));
    expect(goOn.map((heard) => [heard?.wish, heard?.isDoubtful])).to.deep.equal(
      Array(4).fill(['more', true]),
    );
  });
});
