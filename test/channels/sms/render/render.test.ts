import { expect } from 'chai';
import fc from 'fast-check';
import { composeSms } from '../../../../channels/sms/render/composeSms.ts';
import { fits, measure } from '../../../../channels/sms/render/measure.ts';
import { page } from '../../../../channels/sms/render/page.ts';
import { ownLinksOnly } from '../../../../channels/sms/render/plainText.ts';
import { toGsm } from '../../../../channels/sms/render/toGsm.ts';
import { SMS_WORDS } from '../smsWords.ts';

const OPTIONS = {
  words: SMS_WORDS,
  publicUrl: 'https://chat.example.org',
  hosts: () => ['www.plan.example'],
  pictures: 'link' as const,
};
const LONG = 'One sentence of middling length stands here. '.repeat(12).trim();

function reply(sms: string, outcome = 'answered', titles: string[] = [], more: object = {}, locale = 'en') {
  const actions = titles.map((title) => ({ type: 'imBack', title, value: title }));
  return {
    type: 'message',
    text: `**${sms}**`,
    locale,
    ...(titles.length > 0 && { suggestedActions: { to: [], actions } }),
    channelData: { sms, receipt: { outcome }, ...more },
  };
}

describe('A text message', () => {
  const letters: [given: string, sent: string][] = [
    ['“Don’t” – it’s… fine', '"Don\'t" - it\'s... fine'],
    ['¿Cómo está mañana? É Ñ ü', '¿Como esta mañana? É Ñ ü'],
    ['• uno ½ 5º', '- uno 1/2 5o'],
    ['cafe\u0301', 'café'],
  ];
  for (const [given, sent] of letters) {
    it(`has ${given} in the letters of GSM-7`, () => {
      expect(toGsm(given)).to.equal(sent);
      expect(measure(sent).encoding).to.equal('GSM-7');
    });
  }

  it('keeps what GSM-7 has no letters for', () => {
    expect(toGsm('👍 日')).to.equal('👍 日');
  });

  it('numbers its choices, and calls yes otherwise', () => {
    const { body } = composeSms(reply('Are you 18?', 'asked_check', ['Yes', 'No', 'Not sure']), OPTIONS);
    expect(body).to.equal('Are you 18?\n1 Correct\n2 No\n3 Not sure');
  });

  for (const [locale, titles, last] of [
    ['en', ['Done', 'Easier', 'Stop here'], '3 Leave it here'],
    ['es', ['Listo', 'Más fácil', 'Parar aquí'], '3 Hasta aqui'],
  ] as const) {
    it(`invites nobody to answer '${titles[2]}' with a command of the carriers, and keeps its number (${locale})`, () => {
      const asked = reply('1/2 Plank: hold 10 seconds.', 'asked_routine', [...titles], {}, locale);
      expect(composeSms(asked, OPTIONS).body).to.match(new RegExp(`\\n1 .*\\n2 .*\\n${last}$`));
    });
  }

  it('leaves the choices to a question that numbers its answers itself', () => {
    const asked = reply('¿Es cierto? Responda 1 si, 2 no.', 'asked_check', ['Sí', 'No'], {}, 'es');
    expect(composeSms(asked, OPTIONS).body).to.equal('¿Es cierto? Responda 1 si, 2 no.');
  });

  it('leaves out the choices that have no room, but never those of a question', () => {
    const titles = Array.from({ length: 9 }, (_, index) => `A choice with a longer title ${index}`);
    const answer = composeSms(reply(LONG.slice(0, 220), 'answered', titles), OPTIONS);
    expect(answer.body).to.include('1 A choice').and.not.include('9 A choice');
    expect(answer.rest).to.equal(undefined);
    const question = composeSms(reply(LONG.slice(0, 220), 'asked_routine', titles), OPTIONS);
    expect(question.body.endsWith('\nReply MORE for the rest.')).to.equal(true);
    expect(question.rest?.channelData.sms).to.include('9 A choice');
  });

  it('goes on with MORE in the reply’s own language, with its choices at the end', () => {
    const first = composeSms(reply(LONG, 'answered', ['¿Por qué?'], {}, 'es'), OPTIONS);
    expect(first.body.endsWith('\nResponda MAS para ver el resto.')).to.equal(true);
    const second = composeSms(first.rest ?? {}, OPTIONS);
    expect(second.body.endsWith('\n1 ¿Por qué?')).to.equal(true);
    expect(second.rest).to.equal(undefined);
  });

  it('names the first source where there is room', () => {
    const citations = [
      { organization: 'CDC', year: 2022 },
      { organization: 'NIH', year: 2020 },
    ];
    const { body } = composeSms(reply('Walk.', 'answered', [], { citations }), OPTIONS);
    expect(body).to.equal('Walk.\nSource: CDC, 2022');
  });

  it('names the source before any choice to whoever asked for it', () => {
    const citations = [{ organization: 'CDC', year: 2022 }];
    const { body, numbered } = composeSms(
      reply('Good.', 'flow_sources', ['Walking'], { citations }),
      OPTIONS,
    );
    expect(body).to.equal('Good.\nSource: CDC, 2022\n1 Walking');
    expect(numbered).to.equal(1);
  });

  it('names a picture’s address, or sends pictures along', () => {
    const pictures = [{ exercise: 'bird-dog', alt: '' }];
    const said = reply('Do it.', 'routine_exercise', [], { pictures });
    const address = 'https://chat.example.org/pictures/bird-dog.png';
    expect(composeSms(said, OPTIONS)).to.include({ body: `Do it.\nPicture: ${address}` });
    const mms = composeSms(said, { ...OPTIONS, pictures: 'mms' });
    expect(mms).to.deep.include({ body: 'Do it.', media: [address] });
  });

  it('names a picture’s address only where every choice has room beside it', () => {
    const pictures = [{ exercise: 'bird-dog', alt: '' }];
    const rows = (words: number) =>
      composeSms(
        reply('word '.repeat(words).trim(), 'routine_exercise', ['Next', 'Easier'], { pictures }),
        OPTIONS,
      )
        .body.split('\n')
        .slice(1)
        .map((row) => row.slice(0, 8));
    expect(rows(20)).to.deep.equal(['Picture:', '1 Next', '2 Easier']);
    expect(rows(56)).to.deep.equal(['1 Next', '2 Easier']);
  });

  it('cuts no item of a list in two', () => {
    const items = ['What may I do? And what not?', 'How much?'].map((item) => `- ${item} ${'x'.repeat(115)}`);
    const text = `Bring these.\n${items.join('\n')}\n- Is that all? Or more?`;
    const { first, rest } = page(text, 'MORE');
    expect(first).to.equal(`Bring these.\n${items.join('\n')}\nMORE`);
    expect(rest).to.equal('- Is that all? Or more?');
  });

  it('links to the plan’s own pages alone', () => {
    const text = 'See https://www.plan.example/doctors. Or https://evil.example/x, or https://cdc.gov.';
    expect(ownLinksOnly(text, ['www.plan.example'])).to.equal('See https://www.plan.example/doctors. Or or');
  });

  it('falls back to the words of the Markdown', () => {
    const { body } = composeSms({ type: 'message', text: '# Hi\n**Call** [us](https://x.example)' }, OPTIONS);
    expect(body).to.equal('Hi\nCall us');
  });

  it('fits as the calculator says, whatever the letters', () => {
    const letter = fc.constantFrom(...'abcdefghij \néñ€[]~', 'a', 'b', 'á', '👍');
    const text = fc.array(fc.oneof({ weight: 60, arbitrary: fc.constant('x') }, letter), {
      minLength: 100,
      maxLength: 320,
    });
    const check = fc.property(text, (letters) => {
      expect(fits(letters.join(''))).to.equal(measure(letters.join('')).segments <= 2);
    });
    fc.assert(check, { numRuns: 100 });
  });

  it('loses no word and never needs more than two segments a part, whatever the text', () => {
    const word = fc.oneof(
      fc.string({ minLength: 1, maxLength: 12 }),
      fc.constantFrom('é', '👍', '€', 'fin.', 'x'.repeat(400)),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 120 }), (words) => {
        const text = words.join(' ').trim();
        const parts: string[] = [];
        for (let left = text; left; ) {
          const { first, rest } = page(left, 'MORE');
          expect(fits(first)).to.equal(true);
          parts.push(rest ? first.replace(/\nMORE$/, '') : first);
          left = rest;
        }
        const bare = (value: string) => value.replace(/\s+/g, '');
        expect(bare(parts.join(''))).to.equal(bare(text));
      }),
      { numRuns: 50 },
    );
  });
});
