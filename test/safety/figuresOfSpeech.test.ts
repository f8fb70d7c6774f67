import { expect } from 'chai';
import { verdictOf } from './gateUnderTest.ts';

const QUIET = ['none', 'GENERAL', 'OFFTOPIC'];

/** A figure of speech or a thing, and beside it the same words where they are meant. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['I was bored to death at the meeting', 'I was bored to death and I want to kill myself'],
  ['that tiramisu is to die for', "I've wanted to die for months"],
  ['the suspense of the playoffs is killing me', 'my back is killing me'],
  ['my laptop had a stroke and shut down', 'my husband at the computer had a stroke'],
  ['the engine is bleeding oil', 'he is bleeding out'],
  ['I dodged a bullet with that job', 'he took a bullet, he was shot in the back'],
  ['my brother beat me at chess again', 'my brother beat me again'],
  ['I have spring fever', 'I have a fever'],
  ['we are drowning in paperwork', 'my son is drowning'],
  ['filling out forms is a royal pain in the neck', "there's a pain in the back of my neck"],
  ['under pressure at work', 'I feel pressure in my chest'],
  ['who sang the song staying alive', "I can't see myself staying alive"],
  ['se me rompió el corazón con la novela', 'me duele el corazón'],
  ['la espera me está matando', 'me está matando la espalda'],
  ['se murió mi celular', 'se está muriendo mi papá'],
  ['mi prima Dolores camina conmigo', 'mis dolores no se van'],
  ['vivo en la calle Socorro', 'socorro, mi mamá no despierta'],
  ['la bolsa tuvo un infarto hoy', 'mi abuelo tuvo un infarto'],
  ['dejen de cobrarme', 'quiero cortarme los brazos'],
  ['moviéndose poco a poco se empieza', 'quiere quitarse la vida'],
];

describe('figures of speech', () => {
  for (const [figure, meant] of PAIRS) {
    it(`"${figure}" is no alarm, "${meant}" is not taken for it`, () => {
      expect(QUIET).to.include(verdictOf(figure));
      expect(QUIET).not.to.include(verdictOf(meant));
    });
  }
});
