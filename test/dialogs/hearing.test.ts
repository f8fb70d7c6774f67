import { expect } from 'chai';
import { hearHealthAnswer, hearPlainAnswer, isOnly, pick, shareOf } from '../../dialogs/hear/hearing.ts';
import { type Locales, loadLocales, type Speaker } from '../../locales/index.ts';
import type { Language, Spoken } from '../../safety/index.ts';
import { normalise } from '../../understanding/index.ts';

const PLAN = { planName: 'Plan', nurseLine: '1', memberServices: '2', hours: '3' };

describe('hearing', () => {
  let locales: Locales;
  const speaker = (language: Language): Speaker => locales.speaker(language, PLAN);

  before(async () => {
    locales = await loadLocales('locales');
  });

  const NEVER_A_NO = [
    'no but sometimes',
    'no, except at night',
    'not really',
    'no thanks',
    'pass',
    '?',
    'haha ask my wife',
    'no more than usual',
    'none of your business',
    'I had one in May',
    'no lo sé',
    'un poco',
    'no, solo a veces',
    'paso',
  ];
  for (const text of NEVER_A_NO) {
    it(`never takes '${text}' for a no about health`, () => {
      for (const language of ['en', 'es'] as const) {
        expect(hearHealthAnswer(normalise(text), speaker(language))).not.to.equal('no');
      }
    });
  }

  const ANSWERS: [Language, string, string][] = [
    ['en', 'no', 'no'],
    ['en', 'Nope.', 'no'],
    ['en', 'no, none of those', 'no'],
    ['en', 'nah none of em', 'no'],
    ['en', 'none true', 'no'],
    ['en', 'none of that thank the Lord', 'no'],
    ['en', "no to all, I'm healthy", 'no'],
    ['en', 'not that i know', 'no'],
    ['en', "no I'm good", 'unsure'],
    ['en', 'nope all good', 'unsure'],
    ['en', 'YES', 'yes'],
    ['en', 'yessir', 'yes'],
    ['en', 'yes a little, at night', 'yes'],
    ['en', 'not sure', 'unsure'],
    ['es', 'no', 'no'],
    ['es', 'no, ninguna', 'no'],
    ['es', 'sí', 'yes'],
    ['es', 'si, de noche', 'yes'],
    ['es', 'si, a veces', 'unsure'],
    ['es', 'no sé', 'unsure'],
    ['es', 'no señor, nada de eso', 'no'],
    ['es', 'que no', 'no'],
    ['es', 'no, no me duele el pecho', 'unsure'],
    ['es', 'mejor no, luego la hago', 'unsure'],
  ];
  for (const [language, text, answer] of ANSWERS) {
    it(`hears '${text}' as ${answer}`, () => {
      expect(hearHealthAnswer(normalise(text), speaker(language))).to.equal(answer);
    });
  }

  const AGAIN: [Language, string, string][] = [
    ['es', 'no, todo bien', 'no'],
    ['es', 'no, no me duele el pecho', 'no'],
    ['es', 'no me duele el pecho', 'unsure'],
    ['es', 'ahorita no', 'unsure'],
    ['en', "no, I'm fine", 'no'],
    ['en', 'nope all good', 'no'],
    ['en', 'all good', 'unsure'],
    ['en', 'no chest pain', 'unsure'],
    ['en', 'not sure', 'unsure'],
  ];
  for (const [language, text, answer] of AGAIN) {
    it(`hears '${text}' as ${answer} where the same was asked before`, () => {
      expect(hearHealthAnswer(normalise(text), speaker(language), undefined, true)).to.equal(answer);
    });
  }

  it('hears a plain yes or no to an offer, and nothing in a question', () => {
    expect(hearPlainAnswer(normalise('sure why not'))).to.equal('yes');
    expect(hearPlainAnswer(normalise('no gracias'))).to.equal('no');
    expect(hearPlainAnswer(normalise('yes but how long?'))).to.equal(undefined);
  });

  const MENU = ['Walking', 'A stronger core', 'Why?'].map((title) => ({
    title: title as Spoken,
    action: title,
  }));
  const PICKS: [string, string | undefined][] = [
    ['walking', 'Walking'],
    ['a stronger core, please', 'A stronger core'],
    ['why?', 'Why?'],
    ['2', 'A stronger core'],
    ['the second one', 'A stronger core'],
    ['dos', 'A stronger core'],
    ['the last one', 'Why?'],
    ['2 pls', 'A stronger core'],
    ['number two plz', 'A stronger core'],
    ['the first one pls thx', 'Walking'],
    ['4', undefined],
    ['how is walking good for my core?', undefined],
    ['', undefined],
  ];
  for (const [text, action] of PICKS) {
    it(`picks ${action ?? 'nothing'} for '${text}'`, () => {
      expect(pick(normalise(text), MENU, speaker('en'))?.action).to.equal(action);
    });
  }

  it('covers whole messages only', () => {
    expect(isOnly(['go', 'on'], ['go on'], [])).to.equal(true);
    expect(isOnly(['please'], ['go on'], ['please'])).to.equal(false);
    expect(isOnly(['go', 'on', 'now'], ['go on'], [])).to.equal(false);
  });

  it('weighs how much of a message is about a phrase', () => {
    expect(shareOf(['my', 'core', 'muscles'], ['core'], ['my'])).to.equal(0.5);
    expect(shareOf(['legs'], ['core'], [])).to.equal(0);
  });
});
