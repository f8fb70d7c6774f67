import type { Fault } from '../fault.ts';
import type { SnippetFile } from '../snippetFile.ts';

/** Words that do not tell one question from another. */
const LIGHT_WORDS = new Set(
  (
    'a an the i my me we our you your it its to of for in on at is are do does be am ' +
    'el la los las un una yo mi mis me se su sus le lo de del al en es son que y'
  ).split(' '),
);

interface Question {
  file: SnippetFile;
  list: 'questions' | 'alsoAsked';
  at: number;
  text: string;
  /** The words that carry meaning, in the order of the alphabet. */
  words: string;
  /** All of its words in their order. */
  exact: string;
}

/**
 * Questions that two snippets share, word for word or but for light words and order: the recogniser could only
 * guess between them. Within one snippet only a repeated question is a fault.
 */
export function alikeQuestions(files: readonly SnippetFile[]): Fault[] {
  const seen = new Map<string, Question>();
  return files.flatMap(questionsOf).flatMap((question) => {
    const { language, id } = question.file.snippet;
    const earlier = seen.get(`${language} ${question.exact}`) ?? seen.get(`${language} ${question.words}`);
    for (const key of [question.exact, question.words]) {
      if (!seen.has(`${language} ${key}`)) seen.set(`${language} ${key}`, question);
    }
    if (earlier === undefined) return [];
    const repeated = earlier.exact === question.exact;
    return repeated || earlier.file.snippet.id !== id ? [faultOf(question, earlier, repeated)] : [];
  });
}

function questionsOf(file: SnippetFile): Question[] {
  return (['questions', 'alsoAsked'] as const).flatMap((list) => questionsIn(list, file));
}

function questionsIn(list: Question['list'], file: SnippetFile): Question[] {
  return file.snippet[list].map((text, at) => {
    const all = wordsOf(text);
    const heavy = all.filter((word) => !LIGHT_WORDS.has(word)).map((word) => word.replace(/s$/, ''));
    const words = (heavy.length > 0 ? heavy : all).sort().join(' ');
    return { file, list, at, text, words: `sorted: ${words}`, exact: wordsOf(text).join(' ') };
  });
}

function wordsOf(text: string): string[] {
  const folded = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function faultOf({ file, list, at, text }: Question, earlier: Question, repeated: boolean): Fault {
  const how = repeated ? 'is asked' : `is nearly asked ('${earlier.text}')`;
  return {
    file: file.file,
    line: file.lineOf([list, at]),
    what: `'${text}' ${how} in ${earlier.file.file}, line ${earlier.file.lineOf([earlier.list, earlier.at])}`,
    mend: 'keep it where it is answered best, and word the other one differently',
  };
}
