import { createHash } from 'node:crypto';
import type { Language, Utterance } from '../safety/index.ts';
import type { Row } from './features/features.ts';
import { PairTable } from './features/pairTable.ts';
import { normalise } from './words/normalise.ts';

/** Finds a message that is one of the rows word for word; accents, capitals and marks make no difference. */
export class KnownPhrases {
  readonly #intents: readonly string[];
  readonly #numbers: PairTable;

  /** `numbers` are those that `numberPhrases` gave, of these intents. */
  constructor(intents: readonly string[], numbers: PairTable) {
    this.#intents = intents;
    this.#numbers = numbers;
  }

  /** The row's intent; a row of the language that the message is written in goes before one of the other. */
  find(utterance: Utterance): string | undefined {
    const words = phraseOf(utterance);
    const first: Language = utterance.tongue === 'es' ? 'es' : 'en';
    const second = first === 'es' ? 'en' : 'es';
    const number = this.#numbers.get(...keyOf(first, words)) ?? this.#numbers.get(...keyOf(second, words));
    return number === undefined ? undefined : this.#intents[number];
  }
}

/**
 * The number of each row's intent by its language and words; the first row wherever two intents share them. Tens of
 * thousands of phrases as texts would be read and kept at each start.
 */
export function numberPhrases(rows: readonly Row[], intents: readonly string[]): PairTable {
  const numbers = new PairTable();
  const numberOf = new Map(intents.map((intent, number) => [intent, number]));
  for (const { language, intent, text } of rows) {
    const key = keyOf(language, phraseOf(normalise(text)));
    const number = numberOf.get(intent);
    if (number !== undefined && numbers.get(...key) === undefined) numbers.set(...key, number);
  }
  return numbers;
}

/** Sixty-four bits that no two phrases share but by a chance of one to millions of millions. */
function keyOf(language: Language, words: string): [one: number, other: number] {
  const digest = createHash('sha256').update(`${language} ${words}`).digest();
  return [digest.readInt32LE(0), digest.readInt32LE(4)];
}

function phraseOf({ tokens }: Utterance): string {
  const words = tokens.map(({ text }) => text).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.join(' ').replaceAll("'", '');
}
