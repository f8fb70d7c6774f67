import type { Activity } from 'botbuilder';
import { reply, type Script } from './echoTurns.ts';

const actions = (...titles: string[]): Partial<Activity> => ({
  suggestedActions: { to: [], actions: titles.map((title) => ({ type: 'imBack', title, value: title })) },
});

const source = {
  title: 'Physical Activity Guidelines for Americans, 2nd edition',
  organization: 'US Department of Health and Human Services',
  year: 2018,
  url: 'https://health.gov/paguidelines',
};

/** What the pretended bot says to a few messages, in every shape that a reply can have. */
const ANSWERS: Readonly<Record<string, Partial<Activity>[]>> = {
  'Can exercise help my back?': [
    reply(
      'Yes, staying active can be good for your back.\n\n- keep your **muscles** strong\n- lift your mood\n\nStart small.',
      {
        locale: 'en',
        channelData: {
          sms: 'Yes.',
          citations: [source, { ...source, title: 'Another one' }],
          receipt: { id: 'r1' },
        },
        ...actions('Why?', 'How do I do it?', 'Tell me more', 'Start a routine'),
      },
    ),
  ],
  'Tell me more': [reply('People who keep going keep the gain.', { locale: 'en' })],
  'My chest feels tight': [
    reply('This may be an emergency. **Call 911 now.** Stop what you are doing and rest.', { locale: 'en' }),
  ],
  'Start a routine': [
    reply('Here is the first exercise.\n\n1. Lie on your back.\n2. Lift your hips.', {
      locale: 'en',
      channelData: { pictures: [{ exercise: 'bridge', alt: 'A person on their back lifts the hips.' }] },
      ...actions('Easier', 'Next'),
    }),
  ],
  'Questions for my doctor': [
    reply('1. Is it safe for me to be more active?\n2. Which activities suit me?', {
      locale: 'en',
      channelData: { print: true },
    }),
  ],
  Opciones: [
    reply('Contesto preguntas generales sobre ejercicio, estiramiento, caminar y cuidar la espalda.', {
      locale: 'es',
      ...actions(
        '¿El ejercicio ayuda a mi espalda?',
        '¿Cuánto tiempo debo mantener un estiramiento?',
        'Empezar una rutina',
        'Preguntas para mi doctor',
        'Hablar con una persona',
        'English',
      ),
    }),
  ],
  English: [reply('Okay, English it is.', { locale: 'en' })],
  Español: [reply('Bien, seguimos en español.', { locale: 'es', ...actions('¿Por qué?', 'Cuénteme más') })],
};

const WELCOME = {
  en: "Hi! I'm an automated helper with general exercise tips. I'm not a doctor. Emergency? Call 911.",
  es: '¡Hola! Soy un asistente automático con consejos generales de ejercicio. ¿Emergencia? Llame al 911.',
};

export const demo: Script = ({ type, text, locale }) => {
  const language = locale?.startsWith('es') ? 'es' : 'en';
  if (type === 'conversationUpdate') {
    return [
      reply(WELCOME[language], {
        locale: language,
        ...actions('Can exercise help my back?', 'Start a routine'),
      }),
    ];
  }
  return ANSWERS[text ?? ''] ?? [reply(`Echo: ${text ?? ''}`, { locale: language })];
};
