import type { ScreenOutcome, ScreenQuestion } from '../../content/index.ts';
import { joinLines, type Line } from '../../locales/index.ts';
import type { Form } from '../say/reply.ts';
import type { Turn } from '../turn.ts';
import { emergencyLine, questionsFor } from './checkQuestions.ts';

/** Asked of somebody who has not been active, where the age was not mentioned. */
export const OLDER = 'older';

export const FORM_ANSWERS = ['yes', 'no', 'unsure'] as const;
/** What a form was answered with: yes, no or unsure, by the question. Never stored. */
export type FormAnswers = Readonly<Record<string, (typeof FORM_ANSWERS)[number]>>;

/** What is acted on at once, whether or not the check is still asked. */
const ALARMS: readonly ScreenOutcome[] = ['emergency', 'urgent'];
/** What ends the check, the most careful first. */
const STOPS: readonly ScreenOutcome[] = [...ALARMS, 'minor', 'doctor-first', 'wait'];

/** All questions of the check at once, for a channel that can show a form. */
export function checkForm(turn: Turn): Form {
  const { content, speaker, chat } = turn;
  const fields = questionsFor(turn).map((asked) => {
    const { id, words: texts, onlyWhenAsked } = asked;
    const question = joinLines(texts[speaker.language].ask, ...emergencyLine(turn, asked)).web;
    return onlyWhenAsked
      ? { id, ask: speaker.say('check.form_if_yes', { question }).web, required: false }
      : { id, ask: question, required: true };
  });
  const age = content.screen.age.doctorFirstWhenInactiveFrom;
  const older = { id: OLDER, ask: speaker.say('check.older', { age }).web, required: true };
  return { fields: chat.age ? fields : [...fields, older], options: optionsIn(turn) };
}

/** The one question that is asked: a button under it answers that one, however much later it is pressed. */
export function questionForm(turn: Turn, id: string, { web }: Line): Form {
  return { fields: [{ id, ask: web, required: true }], options: optionsIn(turn) };
}

function optionsIn({ content, speaker }: Turn): Form['options'] {
  const words = content.screen.words[speaker.language];
  return [
    { title: words.yes, value: 'yes' },
    { title: words.no, value: 'no' },
    { title: words.notSure, value: 'unsure' },
  ];
}

/** The answers of a form that a message carries; undefined where it carries none. */
export function answersIn(value: unknown): FormAnswers | undefined {
  const given: unknown = (value as { answers?: unknown } | undefined)?.answers;
  if (typeof given !== 'object' || given === null) return undefined;
  const known = Object.entries(given).filter(([, answer]) => FORM_ANSWERS.includes(answer));
  return Object.fromEntries(known);
}

/** True where the card of the answers is not of this chat any more: they answer nothing that is asked now. */
export function isLate(value: unknown): boolean {
  return (value as { late?: unknown } | undefined)?.late === true;
}

/** True where the answers are to the question that is asked: a whole form, or this question alone. */
export function answersQuestion(answers: FormAnswers, id: string): boolean {
  const answered = Object.keys(answers);
  return answered.length !== 1 || answered[0] === id;
}

/** What of the answers has to be acted on also where its question is not asked any more. */
export function alarmIn(turn: Turn, answers: FormAnswers): ScreenOutcome | undefined {
  const stop = stopIn(turn, answers);
  return stop && ALARMS.includes(stop) ? stop : undefined;
}

/** The most careful outcome of all answers; undefined where none of them is a reason to stop. */
export function stopIn(turn: Turn, answers: FormAnswers): ScreenOutcome | undefined {
  const questions = questionsFor(turn).filter((question) => counts(question, answers, questionsFor(turn)));
  const outcomes = questions.map((question) => outcomeOf(question, answers[question.id] ?? 'unsure'));
  return STOPS.find((stop) => outcomes.includes(stop));
}

export function outcomeOf(question: ScreenQuestion, answer: string): ScreenOutcome {
  return answer === 'yes' ? question.yes : answer === 'no' ? question.no : question.unsure;
}

/** A question that another opens counts where that was not denied, and whatever a yes to it says. */
function counts(
  { id, onlyWhenAsked }: ScreenQuestion,
  answers: FormAnswers,
  questions: readonly ScreenQuestion[],
): boolean {
  if (answers[id] === undefined) return false;
  if (!onlyWhenAsked || answers[id] === 'yes') return true;
  return questions.some(
    (opener) => answers[opener.id] && outcomeOf(opener, answers[opener.id] ?? '') === `ask:${id}`,
  );
}

/** The questions that have no answer, in their order, those among them that an answer has opened. */
export function leftOut(turn: Turn, answers: FormAnswers): string[] {
  const questions = questionsFor(turn);
  const opened = questions.map((question) => outcomeOf(question, answers[question.id] ?? 'no'));
  const left = questions.filter(({ id, onlyWhenAsked }) => {
    return answers[id] === undefined && (!onlyWhenAsked || opened.includes(`ask:${id}`));
  });
  return [...left.map(({ id }) => id), ...(answers[OLDER] === 'no' ? [] : [OLDER])];
}
