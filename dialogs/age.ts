import type { Content } from '../content/index.ts';
import type { Speaker } from '../locales/index.ts';
import type { Utterance } from '../safety/index.ts';
import type { ChatMemory } from './chatMemory.ts';
import { wordsOf } from './hearing.ts';
import { numberBeside } from './numbersIn.ts';

const ADULT = 18;
const OLDEST = 115;

/**
 * The rule of the check that a mentioned age falls under; the number is not kept. Undefined where none is
 * mentioned, and for a child's, which the gate looks at.
 */
export function ageIn(
  utterance: Utterance,
  speaker: Speaker,
  { screen }: Pick<Content, 'screen'>,
): ChatMemory['age'] {
  const words = wordsOf(utterance);
  const age = numberBeside(words, speaker.hears('age'));
  if (age === undefined || age < ADULT || age > OLDEST) return undefined;
  const after = words[words.indexOf(String(age)) + 1] ?? '';
  if (speaker.hears('not_age').includes(after)) return undefined;
  return bandOf(age, { screen });
}

/** The rule of the check for that age in years. */
export function bandOf(age: number, { screen }: Pick<Content, 'screen'>): ChatMemory['age'] {
  if (age < ADULT) return undefined;
  if (age >= screen.age.doctorFirstWhenInactiveFrom) return 'oldest';
  return age >= screen.age.gentleFrom ? 'gentle' : 'younger';
}
