import type { Language } from '../../safety/index.ts';

/** What people say beside what they come for, and what has nothing to do with it. */
export const REMARKS: Record<Language, readonly string[]> = {
  en: [
    'Good afternoon, I hope this is the right place to write.',
    'We moved here last spring and the neighbors are very kind.',
    'My grandson set this phone up for me on Sunday.',
    'The bus was late again and it is raining.',
    'By the way, your page looks nicer than the old one.',
    'I am at the library because our internet is slow.',
    'Dinner is in the oven, so I only have a few minutes.',
    'My sister told me about this chat after church.',
    'I had to look for my glasses first.',
    'The dog wants to go out, one moment.',
    'We have the TV on, there is a baseball game.',
    'Do you also answer on weekends?',
  ],
  es: [
    'Buenas tardes, espero que aquí sea donde se escribe.',
    'Nos mudamos la primavera pasada y los vecinos son muy amables.',
    'Mi nieto me puso este teléfono el domingo.',
    'El autobús llegó tarde otra vez y está lloviendo.',
    'Por cierto, su página se ve mejor que la de antes.',
    'Estoy en la biblioteca porque el internet de la casa es lento.',
    'Tengo la cena en el horno, así que dispongo de pocos minutos.',
    'Mi hermana me habló de este chat después de misa.',
    'Primero tuve que buscar mis lentes.',
    'El perro quiere salir, un momento.',
    'Tenemos la tele prendida, hay un partido de béisbol.',
    '¿También contestan los fines de semana?',
  ],
};
