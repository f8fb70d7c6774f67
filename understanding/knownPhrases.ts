import type { Language, Utterance } from '../safety/index.ts';
import type { Row } from './features.ts';
import { normalise } from './normalise.ts';

/** Finds a message that is one of the rows word for word; accents, capitals and marks make no difference. */
export class KnownPhrases {
  readonly #intents: ReadonlyMap<string, string>;

  constructor(intents: ReadonlyMap<string, string>) {
    this.#intents = intents;
  }

  static from(rows: readonly Row[]): KnownPhrases {
    return new KnownPhrases(phraseIntents(rows));
  }

  /** The row's intent; a row of the language that the message is written in goes before one of the other. */
  find(utterance: Utterance): string | undefined {
    const words = phraseOf(utterance);
    const first: Language = utterance.tongue === 'es' ? 'es' : 'en';
    const second = first === 'es' ? 'en' : 'es';
    return this.#intents.get(`${first} ${words}`) ?? this.#intents.get(`${second} ${words}`);
  }
}

/** Language and words of each row, with its intent; the first row wins where two intents share their words. */
export function phraseIntents(rows: readonly Row[]): Map<string, string> {
  const intents = new Map<string, string>();
  for (const { language, intent, text } of rows) {
    const key = `${language} ${phraseOf(normalise(text))}`;
    if (!intents.has(key)) intents.set(key, intent);
  }
  return intents;
}

function phraseOf({ tokens }: Utterance): string {
  const words = tokens.map(({ text }) => text).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.join(' ').replaceAll("'", '');
}
