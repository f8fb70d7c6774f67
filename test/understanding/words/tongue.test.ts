import { expect } from 'chai';
import type { Tongue } from '../../../safety/index.ts';
import { detectTongue, dominantLanguage, normalise } from '../../../understanding/index.ts';

const CASES: Record<Tongue, string[]> = {
  en: [
    'how long should I hold a stretch?',
    'is walking good exercise',
    'help',
    'thx u r great',
    'my back hurts',
    "don't stop",
    'what r core muscles',
    'how ofen shuold I strech',
    'I want to talk to my doctor about yoga',
  ],
  es: [
    '¿cuánto tiempo aguanto un estiramiento?',
    'cuanto tiempo aguanto un estiramiento',
    'hola',
    'me duele la espalda',
    'xq me truena la rodilla',
    'q ejrcicio pa la espalda',
    'caminar',
    'quiero hacer stretching en el gym',
    'toy cansado',
    'me quierro morrir',
    'qué hcae un terapetua físico',
    'es noraml agittarse al coorrer',
    'años',
    'codigo 1234 5678',
  ],
  mixed: ['necesito help con mi back', 'me duele el back when I walk', 'quiero start walking'],
  other: [
    'comment puis-je étirer mon dos le matin',
    'wie lange soll ich die dehnung halten',
    'posso correr com dor nas costas',
    'как растянуть спину',
    '背中が痛い',
    '2',
    '👍',
    'asdf',
  ],
};

describe('detectTongue', () => {
  for (const [tongue, texts] of Object.entries(CASES)) {
    for (const text of texts) {
      it(`takes '${text}' for ${tongue}`, () => expect(detectTongue(normalise(text))).to.equal(tongue));
    }
  }
});

describe('dominantLanguage', () => {
  it('finds the language of most words of a mixed message', () => {
    expect(dominantLanguage(normalise('necesito ayuda con mi back por favor'))).to.equal('es');
    expect(dominantLanguage(normalise('I need some help con mi espalda please'))).to.equal('en');
  });

  it('says nothing where nothing tells', () => {
    expect(dominantLanguage(normalise('42'))).to.equal(undefined);
  });
});
