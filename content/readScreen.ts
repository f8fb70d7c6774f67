import type { Fault } from './fault.ts';
import { pairWords, reportStrays, under, type WordsFiles } from './pairWords.ts';
import { readWords } from './readWords.ts';
import { readYamlFile, type YamlFile } from './readYamlFile.ts';
import {
  type Screen,
  type ScreenData,
  type ScreenQuestionWords,
  screenDataSchema,
  screenWordsSchema,
} from './screen.ts';

type QuestionList = 'questions' | 'smsQuestions';
type QuestionWords = WordsFiles<Record<string, ScreenQuestionWords>>;

/** Reads the check before a routine with its words. */
export async function readScreen(folder: string, faults: Fault[]): Promise<Screen | undefined> {
  const [data, files] = await Promise.all([
    readYamlFile(folder, 'screen/screen.yaml', screenDataSchema, faults),
    readWords(folder, 'screen', screenWordsSchema, faults),
  ]);
  if (data === undefined || files.en === undefined || files.es === undefined) return undefined;
  reportUnknownTargets(data, faults);
  return {
    ...data.value,
    questions: withWords('questions', data, under('questions', files), faults),
    smsQuestions: withWords('smsQuestions', data, under('smsQuestions', files), faults),
    words: { en: wordsAround(files.en.value), es: wordsAround(files.es.value) },
  };
}

function withWords<List extends QuestionList>(
  list: List,
  data: YamlFile<ScreenData>,
  words: QuestionWords,
  faults: Fault[],
) {
  const questions: ScreenData[List][number][] = data.value[list];
  reportStrays(new Set(questions.map(({ id }) => id)), words, faults, list);
  return questions.flatMap((question) => {
    const own = pairWords(question.id, words, faults, list);
    return own ? { ...question, unsure: question.unsure ?? question.yes, words: own } : [];
  });
}

function wordsAround<Words extends Record<QuestionList, unknown>>(words: Words): Omit<Words, QuestionList> {
  const { questions: _, smsQuestions: __, ...around } = words;
  return around;
}

function reportUnknownTargets(data: YamlFile<ScreenData>, faults: Fault[]): void {
  const known = new Set(data.value.questions.map(({ id }) => id));
  const report = (path: (string | number)[], id: string) => {
    if (known.has(id)) return;
    const what = `there is no question '${id}'`;
    faults.push({ file: data.file, line: data.lineOf(path), what, mend: 'name one of the questions' });
  };
  data.value.questions.forEach((question, at) => {
    for (const answer of ['yes', 'no', 'unsure'] as const) {
      const target = question[answer];
      if (target?.startsWith('ask:')) report(['questions', at, answer], target.slice('ask:'.length));
    }
  });
  data.value.smsQuestions.forEach(({ covers }, at) => {
    covers.forEach((id, index) => {
      report(['smsQuestions', at, 'covers', index], id);
    });
  });
}
