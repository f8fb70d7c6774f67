import type { Line, Speaker } from '../../locales/index.ts';
import type { Utterance } from '../../safety/index.ts';
import { holds, isOnly, wordsOf } from '../hear/hearing.ts';

/** Words of the questions about health that people ask back about. */
const WORDS = ['stroke', 'joint', 'seizure', 'surgery', 'fracture', 'prescription', 'groin'] as const;

const WORD_PREFIX = 'word:';

/** The answer `word:<word>` for who asks what a word of a question about health means, and nothing else. */
export function wordAskedFor(utterance: Utterance, speaker: Speaker): string | undefined {
  const words = wordsOf(utterance).filter((word) => word !== '?');
  const asking = speaker.hears('asks_word');
  const beside = [...asking, ...speaker.hears('polite'), ...speaker.hears('filler')];
  const word = holds(words, asking)
    ? WORDS.find((one) => isOnly(words, speaker.hears(`word.${one}`), beside))
    : undefined;
  return word && `${WORD_PREFIX}${word}`;
}

/** What the word of such an answer means; undefined for every other answer. */
export function meaningOf(answer: string, speaker: Speaker): Line | undefined {
  const word = WORDS.find((one) => answer === `${WORD_PREFIX}${one}`);
  return word && speaker.say(`word.${word}`);
}
