import { expect } from 'chai';
import { normalise, readChoice, readNumber, readYesNo, type YesNo } from '../../understanding/index.ts';

const ANSWERS: Record<YesNo, string[]> = {
  yes: [
    'yes',
    'Yes.',
    'YES!!',
    'yeah',
    'yep',
    'yup',
    'sure',
    'sure why not',
    'why not',
    'ok',
    'okay',
    'of course',
    'yes please',
    'yes, I do',
    'I think so',
    'go ahead',
    'sounds good',
    "that's right",
    'absolutely',
    'yesss',
    'sí',
    'si',
    'Sí, por favor',
    'claro',
    'si claro',
    'claro que sí',
    'por supuesto',
    'cómo no',
    'órale',
    'dale',
    'está bien',
    'así es',
    'simón',
    'siii',
    'de acuerdo',
    '👍',
    '👍🏽',
  ],
  no: [
    'no',
    'No.',
    'NOPE',
    'nah',
    'nooo',
    'no way',
    'not at all',
    'never',
    'none',
    'none of these',
    "I don't",
    'No, I do not',
    'no thanks',
    'no, thank you',
    'absolutely not',
    "no I haven't",
    'no sir',
    'no, gracias',
    'nada',
    "pa' nada",
    'para nada',
    'claro que no',
    'ninguno',
    'ninguna de esas',
    'nunca',
    'nel',
    'no tengo',
    'no, no tengo',
    'por supuesto que no',
    '👎',
  ],
  unsure: [
    'not sure',
    "I'm not sure",
    'maybe',
    "I don't know",
    'idk',
    'dunno',
    'it depends',
    'sometimes',
    'probably not',
    "I don't think so",
    'not really',
    'kinda',
    'huh?',
    '?',
    '???',
    'yes and no',
    'yes no',
    'what do you mean?',
    'no sé',
    'no se',
    'no estoy segura',
    'quizás',
    'tal vez',
    'a lo mejor',
    'a veces',
    'más o menos',
    'depende',
    'creo que no',
    'quién sabe',
    'no entiendo',
    '¿cómo?',
    'mande',
    '🤷',
  ],
};

const NO_ANSWERS = [
  'haha no',
  'no way lol',
  'no pain no gain',
  'no he tenido tiempo de nada',
  "no I'm asking about walking",
  'yes but only when I run',
  'my knee hurts',
  "what's a plank?",
  'tell me a joke',
  'only on sundays',
  'jaja',
  'no one told me',
  'sí pero poquito en las noches',
  'mi mamá sí',
  '¿qué es eso del core?',
  'help',
  '😂',
  '',
  'no more exercises for me today',
];

describe('readYesNo', () => {
  for (const [meant, texts] of Object.entries(ANSWERS)) {
    for (const text of texts) {
      it(`takes '${text}' for ${meant}`, () => expect(readYesNo(normalise(text))).to.equal(meant));
    }
  }
  for (const text of NO_ANSWERS) {
    it(`finds no answer in '${text}'`, () => expect(readYesNo(normalise(text))).to.equal(undefined));
  }
});

const ENGLISH = ['Why stretch', 'How to hold a stretch', 'Walking for beginners'];
const SPANISH = ['Por qué estirarse', 'Cuánto aguantar', 'Caminar al aire libre'];

describe('readChoice', () => {
  const chosen: [string, number | undefined][] = [
    ['1', 0],
    ['2', 1],
    ['#3', 2],
    ['two', 1],
    ['the second one', 1],
    ['second', 1],
    ['number three', 2],
    ['option 1 please', 0],
    ['the last one', 2],
    ['last', 2],
    ["I'll take the first", 0],
    ['2nd', 1],
    ['the one about walking', 2],
    ['walkng', 2],
    ['hold a strech', 1],
    ['Why stretch', 0],
    ['why', 0],
    ['4', undefined],
    ['0', undefined],
    ['stretch', undefined],
    ['none', undefined],
    ['tell me a joke', undefined],
    ['1 or 2', undefined],
    ['', undefined],
  ];
  for (const [text, wanted] of chosen) {
    it(`takes '${text}' for ${wanted}`, () => expect(readChoice(normalise(text), ENGLISH)).to.equal(wanted));
  }
  const elegidos: [string, number | undefined][] = [
    ['dos', 1],
    ['la segunda', 1],
    ['el primero', 0],
    ['la última', 2],
    ['la ultima por favor', 2],
    ['número 3', 2],
    ['la tercera opción', 2],
    ['caminar', 2],
    ['aguantar', 1],
    ['cuanto aguantar', 1],
    ['porque estirarse', 0],
    ['estirarze', 0],
    ['la quinta', undefined],
    ['ninguna', undefined],
  ];
  for (const [text, wanted] of elegidos) {
    it(`takes '${text}' for ${wanted}`, () => expect(readChoice(normalise(text), SPANISH)).to.equal(wanted));
  }
});

describe('readNumber', () => {
  const numbers: [string, number | undefined][] = [
    ['72', 72],
    ["I'm 72", 72],
    ['72 years old', 72],
    ['forty five', 45],
    ['seventy-two', 72],
    ['eighteen', 18],
    ['ninety', 90],
    ['2.5', 2.5],
    ['tengo 68 años', 68],
    ['cuarenta y cinco', 45],
    ['veintitrés', 23],
    ['veintidós', 22],
    ['dieciséis', 16],
    ['setenta', 70],
    ['cero', 0],
    ['2 or 3', undefined],
    ['between forty and fifty', undefined],
    ['old enough', undefined],
    ['', undefined],
  ];
  for (const [text, wanted] of numbers) {
    it(`finds ${wanted} in '${text}'`, () => expect(readNumber(normalise(text))).to.equal(wanted));
  }
});
