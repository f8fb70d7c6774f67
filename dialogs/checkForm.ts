import type { ScreenOutcome, ScreenQuestion } from '../content/index.ts';
import { questionsFor } from './checkQuestions.ts';
import type { Form } from './reply.ts';
import type { Turn } from './turn.ts';

/** Asked of somebody who has not been active, where the age was not mentioned. */
export const OLDER = 'older';

export const FORM_ANSWERS = ['yes', 'no', 'unsure'] as const;
/** What a form was answered with: yes, no or unsure, by the question. Never stored. */
export type FormAnswers = Readonly<Record<string, (typeof FORM_ANSWERS)[number]>>;

/** What ends the check, the most careful first. */
const STOPS: readonly ScreenOutcome[] = ['emergency', 'urgent', 'minor', 'doctor-first', 'wait'];

/** All questions of the check at once, for a channel that can show a form. */
export function checkForm(turn: Turn): Form {
  const { content, speaker, chat } = turn;
  const words = content.screen.words[speaker.language];
  const fields = questionsFor(turn).map(({ id, words: texts, onlyWhenAsked }) => {
    const question = texts[speaker.language].ask.sms;
    return onlyWhenAsked
      ? { id, ask: speaker.say('check.form_if_yes', { question }).web, required: false }
      : { id, ask: question, required: true };
  });
  const age = content.screen.age.doctorFirstWhenInactiveFrom;
  const older = { id: OLDER, ask: speaker.say('check.older', { age }).web, required: true };
  return {
    fields: chat.age ? fields : [...fields, older],
    options: [
      { title: words.yes, value: 'yes' },
      { title: words.no, value: 'no' },
      { title: words.notSure, value: 'unsure' },
    ],
  };
}

/** The answers of a form that a message carries; undefined where it carries none. */
export function answersIn(value: unknown): FormAnswers | undefined {
  const given: unknown = (value as { answers?: unknown } | undefined)?.answers;
  if (typeof given !== 'object' || given === null) return undefined;
  const known = Object.entries(given).filter(([, answer]) => FORM_ANSWERS.includes(answer));
  return Object.fromEntries(known);
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

/** The first question that has no answer, a question among them that an answer has opened. */
export function firstUnanswered(turn: Turn, answers: FormAnswers): string | undefined {
  for (const question of questionsFor(turn)) {
    const answer = answers[question.id];
    if (answer === undefined && !question.onlyWhenAsked) return question.id;
    const opened = answer && /^ask:(.+)$/.exec(outcomeOf(question, answer))?.[1];
    if (opened && answers[opened] === undefined) return opened;
  }
  return undefined;
}
