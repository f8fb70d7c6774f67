import { expect } from 'chai';
import { type Locales, loadLocales } from '../../locales/index.ts';

const PLAN = { planName: 'P', nurseLine: '[NURSE LINE]', memberServices: '[MEMBER SERVICES]', hours: 'h' };

/** The agreed wording, word for word. A change here needs a clinician. */
const AGREED = {
  en: {
    'doctor.reply': [
      "That's a good question to ask your doctor. I'm an automated helper. I share general exercise tips, and I can't give advice about a health problem, a symptom, or a medicine. Please call your doctor, or call the nurse line at [NURSE LINE]. If you feel much worse or think it is an emergency, call 911. Would you like a short list of questions to bring to your visit?",
      "That's one for your doctor. I share general exercise tips, not medical advice. Feel much worse? Call 911. Reply ASK for questions to bring.",
    ],
    'emergency.reply': [
      "This may be an emergency. **Call 911 now.** Stop what you are doing and rest. Do not drive yourself. If you can, unlock the door and ask someone to stay with you. I am an automated program. I can't call 911 for you, and no one is watching this chat.",
      "This may be an emergency. Call 911 now. Don't wait and don't drive yourself. I'm an automated program and can't call 911 for you.",
    ],
    'crisis.reply': [
      "I'm really glad you told me. You don't have to go through this alone. Please **call or text 988** now. A trained person will listen. It is free and open day and night. You can also chat at 988lifeline.org. If you might act on these thoughts, or someone is in danger right now, **call 911**. I'm an automated program, so I can't give the care you deserve. 988 can.",
      "You matter, and help is here now. Call or text 988. It's free, day or night. In danger right now? Call 911. I'm a program, not a counselor.",
    ],
    'urgent.reply': [
      "What you told me should be checked today. Please call your doctor now, or call the nurse line at [NURSE LINE]. If you can't reach anyone today, go to urgent care. Please don't start or keep exercising until you talk with them. Call 911 if you have chest pain, trouble breathing, new weakness, numbness between your legs, or you can't control your bladder or bowels.",
      "Please call your doctor or nurse line today. Don't start exercise yet. If you get chest pain, trouble breathing, new weakness or numbness, call 911.",
    ],
  },
  es: {
    'doctor.reply': [
      'Esa es una buena pregunta para su doctor. Soy un asistente automático. Comparto consejos generales de ejercicio y no puedo dar consejos sobre un problema de salud, un síntoma o una medicina. Por favor llame a su doctor o a la línea de enfermería: [NURSE LINE]. Si se siente mucho peor o cree que es una emergencia, llame al 911. ¿Quiere una lista corta de preguntas para llevar a su cita?',
      'Esa pregunta es para su doctor. Yo doy consejos generales de ejercicio. Si se siente muy mal, llame al 911. Responda LISTA para ver preguntas.',
    ],
    'emergency.reply': [
      'Esto puede ser una emergencia. **Llame al 911 ahora.** Deje lo que está haciendo y descanse. No maneje. Si puede, quite el seguro de la puerta y pida a alguien que se quede con usted. Soy un programa automático. No puedo llamar al 911 por usted y nadie está viendo este chat.',
      'Esto puede ser una emergencia. Llame al 911 ahora. No espere y no maneje. Soy un programa y no puedo llamar al 911 por usted.',
    ],
    'crisis.reply': [
      'Me alegra que me lo haya dicho. No tiene que pasar por esto a solas. Por favor **llame al 988 y oprima 2**, o mande la palabra **AYUDA** al 988. Una persona capacitada le va a escuchar. Es gratis, de día y de noche. Si cree que puede hacerse daño, o alguien está en peligro ahora, **llame al 911**. Soy un programa automático y no puedo darle la atención que usted merece. En el 988 sí.',
      'Usted importa y hay ayuda ahora. Llame al 988 y oprima 2, o mande AYUDA al 988. Es gratis, a toda hora. Si hay peligro ahora, llame al 911.',
    ],
    'urgent.reply': [
      'Lo que me contó debe revisarse hoy. Por favor llame ya a su doctor o a la línea de enfermería: [NURSE LINE]. Si hoy no logra hablar con nadie, vaya a una clínica de urgencias. No empiece ni siga con el ejercicio hasta hablar con ellos. Llame al 911 si tiene dolor de pecho, le cuesta respirar, tiene debilidad nueva, se le duerme la entrepierna, o no puede controlar la orina o el excremento.',
      'Por favor llame hoy a su doctor. No empiece ejercicio por ahora. Si tiene dolor de pecho, le cuesta respirar o pierde fuerza, llame al 911.',
    ],
  },
} as const;

describe('the wording of the safety replies', () => {
  let locales: Locales;

  before(async () => {
    locales = await loadLocales('locales');
  });

  for (const language of ['en', 'es'] as const) {
    for (const key of ['doctor.reply', 'emergency.reply', 'crisis.reply', 'urgent.reply'] as const) {
      it(`is the agreed one: ${key}, ${language}`, () => {
        const { web, sms } = locales.speaker(language, PLAN).say(key);
        expect([web, sms]).to.deep.equal(AGREED[language][key]);
      });
    }
  }
});
