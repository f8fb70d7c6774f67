import type { Said, ScreenQuestion } from '../../content/index.ts';
import { type Line, sameEverywhere } from '../../locales/index.ts';
import type { Standing } from '../askingDialog.ts';
import type { MenuItem } from '../chatMemory.ts';
import { type Draft, receiptOf, stepReceipt } from '../say/draft.ts';
import type { Turn } from '../turn.ts';
import { checkForm, OLDER, questionForm } from './checkForm.ts';

/** Where somebody stands in the check. The answers themselves are in it nowhere. */
export interface CheckState extends Standing {
  /** True where the question was asked in other words already. */
  again?: boolean;
  /** True before the first answer: the introduction stands above the question. */
  isFirst?: boolean;
  /** The week that a routine may start with, once that is known. */
  startWeek?: 1 | 2;
  /** What a form has left to ask, where one was sent; else each question is asked in its order. */
  left?: string[];
}

type Wording = 'ask' | 'inOtherWords';

/** The questions in their order; over SMS the few that name no single condition. */
export function questionsFor({ content, isSms }: Turn): readonly ScreenQuestion[] {
  return isSms ? content.screen.smsQuestions : content.screen.questions;
}

export function questionOf(turn: Turn, id: string): ScreenQuestion | undefined {
  return questionsFor(turn).find((question) => question.id === id);
}

/** Asks the question at which the check stands. */
export function askQuestion(turn: Turn, state: CheckState, wording: Wording): Draft {
  const { content, speaker, decision } = turn;
  const words = content.screen.words[speaker.language];
  const isStart = state.isFirst && decision.outcome === 'asked_check';
  const question = questionLine(turn, state, wording);
  return {
    lines: [
      ...(state.isFirst ? [words.intro] : []),
      ...(turn.isSms ? [] : progressLine(turn, state)),
      question,
      ...emergencyLine(turn, questionOf(turn, state.step)),
    ],
    menu: yesNoMenu(turn),
    ...(turn.channel === 'teams' && {
      form: state.isFirst ? checkForm(turn) : questionForm(turn, state.step, question),
    }),
    receipt: isStart ? receiptOf(decision) : stepReceipt('asked_check'),
  };
}

/** Under the question of signs now: who has one of them calls, and need not answer first. */
export function emergencyLine({ speaker }: Turn, question: ScreenQuestion | undefined): Line[] {
  return question?.yes === 'emergency' ? [speaker.say('held.emergency')] : [];
}

/** Yes, no and not sure, for a question about health. */
export function yesNoMenu({ content, speaker }: Turn): MenuItem[] {
  const words = content.screen.words[speaker.language];
  return [
    { title: words.yes, action: 'answer:yes' },
    { title: words.no, action: 'answer:no' },
    { title: words.notSure, action: 'answer:unsure' },
  ];
}

function questionLine(turn: Turn, { step }: CheckState, wording: Wording): Line {
  const { speaker, content } = turn;
  const question = questionOf(turn, step);
  if (question) return question.words[speaker.language][wording] satisfies Said;
  const age = content.screen.age.doctorFirstWhenInactiveFrom;
  return speaker.say(wording === 'ask' ? 'check.older' : 'check.older_again', { age });
}

/**
 * 'Question 3 of 14'; a question that only an answer opens does not count, since it ends the check. Where the age
 * was not mentioned, it may be asked for at the end: 'of 14 or 15'.
 */
export function progressLine(turn: Turn, { step }: CheckState): Line[] {
  const { chat, speaker } = turn;
  const counted = questionsFor(turn).flatMap(({ id, onlyWhenAsked }) => (onlyWhenAsked ? [] : id));
  const at = [...counted, OLDER].indexOf(step);
  if (at < 0) return [];
  const [number, more] = [at + 1, counted.length + 1];
  const total = step === OLDER ? more : counted.length;
  const isKnown = step === OLDER || chat.age !== undefined;
  const orMore = number === total ? 'check.progress_last' : 'check.progress_or_more';
  const line = isKnown
    ? speaker.say('check.progress', { number, total })
    : speaker.say(orMore, { number, total, more });
  return [sameEverywhere(line.web)];
}
