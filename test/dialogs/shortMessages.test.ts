import { expect } from 'chai';
import type { Knowledge } from '../../bots/index.ts';
import { Conversation, openKnowledge } from '../conversations/conversation.ts';

/** What members write by text message, what they wrote before, and what it leads to. */
const SHORT: [before: string, words: string, outcome: string][] = [
  ['how do i do a calf stretch', 'not helpful', 'asked_feedback'],
  ['how do i do a calf stretch', "where's the info from?", 'flow_sources'],
  ['hi', 'what was their number', 'flow_person'],
  ['hi', 'i want someone to call me', 'flow_person'],
  ['hi', 'give me the routine', 'asked_check'],
  // Read as it was meant by the likeliest word it is 'slowed'.
  ['hi', 'he swlowd a batery', 'signposted_emergency'],
  ['hi', 'what should i ask my doctor', 'flow_questions'],
  ['hi', 'what languages do you speak', 'flow_capabilities'],
  ['I have crushing chest pain', 'what was that number', 'flow_person'],
  ['como se estira la pantorrilla', 'eso no me sirve', 'asked_feedback'],
  ['como se estira la pantorrilla', '¿de dónde sale la información?', 'flow_sources'],
  ['hola', 'cuál era el número', 'flow_person'],
  ['hola', 'quiero que me llamen', 'flow_person'],
  ['hola', 'pues dame la rutina', 'asked_check'],
  ['hola', 'que le pregunto al doctor', 'flow_questions'],
  ['hola', 'en qué idiomas', 'flow_capabilities'],
  ['me quiero morir', '¿cuál era el número?', 'flow_person'],
  ['my knee hurts', 'so what now', 'flow_questions'],
  ['me duele la rodilla', '¿y ahora qué?', 'flow_questions'],
  ['hi', 'who gave you my number', 'flow_person'],
  ['hola', 'quiero hablar con una enfermera', 'flow_person'],
  ['hi', 'option 2 pls', 'answered'],
  ['hi', 'are you open on Sunday?', 'flow_person'],
  ['hi', 'r u open', 'flow_person'],
  ['hi', 'show me my list', 'flow_questions'],
  ['my knee hurts', 'can i add my question to the list', 'asked_question'],
  ['how do i do a calf stretch', 'Where do you get your information from', 'flow_sources'],
  ['how do i do a calf stretch', 'are these tips from doctors?', 'flow_sources'],
  ['how do i do a calf stretch', 'i dont get it explain easier', 'flow_help'],
  ['hola', 'me pueden mandar recordatorios', 'flow_capabilities'],
  ['hola', 'mandarla a mi teléfono', 'flow_carried'],
  ['me duele el pecho', 'estoy bien gracias a Dios', 'flow_after_alarm'],
  ['me duele el pecho', 'ya le llamé a la ambulancia', 'flow_after_alarm'],
  ['cuánto aguantar un estiramiento', 'la 2 pues, mijo', 'answered'],
  ['hola', '¿quién es? ¿de dónde sacaron mi número?', 'flow_person'],
];

describe('a short message', () => {
  let knowledge: Knowledge;

  before(async function () {
    this.timeout(240_000);
    knowledge = await openKnowledge();
  });

  for (const [before, words, outcome] of SHORT) {
    it(`such as '${words}' after '${before}' leads to ${outcome}`, async () => {
      const conversation = new Conversation(knowledge, 'sms');
      await conversation.says(before);
      await conversation.happens('some minutes pass');
      const [reply] = await conversation.says(words);
      expect(reply?.receipt.outcome).to.equal(outcome);
    });
  }

  const AFTER_DOCTOR: [steps: string[], words: string, nurse: string][] = [
    [['my knee hurts'], 'so what do I do', 'The nurse line is'],
    [['how long should i hold a stretch', 'my knee hurts'], 'so what do I do now?', 'The nurse line is'],
    [['me duele la rodilla'], '¿y entonces qué hago?', 'Enfermeras: '],
  ];
  for (const [steps, words, nurse] of AFTER_DOCTOR) {
    it(`such as '${words}' leads on from the doctor response, also right after it`, async () => {
      const conversation = new Conversation(knowledge, 'sms');
      for (const step of steps) await conversation.says(step);
      const [reply] = await conversation.says(words);
      expect(reply?.receipt.outcome).to.equal('flow_questions');
      expect(reply?.sms).to.include(nurse);
    });
  }

  it("such as 'so what do I do' is still urgent right after what was urgent", async () => {
    const conversation = new Conversation(knowledge, 'sms');
    await conversation.says('back pain with fever and chills');
    const [reply] = await conversation.says('so what do I do');
    expect(reply?.receipt.outcome).to.equal('signposted_urgent');
  });

  const CANNOT: [words: string, web: string, sms: string][] = [
    ['remind me tomorrow please', "I can't send reminders", "I can't send reminders"],
    ['any videos?', 'shows a picture of each move', 'has pictures of its moves'],
    ['¿me puede mandar dibujos?', 'trae un dibujo de cada movimiento', 'trae dibujos de los movimientos'],
    ['recuérdeme mañana', 'No mando recordatorios', 'No mando recordatorios'],
  ];
  for (const [words, web, sms] of CANNOT) {
    it(`such as '${words}' hears what cannot be done`, async () => {
      const [reply] = await new Conversation(knowledge).says(words);
      expect(reply?.receipt.outcome).to.equal('flow_capabilities');
      expect(reply?.text).to.include(web);
      expect(reply?.sms).to.include(sms);
    });
  }

  const ADDING: [steps: string[], words: string, outcome: string][] = [
    [['preguntas para mi doctor'], 'ya', 'flow_thanks'],
    [['preguntas para mi doctor', 'agregar la mía'], 'siguiente', 'flow_questions'],
    [['preguntas para mi doctor', 'agregar la mía', 'puedo nadar'], 'buenas noches', 'flow_greeting'],
    [['questions for my doctor', 'add my own', 'can i garden'], 'thanks so much', 'flow_thanks'],
    [['questions for my doctor', 'add my own', 'can i garden'], 'good night', 'flow_goodbye'],
    [['questions for my doctor'], 'ok', 'flow_thanks'],
  ];
  for (const [steps, words, outcome] of ADDING) {
    it(`such as '${words}' is no question for the doctor after '${steps.at(-1)}'`, async () => {
      const conversation = new Conversation(knowledge, 'sms');
      for (const step of steps) await conversation.says(step);
      const [reply] = await conversation.says(words);
      expect(reply?.receipt.outcome).to.equal(outcome);
    });
  }

  it("such as 'save it' is not written down as another question", async () => {
    const conversation = new Conversation(knowledge, 'sms');
    for (const step of ['questions for my doctor', 'add my own', 'can i garden'])
      await conversation.says(step);
    const [reply] = await conversation.says('save it');
    expect(reply?.receipt.outcome).not.to.equal('asked_question');
  });

  it("such as 'next' goes on with an answer, and with nothing that was told already", async () => {
    const conversation = new Conversation(knowledge, 'sms');
    const [first] = await conversation.says('can exercise help my back?');
    const told = [first?.receipt.snippet?.id];
    for (let times = 0; times < 3; times++) {
      const [next] = await conversation.says('next');
      expect(next?.receipt.snippet?.id).to.be.a('string').and.not.be.oneOf(told);
      told.push(next?.receipt.snippet?.id);
    }
  });

  it("such as 'yes' to several things has them asked about again", async () => {
    const conversation = new Conversation(knowledge, 'sms');
    const [asked] = await conversation.says('hola quiero hacer estiramientos por la mañana');
    const [again] = await conversation.says('sí');
    expect(asked?.receipt.outcome).to.equal('asked_which');
    expect(again?.choices).to.deep.equal(asked?.choices);
  });

  const ONE_MORE: [steps: string[], words: string][] = [
    [['questions for my doctor', 'add my own', 'my hiking boots'], 'is it ok at night'],
    [['preguntas para mi doctor', 'agregar la mía', 'puedo nadar'], 'y mis zapatos?'],
    [['preguntas para mi doctor', 'agregar la mía', 'puedo nadar'], 'me conviene el yoga'],
  ];
  for (const [steps, words] of ONE_MORE) {
    it(`such as '${words}' is one more question for the doctor after '${steps.at(-1)}'`, async () => {
      const conversation = new Conversation(knowledge, 'sms');
      for (const step of [...steps, words]) await conversation.says(step);
      const [list] = await conversation.says(steps[0]?.startsWith('q') ? 'done' : 'listo');
      expect(list?.sms).to.include(words);
    });
  }

  it('that has the whole list shown is not offered once more under it', async () => {
    const conversation = new Conversation(knowledge, 'sms');
    await conversation.says('questions for my doctor');
    const [whole] = await conversation.says('the whole list');
    expect(whole?.choices).to.include('Add my own').and.not.include('The whole list');
  });
});
