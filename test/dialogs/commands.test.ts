import { expect } from 'chai';
import type { Knowledge } from '../../bots/index.ts';
import { planWords } from '../../dialogs/say/planWords.ts';
import { Conversation, openKnowledge } from '../conversations/conversation.ts';

describe('commands', () => {
  let knowledge: Knowledge;

  before(async function () {
    this.timeout(240_000);
    knowledge = await openKnowledge();
  });

  const AFTER_A_SYMPTOM: [string, string, string][] = [
    ['i took too much tylenol', 'questions for my doctor', 'flow_questions'],
    ['heartburn from pizza', 'questions for my doctor', 'flow_questions'],
    ['heartburn from pizza', 'talk to a person', 'flow_person'],
    ['heartburn from pizza', 'forget me', 'asked_forget'],
  ];
  for (const [before, command, outcome] of AFTER_A_SYMPTOM) {
    it(`does '${command}' right after '${before}'`, async () => {
      const conversation = new Conversation(knowledge);
      await conversation.says(before);
      const [reply] = await conversation.says(command);
      expect(reply?.receipt.outcome).to.equal(outcome);
    });
  }

  it('goes back past what was not understood', async () => {
    const conversation = new Conversation(knowledge);
    const [answer] = await conversation.says('how long should i hold a stretch');
    for (const words of ['qwrt zxcv plgh', '1 and 2', 'what are your hours']) await conversation.says(words);
    const [back] = await conversation.says('back');
    expect(back?.text).to.equal(answer?.text);
  });

  const WITH_CAN_I: [string, string, string][] = [
    ['my knee hurts', 'can i talk to someone', 'flow_person'],
    ['my knee hurts', 'can i speak with a nurse', 'signposted_plan'],
    ['my knee hurts', 'how do i get a referral', 'signposted_plan'],
    ['i want to kill myself', 'can i talk to someone', 'flow_person'],
    ['me duele la rodilla', '¿puedo hablar con alguien?', 'flow_person'],
    ['my knee hurts', 'can i do squats', 'signposted_doctor'],
    ['my knee hurts', 'can i go for a run', 'signposted_doctor'],
  ];
  for (const [before, wish, outcome] of WITH_CAN_I) {
    it(`hears what '${wish}' wants after '${before}'`, async () => {
      const conversation = new Conversation(knowledge);
      await conversation.says(before);
      const [reply] = await conversation.says(wish);
      expect(reply?.receipt.outcome).to.equal(outcome);
    });
  }

  const LANGUAGES: [string, string, string][] = [
    ['how long do i hold a stretch', 'gracias, ahora en español', 'Aguante cada'],
    ['how long do i hold a stretch', 'thanks, now in spanish', 'Aguante cada'],
    ['cuánto tiempo aguanto un estiramiento', 'gracias, ¿y en inglés?', 'Hold each'],
    ['cuánto tiempo aguanto un estiramiento', 'thanks, and in english?', 'Hold each'],
  ];
  for (const [before, words, answer] of LANGUAGES) {
    it(`says the answer again at '${words}'`, async () => {
      const conversation = new Conversation(knowledge);
      await conversation.says(before);
      const [switched, again] = await conversation.says(words);
      expect(switched?.receipt.outcome).to.equal('flow_language');
      expect(again?.text).to.include(answer);
    });
  }

  it('says the line of an alarm once where a reply comes in two messages', async () => {
    const conversation = new Conversation(knowledge);
    for (const text of ['I have crushing chest pain', 'hello']) await conversation.says(text);
    const [switched, again] = await conversation.says('en español');
    expect(switched?.text).to.match(/^¿Emergencia\? Llame al 911/);
    expect(again?.text).to.not.include('911');
  });

  const SHORT: [string, string, string][] = [
    ['how do i do a calf stretch', 'done', 'flow_thanks'],
    ['how do i do a calf stretch', "what's next?", 'answered'],
    ['how do i do a calf stretch', 'how many a day', 'answered'],
    ['how do i do a calf stretch', 'say that simpler', 'flow_help'],
    ['hi', 'are you open now?', 'flow_person'],
    ['hi', 'something else', 'flow_capabilities'],
    ['my knee hurts, can i run', 'why not?', 'signposted_doctor'],
    ['questions for my doctor', 'show me everything', 'flow_questions'],
    ['como se estira la pantorrilla', 'ya lo hice', 'flow_thanks'],
    ['como se estira la pantorrilla', 'y luego', 'answered'],
    ['como se estira la pantorrilla', 'no entiendo nada mijo', 'flow_help'],
    ['hola', '¿qué horario tienen?', 'flow_person'],
    ['me duele la rodilla, puedo correr?', '¿por qué no?', 'signposted_doctor'],
    ['me duele la rodilla, puedo correr?', 'listo', 'flow_thanks'],
    ['preguntas para mi doctor', 'agregar', 'asked_question'],
    ['preguntas para mi doctor', 'ver todo', 'flow_questions'],
  ];
  for (const [before, words, outcome] of SHORT) {
    it(`knows what '${words}' wants after '${before}'`, async () => {
      const conversation = new Conversation(knowledge, 'sms');
      await conversation.says(before);
      await conversation.happens('some minutes pass');
      const [reply] = await conversation.says(words);
      expect(reply?.receipt.outcome).to.equal(outcome);
    });
  }

  const SOURCES: [string, string][] = [
    ['how long do i hold a stretch', 'where do you get that'],
    ['cuánto tiempo aguanto un estiramiento', '¿de dónde sacan eso?'],
  ];
  for (const [before, words] of SOURCES) {
    it(`names the source of the answer at '${words}'`, async () => {
      const conversation = new Conversation(knowledge);
      await conversation.says(before);
      const [reply] = await conversation.says(words);
      expect(reply?.receipt.outcome).to.equal('flow_sources');
      expect(reply?.activity.channelData?.citations).to.have.length.above(0);
    });
  }

  const OF_AN_ALARM: [string, string, string][] = [
    ['my chest hurts and my arm is numb', 'I already called', 'held.called'],
    ['I have crushing chest pain', 'I called 911', 'held.called'],
    ['my chest hurts and my arm is numb', 'the ambulance is coming, thanks', 'held.called'],
    ['my chest hurts and my arm is numb', "it's not an emergency, I'm fine", 'held.mistaken'],
    ['my chest hurts and my arm is numb', 'false alarm', 'held.after'],
    ['my chest hurts and my arm is numb', 'why did you say that', 'reason.alarm'],
    ['i want to kill myself', 'i called 988', 'held.called'],
    ['i want to kill myself', 'just kidding', 'held.mistaken'],
    ['i want to kill myself', "that's not what I meant", 'held.mistaken'],
    ['me duele mucho el pecho y el brazo', 'ya llamé', 'held.called'],
    ['me duele mucho el pecho y el brazo', 'ya llamé al 911', 'held.called'],
    ['me duele mucho el pecho y el brazo', 'ya viene la ambulancia', 'held.called'],
    ['me duele mucho el pecho y el brazo', '¿de dónde sale eso?', 'reason.alarm'],
    ['me quiero morir', 'era broma', 'held.mistaken'],
    ['me quiero morir', 'no quise decir eso, estoy bien', 'held.mistaken'],
  ];
  for (const [before, words, phrase] of OF_AN_ALARM) {
    it(`hears what '${words}' says of the alarm after '${before}'`, async () => {
      const conversation = new Conversation(knowledge);
      const [alarm] = await conversation.says(before);
      const [reply] = await conversation.says(words);
      const language = alarm?.activity.locale === 'es' ? 'es' : 'en';
      const speaker = knowledge.locales.speaker(language, planWords(knowledge.content.plan, language));
      expect(reply?.text).to.include(speaker.say(phrase as 'held.called').web);
      expect(reply?.text).to.match(/^[^.]*(911|988)/);
      expect(conversation.memory.held).to.be.oneOf(['EMERGENCY', 'CRISIS']);
    });
  }

  const GUESSED: [string, string, string][] = [
    [
      'everybody could finally rest if I stopped being around',
      "that's not what I meant",
      'What would you like',
    ],
    [
      'grandpa talks like he has cotton wool in his mouth since breakfast',
      'it is not an emergency, I was quoting a film',
      'What would you like',
    ],
    ['llevo la cuenta de los días que me faltan', 'no quise decir eso, me voy a mudar', '¿Qué le gustaría'],
    ['just pressure from the floor', "that's not what I meant", 'What would you like'],
    [
      'everybody could finally rest if I stopped being around',
      'not in crisis. tell me about calf stretches',
      'What would you like',
    ],
  ];
  for (const [guessed, words, answer] of GUESSED) {
    it(`lets '${words}' take back what was only guessed`, async () => {
      const conversation = new Conversation(knowledge);
      const [alarm] = await conversation.says(guessed);
      expect(alarm?.receipt.rule).to.equal('second-opinion');
      expect(conversation.memory.held).to.be.oneOf(['EMERGENCY', 'CRISIS']);
      const [held] = await conversation.says('help');
      expect(held?.choices).to.include(
        alarm?.activity.locale === 'es' ? 'No quise decir eso' : "That's not what I meant",
      );
      const [reply] = await conversation.says(words);
      expect(reply?.text).to.include(answer);
      expect(conversation.memory.held).to.equal(undefined);
    });
  }

  const URGED: [string, string, string][] = [
    ['the bend in my back got worse and i lost weight', "that's not what I meant", 'I misread that'],
    ['la curva de mi espalda empeoró y bajé de peso', 'no quise decir eso', 'Soy un programa'],
  ];
  for (const [urged, words, answer] of URGED) {
    it(`lets '${words}' take back what was only guessed to be urgent`, async () => {
      const conversation = new Conversation(knowledge);
      const [alarm] = await conversation.says(urged);
      expect(alarm?.receipt).to.include({ outcome: 'signposted_urgent', rule: 'second-opinion' });
      const [reply] = await conversation.says(words);
      expect(reply?.text).to.include(answer);
      const [next] = await conversation.says('how long should i hold a stretch');
      expect(next?.receipt.outcome).to.equal('answered');
    });
  }

  it('lets nobody take back what a rule found to be urgent, nor what was guessed before something else', async () => {
    for (const [first, ...more] of [
      ['back pain with fever and chills'],
      ['the bend in my back got worse and i lost weight', 'questions for my doctor'],
      ['i want to kill myself', 'the bend in my back got worse and i lost weight'],
    ] as const) {
      const conversation = new Conversation(knowledge);
      await conversation.says(first);
      for (const message of more) await conversation.says(message);
      const { held } = conversation.memory;
      const [reply] = await conversation.says("that's not what I meant");
      expect(reply?.text).to.not.include('I misread that');
      expect(conversation.memory.held).to.equal(held);
    }
  });

  it('lets what was only guessed be taken back after it was said again', async () => {
    const conversation = new Conversation(knowledge);
    await conversation.says('everybody could finally rest if I stopped being around');
    const [again] = await conversation.says('repeat');
    expect(again?.receipt.outcome).to.equal('signposted_crisis');
    await conversation.says("that's not what I meant");
    expect(conversation.memory.held).to.equal(undefined);
  });

  it('keeps an alarm that a rule found beside what was only guessed, and one that was a joke', async () => {
    for (const [later, words] of [
      ['i want to kill myself', "that's not what I meant"],
      ['', 'just kidding'],
    ] as const) {
      const conversation = new Conversation(knowledge);
      await conversation.says('everybody could finally rest if I stopped being around');
      if (later) await conversation.says(later);
      await conversation.says(words);
      expect(conversation.memory.held).to.equal('CRISIS');
    }
  });

  const STILL_AN_ALARM: [string, string, string][] = [
    ['my chest hurts and my arm is numb', 'I called 911 and now I cannot breathe', 'signposted_emergency'],
    ['my chest hurts and my arm is numb', 'should I call 911', 'signposted_emergency'],
    ['i want to kill myself', 'just kidding, I have the pills here', 'signposted_crisis'],
    ['me duele mucho el pecho y el brazo', 'llame al 911 por mí', 'signposted_emergency'],
  ];
  for (const [before, words, outcome] of STILL_AN_ALARM) {
    it(`answers the alarm in '${words}' after '${before}'`, async () => {
      const conversation = new Conversation(knowledge);
      await conversation.says(before);
      const [reply] = await conversation.says(words);
      expect(reply?.receipt.outcome).to.equal(outcome);
    });
  }

  const PRINTED: [string, string][] = [
    ['questions for my doctor', 'can i print the list?'],
    ['questions for my doctor', 'can I print it'],
    ['preguntas para mi doctor', '¿puedo imprimir la lista?'],
    ['preguntas para mi doctor', 'la puedo imprimir?'],
  ];
  for (const [list, command] of PRINTED) {
    it(`takes '${command}' for a wish to print`, async () => {
      const conversation = new Conversation(knowledge);
      await conversation.says(list);
      const [reply] = await conversation.says(command);
      expect(reply?.receipt.outcome).to.equal('flow_questions');
      expect(reply?.activity.channelData?.print).to.equal(true);
    });
  }

  it('speaks of languages only where something is said in one', async () => {
    const [reply] = await new Conversation(knowledge).says('555 010 2222');
    expect(reply?.receipt.outcome).to.equal('not_understood');
    expect(reply?.text).not.to.include('Hablo');
  });

  for (const [locale, command, told, menu] of [
    ['en-US', 'Español', 'No soy doctor.', 'English'],
    ['es-MX', 'English', "I'm not a doctor.", 'Español'],
  ] as const) {
    it(`says what this is once more where '${command}' is the first that is said`, async () => {
      const conversation = new Conversation(knowledge, 'msteams', locale);
      await conversation.happens('joins');
      const [reply, ...more] = await conversation.says(command);
      expect(reply?.text).to.include(told).and.match(/911/).and.match(/988/);
      expect(reply?.choices).to.include(menu);
      expect(more).to.deep.equal([]);
      await conversation.says(
        locale === 'en-US' ? '¿el ejercicio ayuda a la espalda?' : 'can exercise help my back?',
      );
      const back = await conversation.says(menu);
      expect(back.map(({ text }) => text).join('\n')).not.to.match(/not a doctor|No soy doctor/);
    });
  }

  const DELETED: [locale: string, ask: string, words: string, outcome: string][] = [
    ['en-US', 'forget me', 'yes delete everything', 'flow_forgotten'],
    ['en-US', 'forget me', 'yes, delete only the list', 'not_understood'],
    ['en-US', 'forget me', 'no wait, keep it', 'flow_cancelled'],
    ['en-US', 'forget me', 'no, keep everything', 'flow_cancelled'],
    ['en-US', 'forget me', 'I changed my mind', 'flow_cancelled'],
    ['es-MX', 'olvídeme', 'no, espere, déjelo así', 'flow_cancelled'],
    ['es-MX', 'olvídeme', 'mejor no lo borre', 'flow_cancelled'],
    ['es-MX', 'olvídeme', 'sí, borra todo', 'flow_forgotten'],
    ['es-MX', 'olvídeme', 'sí bórralo', 'flow_forgotten'],
  ];
  for (const [locale, ask, words, outcome] of DELETED) {
    it(`takes '${words}' to whether all is to be deleted for ${outcome}`, async () => {
      const conversation = new Conversation(knowledge, 'msteams', locale);
      await conversation.says(ask);
      expect((await conversation.says(words))[0]?.receipt.outcome).to.equal(outcome);
    });
  }

  const OVER: [locale: string, alarm: string, words: string][] = [
    ['en-US', 'my chest hurts', "i'm fine now"],
    ['en-US', 'my chest hurts', 'im okay now'],
    ['en-US', 'my chest hurts', 'ok the ambulance is coming'],
    ['en-US', 'my chest hurts', "she's fine now"],
    ['es-MX', 'me duele el pecho', 'ya me siento mejor'],
    ['es-MX', 'a mi esposa le duele el pecho', 'ya está mejor'],
  ];
  for (const [locale, alarm, words] of OVER) {
    it(`hears '${words}' right after '${alarm}'`, async () => {
      const conversation = new Conversation(knowledge, 'msteams', locale);
      await conversation.says(alarm);
      expect((await conversation.says(words))[0]?.receipt.outcome).to.equal('flow_after_alarm');
    });
  }

  const WHY: [locale: string, before: readonly string[], why: string, reason: RegExp][] = [
    ['es-MX', ['me duele el pecho', 'estoy bien'], '¿por qué me dijo eso?', /puede ser señal de peligro/],
    ['es-MX', ['tengo presión alta'], '¿por qué tengo que esperar?', /Porque se trata de su propia salud/],
    ['es-MX', ['tengo presión alta'], 'porque no puedo', /Porque se trata de su propia salud/],
    ['en-US', ['i have high blood pressure'], 'why do i have to wait', /Because it is about your own health/],
    ['en-US', ['i have high blood pressure'], "why can't i start?", /Because it is about your own health/],
  ];
  for (const [locale, before, why, reason] of WHY) {
    it(`gives the reason at '${why}' after '${before.join(', ')}'`, async () => {
      const conversation = new Conversation(knowledge, 'msteams', locale);
      for (const step of before) await conversation.says(step);
      expect((await conversation.says(why))[0]?.text).to.match(reason);
    });
  }

  it('hears of somebody else that they are well', async () => {
    const conversation = new Conversation(knowledge, 'msteams');
    await conversation.says('my husband has chest pain');
    await conversation.happens('some minutes pass');
    const [reply] = await conversation.says("ok he's fine now");
    expect(reply?.text).to.include("I'm glad. If it comes back, call 911.");
  });
});
