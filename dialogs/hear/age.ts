import type { Content } from '../../content/index.ts';
import type { Speaker } from '../../locales/index.ts';
import type { Utterance, Verdict } from '../../safety/index.ts';
import type { ChatMemory } from '../chatMemory.ts';
import { wordsOf } from './hearing.ts';
import { numberBeside } from './numbersIn.ts';

export const ADULT = 18;
export const OLDEST = 115;

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

/** The rule of the gate for exercises for somebody's child. */
const FOR_CHILD = 'm-child-routine';

/** True where what is asked is for a child of the family, and nobody says how old they are: the member is no minor. */
export function isForChild(
  { rule, matches }: Verdict,
  utterance: Utterance | undefined,
  speaker: Speaker,
): boolean {
  const rules = matches.filter(({ verdict }) => verdict === 'MEDICAL').map((match) => match.rule);
  const isAge = utterance && numberBeside(wordsOf(utterance), speaker.hears('age')) !== undefined;
  return rule === FOR_CHILD && rules.every((one) => one === FOR_CHILD) && !isAge;
}

/** The rule of the check for that age in years. */
export function bandOf(age: number, { screen }: Pick<Content, 'screen'>): ChatMemory['age'] {
  if (age < ADULT) return undefined;
  if (age >= screen.age.doctorFirstWhenInactiveFrom) return 'oldest';
  return age >= screen.age.gentleFrom ? 'gentle' : 'younger';
}
