import { isSentenceEnd, type Token, type Utterance } from '../safety/index.ts';
import { normalise } from './normalise.ts';

/** A stretch of a message, read by itself. */
export interface Part {
  utterance: Utterance;
  /** Offsets into the text of the message, in UTF-16 units; `end` is exclusive. */
  start: number;
  end: number;
}

/** A sentence of more words is read in stretches of `LENGTH`, each of which begins `STEP` words after the one before. */
const LONGEST_SENTENCE = 14;
const LENGTH = 12;
const STEP = 6;
/** Fewer words say too little by themselves. */
const FEWEST = 2;
/** Of a longer message nothing is read apart: it would take long, and only letters and hostile text are as long. */
const MOST_WORDS = 120;

/** The sentences of a message, and the stretches of its long ones; none where it is but one short sentence. */
export function partsOf({ text, tokens }: Utterance): Part[] {
  const sentences = sentencesOf(text, tokens);
  if (sentences.reduce((sum, { words }) => sum + words.length, 0) > MOST_WORDS) return [];
  const stretches = sentences.flatMap(stretchesOf);
  if (stretches.length < 2 && sentences.length < 2) return [];
  return stretches.map(({ start, end }) => ({ utterance: normalise(text.slice(start, end)), start, end }));
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

function stretchesOf({ words, end }: Sentence): Pick<Part, 'start' | 'end'>[] {
  if (words.length < FEWEST) return [];
  const count = words.length <= LONGEST_SENTENCE ? 1 : Math.ceil((words.length - LENGTH) / STEP) + 1;
  return Array.from({ length: count }, (_, at) => ({
    start: (words[at * STEP] as Token).start,
    end: at === count - 1 ? end : (words[at * STEP + LENGTH - 1] as Token).end,
  }));
}
