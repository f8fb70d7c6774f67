import { expect } from 'chai';
import type { Knowledge } from '../../bots/index.ts';
import { Conversation, openKnowledge } from '../conversations/conversation.ts';

describe('the list of questions for the doctor', () => {
  let knowledge: Knowledge;

  before(async function () {
    this.timeout(240_000);
    knowledge = await openKnowledge();
  });

  const WORDS = [
    ['en-US', 'questions for my doctor', 'remove question 2', 'What activities are good for me?'],
    ['es-MX', 'preguntas para mi doctor', 'borra la pregunta 2', '¿Qué actividades me convienen?'],
  ] as const;
  for (const [locale, list, remove, second] of WORDS) {
    it(`lets one be taken off by its number (${locale})`, async () => {
      const conversation = new Conversation(knowledge, 'web', locale);
      expect((await conversation.says(list))[0]?.text).to.include(second);
      for (const message of [remove, list]) {
        const [reply, ...more] = await conversation.says(message);
        expect(reply?.receipt.outcome).to.equal('flow_questions');
        expect(reply?.text)
          .to.match(/^9\. /m)
          .and.not.include(second)
          .and.not.match(/^10\. /m);
        expect(more).to.deep.equal([]);
      }
    });
  }

  const ADDED = [
    ['write down', 'can I lift weights with metformin', 'the whole list'],
    ['add to my list', 'can I lift weights with metformin', 'the whole list'],
    ['apunta ahí', 'puedo hacer pesas con metformina', 'toda la lista'],
    ['agregar a mi lista', 'puedo hacer pesas con metformina', 'toda la lista'],
  ] as const;
  for (const [words, question, all] of ADDED) {
    it(`takes what follows '${words}' for a question of the list`, async () => {
      const conversation = new Conversation(knowledge, 'sms');
      await conversation.says(`${words}: ${question}`);
      expect((await conversation.says(all))[0]?.sms).to.include(`\n- ${question}\n`);
    });
  }

  it('leaves room in a text message for what may follow long questions', async () => {
    const conversation = new Conversation(knowledge, 'sms', 'es-US');
    for (const own of [
      'puedo caminar con mi presion de 150 / 90?',
      'tomo la pastilla de la presion antes?',
    ]) {
      for (const step of ['agregar la mia', `${own} me lo dijo mi hija`]) await conversation.says(step);
    }
    await conversation.says('listo');
    const [list] = await conversation.says('lista');
    expect(list?.sms?.match(/^- /gm)).to.have.lengthOf(3);
    const [next] = await conversation.says('siguiente pregunta');
    expect(next?.sms).to.match(/^Pregunta 4 de 12/);
  });

  for (const [locale, list, read, aside, next, second] of [
    [
      'en-US',
      'questions for my doctor',
      'read one by one',
      'my knee hurts',
      'Next question',
      'Question 2 of',
    ],
    [
      'es-US',
      'preguntas para mi doctor',
      'leer una por una',
      'me duele la rodilla',
      'Siguiente pregunta',
      'Pregunta 2 de',
    ],
  ] as const) {
    it(`is read on by the button of an earlier card (${locale})`, async () => {
      const conversation = new Conversation(knowledge, 'teams', locale);
      for (const step of [list, read, aside]) await conversation.says(step);
      expect((await conversation.says(next))[0]?.text).to.include(second);
    });
  }

  it('lets an own question be taken off, also after a start over', async () => {
    const conversation = new Conversation(knowledge);
    for (const step of ['questions for my doctor', 'add my own', 'what shoes for hiking', 'done']) {
      await conversation.says(step);
    }
    expect((await conversation.says('remove question 1'))[0]?.text).to.include('10. what shoes for hiking');
    await conversation.says('start over');
    const [left] = await conversation.says('delete question 10');
    expect(left?.text).to.match(/^9\. /m).and.not.include('hiking').and.not.include('Is it safe');
    expect((await conversation.says('remove question 40'))[0]?.text).to.match(/^9\. /m);
  });

  for (const [locale, added, question] of [
    ['en-US', 'add can I swim', 'can I swim'],
    ['en-US', 'please add a question is yoga okay', 'is yoga okay'],
    ['es-MX', 'agregar puedo nadar', 'puedo nadar'],
  ] as const) {
    it(`gets the question of '${added}'`, async () => {
      const conversation = new Conversation(knowledge, 'web', locale);
      const replies = await conversation.says(added);
      expect(replies.at(-1)?.text).to.match(/Add one more\?|¿Quiere agregar otra\?/);
      expect(conversation.stored).to.include(JSON.stringify([question]));
    });
  }

  it('is not what is deleted by "forget me"', async () => {
    for (const message of ['forget me', 'delete my data']) {
      const conversation = new Conversation(knowledge);
      await conversation.says('questions for my doctor');
      const [asked] = await conversation.says(message);
      expect(asked?.receipt.outcome).to.equal('asked_forget');
    }
  });

  it('begins with the own questions in a text message', async () => {
    const conversation = new Conversation(knowledge, 'sms');
    for (const step of ['questions for my doctor', 'add my own', 'what shoes for hiking']) {
      await conversation.says(step);
    }
    const [list] = await conversation.says('done');
    expect(list?.sms).to.match(/^Here are questions .*\n- what shoes for hiking\n- Is it safe/);
    expect((await conversation.says('read one by one'))[0]?.sms).to.include('Question 1 of 11: what shoes');
    const [left] = await conversation.says('remove question 1');
    expect(left?.sms).to.include('Is it safe').and.not.include('hiking');
  });

  it('is whole in a text message before a question that waits', async () => {
    const conversation = new Conversation(knowledge, 'sms');
    await conversation.says('start a routine');
    const [list, asked, ...more] = await conversation.says('questions for my doctor');
    expect(list?.sms).to.include('Is it safe').and.include('What should I do if pain comes back?');
    expect(asked?.receipt.outcome).to.equal('asked_check');
    expect(more).to.deep.equal([]);
  });

  const NO_QUESTIONS = [
    ['en-US', 'add my own', 'i want a routine', 'asked_check'],
    ['en-US', 'add my own', 'start a routine please', 'asked_check'],
    ['en-US', 'add my own', 'is a routine good for me', 'asked_question'],
    ['es-MX', 'agregar la mía', 'quiero una rutina', 'asked_check'],
    ['es-MX', 'agregar la mía', '¿me conviene una rutina?', 'asked_question'],
  ] as const;
  for (const [locale, add, said, outcome] of NO_QUESTIONS) {
    it(`takes '${said}' for ${outcome === 'asked_check' ? 'no' : 'a'} question for the doctor`, async () => {
      const conversation = new Conversation(knowledge, 'sms', locale);
      await conversation.says(add);
      expect((await conversation.says(said))[0]?.receipt.outcome).to.equal(outcome);
    });
  }

  const BESIDE_ALARMS: [steps: string[], said: string, outcome: string, isKept: boolean][] = [
    [[], 'back pain with fever and chills, can I walk', 'signposted_urgent', true],
    [['what shoes'], 'can I walk with back pain and fever and chills?', 'signposted_urgent', true],
    [['what shoes'], 'I have back pain with fever and chills', 'signposted_urgent', false],
    [[], "can I swim when I can't breathe?", 'signposted_emergency', true],
    [[], "I can't breathe", 'signposted_emergency', false],
    [[], 'why do I want to kill myself?', 'signposted_crisis', false],
  ];
  for (const [steps, said, outcome, isKept] of BESIDE_ALARMS) {
    it(`${isKept ? 'keeps' : 'is without'} '${said}' after its alarm (${steps.length} added)`, async () => {
      const conversation = new Conversation(knowledge);
      for (const step of ['add my own', ...steps]) await conversation.says(step);
      const [alarm, ...more] = await conversation.says(said);
      expect(alarm?.receipt.outcome).to.equal(outcome);
      expect(more).to.deep.equal([]);
      const [list] = await conversation.says('questions for my doctor');
      expect(list?.text.includes(said)).to.equal(isKept);
    });
  }

  for (const steps of [[], ['what shoes']]) {
    it(`is shown where numbers are no question to add (${steps.length} added)`, async () => {
      const conversation = new Conversation(knowledge, 'sms');
      for (const step of ['add my own', ...steps]) await conversation.says(step);
      expect((await conversation.says('7'))[0]?.receipt.outcome).to.equal('not_understood');
      const [list, ...more] = await conversation.says('8');
      expect(list?.receipt.outcome).to.equal('flow_questions');
      expect(list?.sms).to.include('Is it safe');
      expect(more).to.deep.equal([]);
    });
  }

  const LISTED: [steps: string[], said: string, words: string, outcome: string][] = [
    [[], 'add: can i swim with a pacemaker', 'can i swim with a pacemaker', 'signposted_doctor'],
    [['questions for my doctor'], 'Please add: what shoes?', 'what shoes?', 'asked_question'],
    [['my knee hurts'], 'Add: can I garden', 'can I garden', 'asked_question|signposted_doctor'],
    [['add my own'], 'add: can i swim with a pacemaker', 'can i swim with a pacemaker', 'signposted_doctor'],
    [['start a routine'], 'add: I have a pacemaker, can I swim', 'can I swim', 'signposted_doctor'],
    [[], 'add: back pain with fever and chills', 'back pain with fever', 'signposted_urgent'],
    [[], 'add: I have crushing chest pain', 'crushing chest pain', 'signposted_emergency'],
    [['start a routine', 'yes'], 'add: I have chest pain now', 'chest pain now', 'signposted_emergency'],
    [['preguntas para mi doctor'], 'agregue: ¿puedo nadar?', '¿puedo nadar?', 'asked_question'],
    [[], 'agrega: tengo marcapasos, puedo nadar', 'tengo marcapasos, puedo nadar', 'signposted_doctor'],
  ];
  for (const [steps, said, words, outcome] of LISTED) {
    it(`has '${said}' put on it ${steps.length > 0 ? `after '${steps.at(-1)}'` : 'at once'}`, async () => {
      const conversation = new Conversation(knowledge);
      for (const step of steps) await conversation.says(step);
      const [added, ...more] = await conversation.says(said);
      expect(outcome.split('|')).to.include(added?.receipt.outcome);
      expect(more).to.deep.equal([]);
      const isSpanish = added?.activity.locale === 'es';
      await conversation.says(isSpanish ? 'listo' : 'done');
      const [list] = await conversation.says(isSpanish ? 'ver la lista' : 'show my list');
      expect(list?.text)
        .to.match(/^11\. /m)
        .and.include(words)
        .and.not.match(/: add:|: agre/i);
    });
  }

  it('is without what is added in a crisis', async () => {
    const conversation = new Conversation(knowledge);
    const [alarm] = await conversation.says('add: I want to kill myself');
    expect(alarm?.receipt.outcome).to.equal('signposted_crisis');
    expect((await conversation.says('show my list'))[0]?.text).to.not.include('kill');
  });

  it("takes 'more' for one more question where one more is asked for", async () => {
    const conversation = new Conversation(knowledge, 'sms');
    for (const step of ['add my own', 'what shoes for hiking']) await conversation.says(step);
    const [reply, ...more] = await conversation.says('more');
    expect(reply?.sms).to.include('What would you like to ask your doctor?');
    expect(more).to.deep.equal([]);
  });

  const ENOUGH = [
    ['en-US', 'add my own', 'what shoes for hiking', 'no thats all'],
    ['en-US', 'add my own', 'what shoes for hiking', "no, I'm done"],
    ['es-MX', 'agregar la mía', 'qué zapatos para caminar', 'no, es todo'],
  ] as const;
  for (const [locale, add, own, enough] of ENOUGH) {
    it(`shows the list after '${enough}' where one more question is asked for`, async () => {
      const conversation = new Conversation(knowledge, 'msteams', locale);
      for (const step of [add, own]) await conversation.says(step);
      const [reply, ...more] = await conversation.says(enough);
      expect(reply?.receipt.outcome).to.equal('flow_questions');
      expect(reply?.text).to.match(/^11\. /m);
      expect(more).to.deep.equal([]);
    });
  }

  const OF_THE_LIST = [
    ['en-US', 'add my own', 'what shoes for hiking', 'Read one by one', 'Question 1 of 11'],
    ['es-MX', 'agregar la mía', 'qué zapatos para caminar', 'Leer una por una', 'Pregunta 1 de 11'],
  ] as const;
  for (const [locale, add, own, title, read] of OF_THE_LIST) {
    it(`takes the button '${title}' of its card for no question to add`, async () => {
      const conversation = new Conversation(knowledge, 'msteams', locale);
      for (const step of [add, own]) await conversation.says(step);
      const [reply, ...more] = await conversation.presses(title);
      expect(reply?.text).to.include(read);
      expect(more).to.deep.equal([]);
    });
  }

  it('takes the button of another card for no question to add, and asks on without another thing added', async () => {
    const conversation = new Conversation(knowledge, 'msteams');
    for (const step of ['questions for my doctor', 'add my own', 'what shoes for hiking']) {
      await conversation.says(step);
    }
    const [answer, asked] = await conversation.presses('How long to hold a stretch');
    expect(answer?.receipt.outcome).to.match(/^answered/);
    expect(asked?.text).to.equal('Add one more?');
    expect((await conversation.says('done'))[0]?.text)
      .to.match(/^11\. /m)
      .and.not.match(/^12\. /m);
  });

  const TAKEN_OFF: [locale: string, list: string, add: string, own: string, remove: string, left: RegExp][] =
    [
      [
        'en-US',
        'questions for my doctor',
        'add my own',
        'what shoes',
        'remove number 3',
        /3\. Could my medicines/,
      ],
      [
        'en-US',
        'questions for my doctor',
        'add my own',
        'what shoes',
        'delete the last one',
        /10\. What should I do/,
      ],
      [
        'es-MX',
        'preguntas para mi doctor',
        'agregar la mía',
        'qué zapatos',
        'borra la última',
        /10\. ¿Qué hago/,
      ],
      [
        'es-MX',
        'preguntas para mi doctor',
        'agregar la mía',
        'qué zapatos',
        'quite la 3',
        /3\. ¿Mis medicinas/,
      ],
    ];
  for (const [locale, list, add, own, remove, left] of TAKEN_OFF) {
    it(`lets one be taken off right after it with '${remove}'`, async () => {
      const conversation = new Conversation(knowledge, 'msteams', locale);
      const done = locale.startsWith('es') ? 'listo' : 'done';
      for (const step of [list, add, own, done]) await conversation.says(step);
      const [reply, ...more] = await conversation.says(remove);
      expect(reply?.receipt.outcome).to.equal('flow_questions');
      expect(reply?.text)
        .to.match(left)
        .and.match(/^10\. /m)
        .and.not.match(/^11\. /m);
      expect(more).to.deep.equal([]);
    });
  }

  it('is not what loses a question by a number that is said later', async () => {
    const conversation = new Conversation(knowledge);
    for (const step of ['questions for my doctor', 'how long should i hold a stretch']) {
      await conversation.says(step);
    }
    await conversation.says('delete 3');
    const list = await conversation.says('questions for my doctor');
    expect(list.map(({ text }) => text).join('\n')).to.match(/^10\. /m);
  });
});
