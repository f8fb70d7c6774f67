import type { Content } from '../../content/index.ts';
import type { Speaker } from '../../locales/index.ts';
import type { Utterance, Verdict } from '../../safety/index.ts';
import { readNumber } from '../../understanding/index.ts';
import type { ChatMemory } from '../chatMemory.ts';
import { isFired } from '../decide/decideAlarm.ts';
import { ADULT, bandOf, OLDEST } from './age.ts';
import { wordsOf } from './hearing.ts';
import { numberBeside } from './numbersIn.ts';

/** Words of 'sorry, I meant 45': in more of them a number may be anything. */
const MOST_WORDS = 5;

/**
 * Takes back that somebody is under 18, where the check took them for that by the answer just before and they say now
 * how old they are. True where the check is to begin anew; it asks about their age again.
 */
export function takeBackAge(
  utterance: Utterance,
  chat: ChatMemory,
  { verdict, speaker, content }: { verdict: Verdict | undefined; speaker: Speaker; content: Content },
): boolean {
  const isJustSaid = chat.ageSlip === true;
  delete chat.ageSlip;
  // Also what is the statistical opinion alone: beside an age there may be an alarm that no rule knows.
  if (!isJustSaid || (verdict && isFired(verdict))) return false;
  const age = ageSaid(utterance, speaker);
  if (age === undefined || age < ADULT || age > OLDEST) return false;
  chat.minor = false;
  delete chat.check;
  chat.age = bandOf(age, content);
  return true;
}

function ageSaid(utterance: Utterance, speaker: Speaker): number | undefined {
  const words = wordsOf(utterance);
  const others = (['week', 'not_age', 'not_own_age'] as const).flatMap((key) => speaker.hears(key));
  if (words.some((word) => others.includes(word))) return undefined;
  const isShort = words.length <= MOST_WORDS;
  return numberBeside(words, speaker.hears('age')) ?? (isShort ? readNumber(utterance) : undefined);
}
