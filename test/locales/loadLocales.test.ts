import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { faultsOfLocales, type Locales, LocalesError, loadLocales } from '../../locales/index.ts';
import { PHRASES } from '../../locales/phrases.ts';

const PLAN = {
  planName: 'Example Plan',
  nurseLine: '1-800-555-0111',
  memberServices: '1-800-555-0122',
  hours: 'all day',
};

describe('the locales', () => {
  let locales: Locales;

  before(async () => {
    locales = await loadLocales('locales');
  });

  it('put the data of the plan into the texts', () => {
    expect(locales.speaker('en', PLAN).say('plan.person').web)
      .to.include('1-800-555-0122')
      .and.include('all day');
    expect(locales.speaker('es', PLAN).say('doctor.reply').web).to.include('enfermería: 1-800-555-0111');
  });

  it('have an own text in each language for every key', () => {
    const same = (Object.keys(PHRASES) as 'help'[]).filter((key) => {
      const values = Object.fromEntries(PHRASES[key].map((name) => [name, 1]));
      const [en, es] = (['en', 'es'] as const).map((language) =>
        (locales.speaker(language, PLAN).say as (key: string, values: object) => { web: string })(
          key,
          values,
        ),
      );
      return en?.web === es?.web;
    });
    expect(same).to.deep.equal(['questions.own', 'routine.item']);
  });

  it('take turns where a text has variants', () => {
    const speaker = locales.speaker('en', PLAN);
    const [first, second] = [speaker.vary('greet', 0), speaker.vary('greet', 1)];
    expect(first.web).not.to.equal(second.web);
    expect(speaker.vary('greet', 3)).to.deep.equal(first);
  });

  it('never repeat a fallback twice in a row', () => {
    for (const language of ['en', 'es'] as const) {
      for (const key of [
        'fallback.first',
        'fallback.second',
        'fallback.attachment',
        'talk',
        'ask.again',
      ] as const) {
        const speaker = locales.speaker(language, PLAN);
        const said = [0, 1, 2].map((turn) => speaker.vary(key, turn).web);
        expect(said[0], key).not.to.equal(said[1]);
        expect(said[1], key).not.to.equal(said[2]);
      }
    }
  });

  it('give the phrasings of every intent in both languages', () => {
    const rows = locales.intentRows();
    const intents = (language: string) =>
      new Set(rows.filter((row) => row.language === language).map(({ intent }) => intent));
    expect([...intents('en')].sort()).to.deep.equal([...intents('es')].sort());
    expect(intents('en')).to.include.all.keys(
      'show-help',
      'greet',
      'ask-coverage',
      'off-topic',
      'ask-medical',
    );
  });

  it('name 911 and 988 in every fallback and in answer to talk, in both forms', () => {
    for (const language of ['en', 'es'] as const) {
      const speaker = locales.speaker(language, PLAN);
      for (const key of [
        'fallback.first',
        'fallback.second',
        'fallback.attachment',
        'fallback.foreign',
        'talk',
      ] as const) {
        for (const turn of [0, 1]) {
          const { web, sms } = speaker.vary(key, turn);
          for (const text of [web, sms]) expect(text, key).to.include('911').and.include('988');
        }
      }
    }
  });
});

describe('locales with faults', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'locales-'));
    await cp('locales', folder, { recursive: true });
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('are refused with all faults at once', async () => {
    const plan = join(folder, 'es/plan.yaml');
    const text = await readFile(plan, 'utf8');
    await writeFile(
      plan,
      `${text.replace(/^plan\.reply:/m, 'plan.other:')}choice.long: "${'long '.repeat(9)}"\n`,
    );
    await writeFile(join(folder, 'en/answer.yaml'), 'which: "{{nobody}}"\nanswer.footer: ""\n');
    await writeFile(join(folder, 'en/check.yaml'), 'a: [\n');
    const error = await loadLocales(folder).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).to.be.instanceOf(LocalesError);
    const { message } = error as LocalesError;
    expect(message).to.include('es (plan.reply): the text is missing');
    expect(message).to.include('es/plan.yaml (plan.other): no dialog says it');
    expect(message).to.include('en/check.yaml: ').and.include('mend the YAML');
    expect(message).to.include('en/answer.yaml');
    expect(message).to.include('en (check.older): the text is missing');
    expect(await faultsOfLocales(folder)).to.deep.equal((error as LocalesError).faults);
  });

  it('are refused where a text message would be too long', async () => {
    const file = join(folder, 'es/feedback.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text.replace(/^feedback\.missing: .*$/m, `feedback.missing: "${'más '.repeat(40)}"`),
    );
    const error = await loadLocales(folder).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(String(error)).to.include(
      'es/feedback.yaml (feedback.missing): it needs more than two SMS segments',
    );
  });
});
