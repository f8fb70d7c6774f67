import type { ScreenOutcome } from '../../content/index.ts';
import type { HeardKey, Line } from '../../locales/index.ts';
import type { Utterance, VerdictName } from '../../safety/index.ts';
import { readNumber } from '../../understanding/index.ts';
import { AskingDialog } from '../askingDialog.ts';
import { ADULT, bandOf } from '../hear/age.ts';
import { asksHowMany, HOW_MANY, hearHealthAnswer, isOnly, putsOff, wordsOf } from '../hear/hearing.ts';
import { numberBeside } from '../hear/numbersIn.ts';
import { type Draft, stepReceipt } from '../say/draft.ts';
import { Dialog, type DialogContext, type DialogTurnResult } from '../sdk.ts';
import { say, type Turn, turnOf } from '../turn.ts';
import { type FormAnswers, leftOut, OLDER, outcomeOf, stopIn } from './checkForm.ts';
import { askQuestion, type CheckState, progressLine, questionOf, questionsFor } from './checkQuestions.ts';
import { leaveRoutine, stopCheck } from './checkStop.ts';
import { meaningOf } from './checkWords.ts';

/** What people answer to a question instead of no. */
const OWN_NO: Readonly<Record<string, HeardKey>> = {
  pregnancy: 'no.pregnancy',
  medicine: 'no.medicine',
  'told-to-limit': 'no.told-to-limit',
  'sick-today': 'no.sick-today',
  'needs-help-moving': 'no.needs-help-moving',
  'active-lately': 'no.active-lately',
};
/** Less grave than what an answer leads to. */
const OUTWEIGHED: Partial<Readonly<Record<ScreenOutcome, readonly VerdictName[]>>> = {
  emergency: ['URGENT', 'MEDICAL'],
  urgent: ['MEDICAL'],
};

/**
 * The check before a routine. An answer that is neither a yes nor a no is asked once more in other words, and
 * then taken as the one that is more careful; a check that is put off then is left. Only what follows from the
 * answers is kept.
 */
export class CheckDialog extends AskingDialog<CheckState> {
  override readonly steps = ['askAQuestion', 'askItInOtherWords', 'askWhetherOlder'];
  override readonly resumesAs = 'start-routine';

  constructor() {
    super('check');
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const first = questionsFor(turnOf(dc.context))[0];
    return this.start(dc, { step: first?.id ?? OLDER, isFirst: true });
  }

  override ask(turn: Turn, state: CheckState): Draft {
    return askQuestion(turn, state, 'ask');
  }

  override resume(turn: Turn, state: CheckState): Draft {
    const draft = askQuestion(turn, { ...state, isFirst: false }, 'ask');
    // A text message has room for the question alone, which must never be cut.
    if (turn.isSms) return draft;
    return { ...draft, lines: [turn.speaker.say('check.resume'), ...draft.lines] };
  }

  override hear(turn: Turn, { step, again }: CheckState): string | undefined {
    const { utterance, speaker } = turn;
    if (!utterance) return undefined;
    if (asksHowMany(utterance, speaker)) return HOW_MANY;
    return hearHealthAnswer(utterance, speaker, OWN_NO[step], again) ?? hearAge(utterance, turn, step);
  }

  /** A yes that is itself an alarm: it outweighs the reason to wait that was found in the rest of the message. */
  hearAlarm(turn: Turn, state: CheckState): string | undefined {
    const answer = this.hear(turn, state);
    if (answer !== 'yes' || mayBeIf(turn)) return undefined;
    const outcome = this.outcome(turn, state.step, answer);
    return turn.verdict && OUTWEIGHED[outcome]?.includes(turn.verdict.name) ? answer : undefined;
  }

  override async take(
    dc: DialogContext,
    turn: Turn,
    state: CheckState,
    answer: string,
  ): Promise<DialogTurnResult> {
    if (answer === HOW_MANY) return this.tellHowMany(turn, state);
    const meaning = meaningOf(answer, turn.speaker);
    if (meaning) return this.askAfter(turn, state, [meaning]);
    turn.dropWords();
    if (answer === 'unsure' && !state.again) return this.askAgain(turn, state);
    if (answer === 'unsure' && turn.utterance && putsOff(turn.utterance, turn.speaker)) {
      return leaveRoutine(dc, turn);
    }
    return this.follow(dc, turn, state, this.outcome(turn, state.step, answer));
  }

  override async confused(dc: DialogContext, turn: Turn, state: CheckState): Promise<DialogTurnResult> {
    turn.dropWords();
    if (!state.again) return this.askAgain(turn, state);
    return this.follow(dc, turn, state, this.outcome(turn, state.step, 'unsure'), takenAsYes(turn));
  }

  override back(turn: Turn, state: CheckState): boolean {
    const questions = questionsFor(turn).filter(({ onlyWhenAsked }) => !onlyWhenAsked);
    const all = questionsFor(turn);
    const at = state.step === OLDER ? all.length : all.findIndex(({ id }) => id === state.step);
    const before = questions.filter((question) => all.indexOf(question) < at).at(-1);
    if (!before) return false;
    Object.assign(state, { step: before.id, again: false, isFirst: false });
    if (state.left) state.left = [before.id, ...state.left];
    return true;
  }

  /** All answers at once, or the one to this question. The most careful one counts; what was left out is asked. */
  async takeForm(
    dc: DialogContext,
    turn: Turn,
    state: CheckState,
    answers: FormAnswers,
  ): Promise<DialogTurnResult> {
    const [only, ...more] = Object.entries(answers);
    if (only?.[0] === state.step && more.length === 0) return this.take(dc, turn, state, only[1]);
    const stop = stopIn(turn, answers);
    if (stop) return stopCheck(dc, turn, stop);
    const last = questionsFor(turn).at(-1)?.id ?? OLDER;
    if (answers[last]) state.startWeek = this.outcome(turn, last, answers[last]) === 'start-week-2' ? 2 : 1;
    const isOlder = answers[OLDER] !== undefined && answers[OLDER] !== 'no';
    if (isOlder && state.startWeek === 1) return stopCheck(dc, turn, 'doctor-first');
    state.left = stillToAsk(turn, state, answers);
    const [next = OLDER] = state.left;
    if (next !== OLDER) return this.askNext(turn, state, next, [turn.speaker.say('check.form_left')]);
    state.step = last;
    return this.follow(dc, turn, state, 'next');
  }

  /** On screens the question has its place above it already. */
  private tellHowMany(turn: Turn, state: CheckState): DialogTurnResult {
    return this.askAfter(turn, state, turn.isSms ? progressLine(turn, state) : []);
  }

  /** Asks once more after what was asked back; a text message has room for the question alone. */
  private askAfter(turn: Turn, state: CheckState, lines: Line[]): DialogTurnResult {
    state.isFirst = false;
    if (lines.length > 0) say(turn, { lines, receipt: stepReceipt('asked_check') });
    say(turn, askQuestion(turn, state, 'ask'));
    return Dialog.EndOfTurn;
  }

  private askAgain(turn: Turn, state: CheckState): DialogTurnResult {
    state.again = true;
    state.isFirst = false;
    say(turn, askQuestion(turn, state, 'inOtherWords'));
    return Dialog.EndOfTurn;
  }

  private outcome(turn: Turn, step: string, answer: string): ScreenOutcome {
    if (step === OLDER) return answer === 'no' ? 'next' : 'doctor-first';
    const question = questionOf(turn, step);
    return question ? outcomeOf(question, answer) : 'doctor-first';
  }

  private async follow(
    dc: DialogContext,
    turn: Turn,
    state: CheckState,
    outcome: ScreenOutcome,
    before: Line[] = [],
  ): Promise<DialogTurnResult> {
    if (outcome === 'start-week-1' || outcome === 'start-week-2') {
      state.startWeek = outcome === 'start-week-1' ? 1 : 2;
    } else if (outcome.startsWith('ask:')) {
      return this.askNext(turn, state, outcome.slice('ask:'.length), before);
    } else if (outcome !== 'next') {
      return stopCheck(dc, turn, outcome);
    }
    const next = nextStep(turn, state);
    if (next === 'stop') return stopCheck(dc, turn, 'doctor-first');
    return next === undefined ? this.pass(dc, turn, state) : this.askNext(turn, state, next);
  }

  private askNext(turn: Turn, state: CheckState, step: string, before: Line[] = []): DialogTurnResult {
    Object.assign(state, { step, again: false, isFirst: false });
    const asked = this.ask(turn, state);
    say(turn, { ...asked, lines: [...before, ...asked.lines] });
    return Dialog.EndOfTurn;
  }

  private async pass(dc: DialogContext, turn: Turn, state: CheckState): Promise<DialogTurnResult> {
    const startWeek = state.startWeek ?? 1;
    turn.chat.check = { outcome: 'clear', startWeek, newcomer: startWeek === 1, at: turn.now };
    return dc.endDialog('clear');
  }
}

/** Why a question follows that only a yes leads to; a text message has room for the question alone. */
function takenAsYes({ speaker, isSms }: Turn): Line[] {
  return isSms ? [] : [speaker.say('check.as_yes')];
}

/** The step after this one; undefined at the end. Age counts for somebody who has not been active. */
function nextStep(turn: Turn, { step, startWeek, left }: CheckState): string | undefined {
  if (step === OLDER) return undefined;
  const questions = questionsFor(turn);
  const at = questions.findIndex(({ id }) => id === step);
  const next = questions.slice(at + 1).find(({ id, onlyWhenAsked }) => left?.includes(id) ?? !onlyWhenAsked);
  if (next) return next.id;
  if (startWeek === 2 || turn.chat.age === 'younger' || turn.chat.age === 'gentle') return undefined;
  if (turn.chat.age === 'oldest') return 'stop';
  return left?.includes(OLDER) === false ? undefined : OLDER;
}

/**
 * What neither a form nor an answer before it has answered. The question that is asked stays asked, and so does
 * one that an answer has opened.
 */
function stillToAsk(turn: Turn, { step, left }: CheckState, answers: FormAnswers): string[] {
  const questions = questionsFor(turn);
  const steps = [...questions.map(({ id }) => id), OLDER];
  const before = steps.slice(steps.indexOf(step)).filter((id) => left?.includes(id) ?? true);
  const opened = questions.flatMap(({ id, onlyWhenAsked }) => (onlyWhenAsked ? [id] : []));
  const missing = leftOut(turn, answers).filter((id) => [...before, ...opened].includes(id));
  return steps.filter((id) => missing.includes(id) || (id === step && answers[id] === undefined));
}

/** A Spanish question that begins with a bare 'si' asks what is if something were so. */
function mayBeIf({ utterance }: Turn): boolean {
  return utterance !== undefined && /^[¿ ]*si\b/.test(utterance.text) && utterance.text.includes('?');
}

/** An age given in place of a yes or a no; its rule is noted. It answers a question about age, and no other one. */
function hearAge(utterance: Utterance, turn: Turn, step: string): string | undefined {
  const { speaker, content, chat } = turn;
  const words = wordsOf(utterance);
  if (step !== OLDER && step !== 'adult') {
    return isOnly(words, speaker.hears('age'), [...speaker.hears('polite'), 'no']) ? 'unsure' : undefined;
  }
  const others = [...speaker.hears('week'), ...speaker.hears('not_age')];
  const isAge = words.length <= 2 && !words.some((word) => others.includes(word));
  const age = numberBeside(words, speaker.hears('age')) ?? (isAge ? readNumber(utterance) : undefined);
  if (age === undefined) return undefined;
  chat.age = bandOf(age, content) ?? chat.age;
  const limit = step === OLDER ? content.screen.age.doctorFirstWhenInactiveFrom : ADULT;
  return age >= limit ? 'yes' : 'no';
}
