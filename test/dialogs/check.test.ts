import { expect } from 'chai';
import type { Knowledge } from '../../bots/index.ts';
import { Conversation, openKnowledge } from '../conversations/conversation.ts';
import { HEALTHY_ANSWERS } from '../conversations/healthyAnswers.ts';

/** The answers of a healthy member without some of them. */
function without(...ids: string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(HEALTHY_ANSWERS).filter(([id]) => !ids.includes(id)));
}

describe('the check before a routine', () => {
  let knowledge: Knowledge;

  before(async function () {
    this.timeout(240_000);
    knowledge = await openKnowledge();
  });

  async function lastOf(steps: readonly string[]) {
    const conversation = new Conversation(knowledge);
    for (const step of steps.slice(0, -1)) await conversation.says(step);
    return conversation.says(steps.at(-1) ?? '');
  }

  const AT_SIGNS = ['start a routine', 'yes'];
  const AT_SIGNS_ES = ['empezar una rutina', 'sí'];
  const HOW_MANY: [string, string, string, string][] = [
    ['web', 'start a routine', 'how many more', 'Question 2 of 14 or 15'],
    ['web', 'empezar una rutina', '¿cuántas faltan?', 'Pregunta 2 de 14 o 15'],
    ['sms', 'start a routine', 'which question are we on?', 'Question 2 of 6 or 7'],
    ['sms', 'empezar una rutina', 'en qué pregunta vamos', 'Pregunta 2 de 6 o 7'],
  ];
  for (const [channel, start, words, place] of HOW_MANY) {
    it(`takes '${words}' for no answer by ${channel}, as often as it is asked`, async () => {
      const conversation = new Conversation(knowledge, channel);
      for (const step of [start, start.startsWith('e') ? 'sí' : 'yes']) await conversation.says(step);
      for (let times = 0; times < 3; times++) {
        const said = await conversation.says(words);
        expect(said.map(({ sms, text }) => (channel === 'sms' ? sms : text)).join('\n')).to.include(place);
        expect(said.at(-1)?.receipt.outcome).to.equal('asked_check');
      }
      const [next] = await conversation.says('no');
      expect(next?.receipt.outcome).to.equal('asked_check');
    });
  }

  it('says before the last question that one more may come, and which one is the last', async () => {
    const conversation = new Conversation(knowledge, 'sms');
    for (const step of ['start a routine', '1', 'no', 'no', 'no', 'no']) await conversation.says(step);
    const [place] = await conversation.says('how many more');
    expect(place?.sms).to.equal('Question 6 of 6, and maybe one more');
    for (const step of ['yes', 'walking']) await conversation.says(step);
    const [asked] = await conversation.says('how many more');
    expect(asked?.sms).to.match(/^This is the last question\./);
    expect(asked?.receipt.outcome).to.equal('asked_routine');
  });

  const ASKED_BACK: [string, string, string, string][] = [
    ['web', 'start a routine', 'what is a stroke?', 'blood'],
    ['web', 'empezar una rutina', '¿qué es la entrepierna?', 'entre las piernas'],
    ['sms', 'start a routine', 'what counts as medicine', 'ordered for you'],
    ['sms', 'empezar una rutina', 'espere, que es derrame?', 'cerebro'],
    ['sms', 'empezar una rutina', 'q es la entrepierna', 'entre las piernas'],
  ];
  for (const [channel, start, words, meaning] of ASKED_BACK) {
    it(`says what a word means at '${words}' by ${channel}, and asks again`, async () => {
      const conversation = new Conversation(knowledge, channel);
      for (const step of [start, start.startsWith('e') ? 'sí' : 'yes']) await conversation.says(step);
      for (let times = 0; times < 3; times++) {
        const said = await conversation.says(words);
        expect(said.map(({ text }) => text).join('\n')).to.include(meaning);
        expect(said.at(-1)?.receipt.outcome).to.equal('asked_check');
      }
      expect(conversation.memory).to.include({ flagged: false }).and.to.not.have.property('held');
      const [stopped] = await conversation.says('yes');
      expect(stopped?.receipt.outcome).to.equal('signposted_emergency');
    });
  }

  it('takes a word of the questions that is said beside a symptom for no question back', async () => {
    const [reply] = await lastOf([...AT_SIGNS, 'what is a stroke, my face droops on one side']);
    expect(reply?.receipt.outcome).to.equal('signposted_emergency');
  });

  const TOLD: [string, string, string][] = [
    ['start a routine', 'i take a blood pressure pill', 'signposted_doctor'],
    ['empezar una rutina', 'tomo una pastilla para la presión', 'signposted_doctor'],
    ['empezar una rutina', '¿mi pastilla para la alergia cuenta como medicina?', 'asked_check'],
  ];
  for (const [start, words, outcome] of TOLD) {
    it(`leads after '${words}' in place of an answer to ${outcome} where a routine is wanted again`, async () => {
      const steps = [start, start.startsWith('e') ? 'sí' : 'yes', words, start];
      const [reply] = await lastOf(steps);
      expect(reply?.receipt.outcome).to.equal(outcome);
    });
  }

  const SAYS_NO: [string, string][] = [
    ['start a routine', 'nothing'],
    ['start a routine', 'no, not that either'],
    ['start a routine', "I don't have any of those"],
    ['empezar una rutina', 'no eso no'],
    ['empezar una rutina', 'ni uno'],
    ['empezar una rutina', 'no padezco de nada'],
    ['empezar una rutina', 'no tengo nada de eso, gracias a Dios'],
  ];
  for (const [start, words] of SAYS_NO) {
    it(`takes '${words}' for a no`, async () => {
      const [reply] = await lastOf([start, start.startsWith('e') ? 'sí' : 'yes', words]);
      expect(reply?.text).to.match(/^(Question|Pregunta) 3/);
    });
  }

  const PUT_OFF: [string, string, string][] = [
    ['start a routine', 'not now', "I'll do it later"],
    ['start a routine', 'later', 'cancel the routine'],
    ['empezar una rutina', 'ahorita no', 'luego'],
    ['empezar una rutina', 'mejor no, luego la hago', 'cancela la rutina'],
  ];
  for (const [start, first, then] of PUT_OFF) {
    it(`is left after '${first}' and '${then}', with no alarm and no routine`, async () => {
      const conversation = new Conversation(knowledge, 'sms');
      for (const step of [start, start.startsWith('e') ? 'sí' : 'yes']) await conversation.says(step);
      const [again] = await conversation.says(first);
      expect(again?.receipt.outcome).to.equal('asked_check');
      const [left] = await conversation.says(then);
      expect(left?.receipt.outcome).to.equal('flow_cancelled');
      expect(conversation.memory).to.include({ flagged: false }).and.to.not.have.property('held');
      const [anew] = await conversation.says(start);
      expect(anew?.receipt.outcome).to.equal('asked_check');
    });
  }

  const TAKEN_AS_YES = [
    ['start a routine', 'yes', 'no', 'hmm whatever', 'took that as a yes', 'go back', 'Question 6 of'],
    [
      'empezar una rutina',
      'sí',
      'no',
      'soy fuerte como un roble',
      'lo tomé como un sí',
      'atrás',
      'Pregunta 6 de',
    ],
  ] as const;
  for (const [start, adult, no, vague, told, back, asked] of TAKEN_AS_YES) {
    it(`says that '${vague}' was taken for a yes where a question follows, and goes back from it`, async () => {
      const conversation = new Conversation(knowledge);
      for (const step of [start, adult, no, no, no, no, vague]) await conversation.says(step);
      expect((await conversation.says(vague))[0]?.text).to.include(told);
      expect((await conversation.says(back)).at(-1)?.text)
        .to.include(asked)
        .and.not.include(told);
    });
  }

  it("takes 'no, todo bien' for a no where it is said again", async () => {
    const conversation = new Conversation(knowledge, 'sms');
    for (const step of ['empezar una rutina', 'sí', 'no, todo bien']) await conversation.says(step);
    const [next] = await conversation.says('no, todo bien');
    expect(next?.sms).to.match(/^En el ultimo mes/);
  });

  const ASKED_WHY = [
    ['start a routine', 'yes', 'why are you asking me this'],
    ['start a routine', 'yes', 'why so many questions'],
    ['empezar una rutina', 'sí', 'espere, porque preguntan esto?'],
    ['empezar una rutina', 'sí', '¿para qué me preguntan todo esto?'],
    ['empezar una rutina', 'sí', 'y porque?'],
  ] as const;
  for (const [start, adult, why] of ASKED_WHY) {
    it(`says at '${why}' why it asks, and asks on`, async () => {
      const conversation = new Conversation(knowledge);
      for (const step of [start, adult]) await conversation.says(step);
      const [reason, asked] = await conversation.says(why);
      expect(reason?.text).to.match(/that a doctor should look first|conviene ver antes a un doctor/);
      expect(asked?.text).to.match(/Question 2 of|Pregunta 2 de/);
    });
  }

  const NO_IN_WORDS = [
    [['start a routine', 'yes'], 'no mam', 'Question 3 of'],
    [
      ['empezar una rutina', 'sí', ...Array<string>(7).fill('no')],
      'claro que no, soy hombre',
      'Pregunta 10 de',
    ],
  ] as const;
  for (const [steps, no, next] of NO_IN_WORDS) {
    it(`takes '${no}' for a no`, async () => {
      expect((await lastOf([...steps, no]))[0]?.text).to.include(next);
    });
  }

  const BESIDE_A_YES: [string, readonly string[], string][] = [
    [
      'a yes taken back',
      [...AT_SIGNS, 'no', 'change my answer', 'sorry, it was yes'],
      'signposted_emergency',
    ],
    [
      'a yes beside a disclosure',
      [...AT_SIGNS, 'sorry it was yes, I have high blood pressure'],
      'signposted_emergency',
    ],
    [
      'a Spanish yes beside a disclosure',
      [...AT_SIGNS_ES, 'no', 'cambiar mi respuesta', 'perdón, era sí, tengo presión alta'],
      'signposted_emergency',
    ],
    [
      'a yes beside what is urgent',
      [...AT_SIGNS, 'yes, and I have back pain with fever and chills'],
      'signposted_emergency',
    ],
    [
      'a yes that is urgent beside a disclosure',
      [...AT_SIGNS, 'no', 'yes, I have diabetes'],
      'signposted_urgent',
    ],
    ['a no beside a disclosure', [...AT_SIGNS, 'no, I have high blood pressure'], 'signposted_doctor'],
    ['a Spanish if', [...AT_SIGNS_ES, 'si tengo presión alta puedo hacer ejercicio?'], 'signposted_doctor'],
    ['a yes to something else', ['start a routine', 'yes, I have high blood pressure'], 'signposted_doctor'],
  ];
  for (const [name, steps, outcome] of BESIDE_A_YES) {
    it(`leads from ${name} to ${outcome}`, async () => {
      const [reply, ...more] = await lastOf(steps);
      expect(reply?.receipt.outcome).to.equal(outcome);
      expect(more).to.deep.equal([]);
    });
  }

  for (const channel of ['directline', 'msteams']) {
    for (const said of ['2', 'the second one', 'number 2']) {
      it(`takes '${said}' for no answer to a list of signs on ${channel}`, async () => {
        const conversation = new Conversation(knowledge, channel);
        for (const step of AT_SIGNS) await conversation.says(step);
        const [again] = await conversation.says(said);
        expect(again?.receipt.outcome).to.equal('asked_check');
        expect(again?.text).to.contain('Question 2 ').and.to.contain('Emergency? Call 911 now.');
        const [grave] = await conversation.says(said);
        expect(grave?.receipt.outcome).to.equal('signposted_emergency');
      });
    }
  }

  /** Each after the answers of a healthy member to the questions before it. */
  const IN_OWN_WORDS: ['en' | 'es', string, string, 'next' | 'again'][] = [
    ['en', 'signs-now', 'none thank god', 'next'],
    ['en', 'signs-now', 'none of those thank god', 'next'],
    ['en', 'signs-now', 'nothing like that', 'next'],
    ['en', 'pain', 'i already told you no', 'next'],
    ['en', 'signs-now', 'no chest pain', 'again'],
    ['en', 'pain', 'no pain', 'again'],
    ['en', 'falls', 'no I never fell', 'again'],
    ['en', 'pregnancy', "no, I'm a man", 'next'],
    ['en', 'pregnancy', 'im a man', 'next'],
    ['en', 'pregnancy', 'not pregnant', 'again'],
    ['en', 'medicine', 'no meds', 'next'],
    ['en', 'told-to-limit', 'no doctor ever said that', 'next'],
    ['en', 'sick-today', "no I'm fine", 'next'],
    ['en', 'pain', "no I'm fine", 'again'],
    ['en', 'active-lately', 'nope i sit all day', 'next'],
    ['en', 'active-lately', 'no im 45', 'again'],
    ['es', 'signs-now', 'ninguno gracias a Dios', 'next'],
    ['es', 'signs-now', 'nada de eso, gracias a Dios', 'next'],
    ['es', 'pain', 'no señorita', 'next'],
    ['es', 'pain', 'ya le dije que no', 'next'],
    ['es', 'pain', 'sin dolor', 'again'],
    ['es', 'falls', 'no me he caído', 'again'],
    ['es', 'pregnancy', 'soy hombre', 'next'],
    ['es', 'medicine', 'no tomo nada', 'next'],
    ['es', 'sick-today', 'no, me siento bien', 'next'],
    ['es', 'needs-help-moving', 'no ocupo ayuda', 'next'],
  ];
  for (const [language, question, said, leads] of IN_OWN_WORDS) {
    it(`goes ${leads === 'next' ? 'on' : 'into it again'} after '${said}' to ${question}`, async () => {
      const conversation = new Conversation(knowledge);
      const [yes, no] = language === 'en' ? ['yes', 'no'] : ['sí', 'no'];
      await conversation.says(language === 'en' ? 'start a routine' : 'empezar una rutina');
      const steps = Object.entries(HEALTHY_ANSWERS);
      const at = steps.findIndex(([id]) => id === question);
      for (const [, answer] of steps.slice(0, at)) await conversation.says(answer === 'yes' ? yes : no);
      const [reply] = await conversation.says(said);
      const number = at + (leads === 'next' ? 2 : 1);
      expect(reply?.receipt.outcome).to.equal('asked_check');
      expect(reply?.text).to.match(new RegExp(`(?:Question|Pregunta) ${number} `));
    });
  }

  it("never takes 'no me siento bien' for well", async () => {
    const conversation = new Conversation(knowledge, 'web', 'es-MX');
    await conversation.says('empezar una rutina');
    for (const answer of Object.values(HEALTHY_ANSWERS).slice(0, 11)) {
      await conversation.says(answer === 'yes' ? 'sí' : 'no');
    }
    const [reply] = await conversation.says('no me siento bien');
    expect(reply?.text).not.to.contain('Pregunta 13 ');
  });

  const NO_AGES = [
    ['start a routine', 'yes', 'week 3'],
    ['empezar una rutina', 'sí', 'semana 3'],
  ] as const;
  for (const [start, yes, said] of NO_AGES) {
    it(`takes '${said}' for no age`, async () => {
      const conversation = new Conversation(knowledge, 'sms');
      const steps = [start, yes, 'no', 'no', 'no', 'no', 'no'];
      for (const step of steps.slice(0, -1)) await conversation.says(step);
      const [asked] = await conversation.says('no');
      const [again] = await conversation.says(said);
      expect(asked?.sms).to.include('70');
      expect(again?.sms).to.equal(asked?.sms);
    });
  }

  it("takes 'back' for what a routine is for, and 'go back' for none", async () => {
    for (const [said, outcome] of [
      ['back', 'asked_routine'],
      ['go back', 'flow_back'],
    ] as const) {
      const conversation = new Conversation(knowledge);
      await conversation.says('start a routine');
      for (const answer of Object.values(without('older'))) await conversation.says(answer);
      const [reply] = await conversation.says(said);
      expect(reply?.receipt.outcome).to.equal(outcome);
      expect(reply?.text).not.to.contain('What would you like to work on?');
    }
  });

  for (const [start, yes, said] of [
    ['start a routine', 'yes', 'hey, where were we?'],
    ['empezar una rutina', 'sí', 'oiga, ¿dónde íbamos?'],
  ] as const) {
    it(`asks its question again after '${said}'`, async () => {
      const conversation = new Conversation(knowledge, 'sms');
      await conversation.says(start);
      const [asked] = await conversation.says(yes);
      const [again] = await conversation.says(said);
      expect(again?.sms).to.equal(asked?.sms);
      expect(again?.receipt.outcome).not.to.equal('not_understood');
    });
  }

  for (const said of ['more', 'why this one', 'next']) {
    it(`asks again what a routine is for after '${said}'`, async () => {
      const conversation = new Conversation(knowledge, 'sms');
      for (const step of ['start a routine', 'yes', 'no', 'no', 'no', 'no', 'yes']) {
        await conversation.says(step);
      }
      const [reply, ...more] = await conversation.says(said);
      expect(reply?.receipt.outcome).to.equal('asked_routine');
      expect(reply?.sms).to.match(/What would you like to work on\?$/);
      expect(more).to.deep.equal([]);
    });
  }

  it('takes a number for an answer where the answers are numbered', async () => {
    const textAfter = async (answer: string) => {
      const conversation = new Conversation(knowledge, 'sms');
      await conversation.says('start a routine');
      const [reply] = await conversation.says(answer);
      return reply?.sms;
    };
    expect(await textAfter('1')).to.equal(await textAfter('yes'));
  });

  describe('sent as a form', () => {
    const asked = async (form: Record<string, string>, ...answers: string[]) => {
      const conversation = new Conversation(knowledge, 'msteams');
      await conversation.says('start a routine');
      const said = [await conversation.submits(form)];
      for (const answer of answers) said.push(await conversation.says(answer));
      return said.map(
        ([reply]) =>
          /Question \d+|Are you \d+ or older/.exec(reply?.text ?? '')?.[0] ?? reply?.receipt.outcome,
      );
    };

    it('asks for nothing more where all is answered', async () => {
      expect(await asked(HEALTHY_ANSWERS)).to.deep.equal(['asked_routine']);
    });

    it('asks only what it left out', async () => {
      expect(await asked(without('surgery'), 'no')).to.deep.equal(['Question 8', 'asked_routine']);
      const two = await asked(without('signs-now', 'medicine'), 'no', 'no');
      expect(two).to.deep.equal(['Question 2', 'Question 10', 'asked_routine']);
    });

    it('asks the age at the end only of somebody who has not been active', async () => {
      const idle = { ...without('older'), 'active-lately': 'no' };
      expect(await asked(idle, 'no')).to.deep.equal(['Question 15', 'asked_routine']);
      expect(await asked(without('older'))).to.deep.equal(['asked_routine']);
      const both = await asked(without('active-lately', 'older'), 'no', 'no');
      expect(both).to.deep.equal(['Question 14', 'Question 15', 'asked_routine']);
    });

    it('asks what a yes has opened, and stops by its answer', async () => {
      const opened = await asked({ ...HEALTHY_ANSWERS, pain: 'yes' }, 'no');
      expect(opened.at(-1)).to.equal('signposted_doctor');
    });

    it('stops at an answer to what it left out as at any other', async () => {
      expect((await asked(without('signs-now'), 'yes')).at(-1)).to.equal('signposted_emergency');
      expect((await asked(without('surgery'), 'yes')).at(-1)).to.equal('signposted_doctor');
    });

    it('is taken with what was answered before it', async () => {
      const conversation = new Conversation(knowledge, 'msteams');
      await conversation.says('start a routine');
      await conversation.says('yes');
      const [reply] = await conversation.submits(without('adult', 'surgery'));
      expect(reply?.text).to.include('Question 8');
      const [next] = await conversation.says('no');
      expect(next?.receipt.outcome).to.equal('asked_routine');
    });

    it('leads back to a question that is then asked again, and to none besides', async () => {
      const back = await asked(without('surgery'), 'go back', 'no', 'no');
      expect(back).to.deep.equal(['Question 8', 'Question 7', 'Question 8', 'asked_routine']);
    });

    it('keeps asking what an answer before it has opened', async () => {
      const conversation = new Conversation(knowledge, 'msteams');
      for (const answer of ['start a routine', 'yes', 'no', 'no', 'no', 'no', 'yes'])
        await conversation.says(answer);
      await conversation.submits(HEALTHY_ANSWERS);
      const [reply] = await conversation.says('no');
      expect(reply?.receipt.outcome).to.equal('signposted_doctor');
    });
  });
});
