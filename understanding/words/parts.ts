import { isSentenceEnd, type Token, type Utterance } from '../../safety/index.ts';
import { normalise } from './normalise.ts';

/** A stretch of a message, read by itself. */
export interface Part {
  utterance: Utterance;
  /** Offsets into the text of the message, in UTF-16 units; `end` is exclusive. */
  start: number;
  end: number;
  /** Else it is a stretch of a long one. */
  isSentence: boolean;
  /** Whether it has words enough to say for itself what it is worth. */
  isTelling: boolean;
}

/** A sentence of more words is read in stretches of `LENGTH` too, each of which begins `STEP` words after the one before. */
const LONGEST_SENTENCE = 14;
const LENGTH = 12;
const STEP = 6;
/** Fewer words say too little of harm by themselves: 'hello' and 'thanks' are known for what they want alone. */
const FEWEST = 2;
/** Of a longer message nothing is read apart: it would take long, and only letters and hostile text are as long. */
const MOST_WORDS = 120;

/** The sentences of a message, and the stretches of its long ones; none where it is but one short sentence. */
export function partsOf({ text, tokens }: Utterance): Part[] {
  const sentences = sentencesOf(text, tokens);
  if (sentences.reduce((sum, { words }) => sum + words.length, 0) > MOST_WORDS) return [];
  const apart = sentences.length > 1 ? sentences : [];
  const parts = [
    ...apart.map(({ words, end }) => {
      return { start: (words[0] as Token).start, end, isSentence: true, isTelling: words.length >= FEWEST };
    }),
    ...sentences.flatMap(stretchesOf),
  ];
  return parts.map((part) => ({ utterance: normalise(text.slice(part.start, part.end)), ...part }));
}

interface Sentence {
  words: Token[];
  /** Where it ends, with its mark. */
  end: number;
}

/** Those that have a word. */
function sentencesOf(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [{ words: [], end: 0 }];
  let current = sentences[0] as Sentence;
  let before = 0;
  const begin = () => {
    current = { words: [], end: 0 };
    sentences.push(current);
  };
  for (const token of tokens) {
    if (text.slice(before, token.start).includes('\n')) begin();
    before = token.end;
    current.end = token.end;
    if (isSentenceEnd(token.text)) begin();
    else if (/[\p{L}\p{N}]/u.test(token.text)) current.words.push(token);
  }
  return sentences.filter(({ words }) => words.length > 0);
}

function stretchesOf({ words, end }: Sentence): Omit<Part, 'utterance'>[] {
  if (words.length <= LONGEST_SENTENCE) return [];
  const count = Math.ceil((words.length - LENGTH) / STEP) + 1;
  return Array.from({ length: count }, (_, at) => ({
    start: (words[at * STEP] as Token).start,
    end: at === count - 1 ? end : (words[at * STEP + LENGTH - 1] as Token).end,
    isSentence: false,
    isTelling: true,
  }));
}
