import type { Dose } from '../../content/index.ts';
import { inForms, type Line, numbered } from '../../locales/index.ts';
import { AskingDialog, type Standing } from '../askingDialog.ts';
import type { MenuItem } from '../chatMemory.ts';
import type { Decision } from '../decide/decision.ts';
import {
  asksHowMany,
  goesOn,
  HOW_MANY,
  hearPlainAnswer,
  isOnly,
  spokenWords,
  wordsOf,
} from '../hear/hearing.ts';
import { type Draft, offers, stepReceipt } from '../say/draft.ts';
import { Dialog, type DialogContext, type DialogReason, type DialogTurnResult } from '../sdk.ts';
import { say, type Turn, turnOf } from '../turn.ts';
import { nextWeekItem, pictureOf } from './routineDraft.ts';

/** In the place of an answer: how the exercise is done, and how often, is asked once more. */
const AGAIN = 'again';

interface ExercisesState extends Standing {
  /** Place in the week's list, from 0. */
  index: number;
}

/** Shows the routine's exercises one by one, each with its picture, an easier and a harder form. */
export class ExercisesDialog extends AskingDialog<ExercisesState> {
  override readonly steps = ['showAnExercise'];
  override readonly resumesAs = 'next-exercise';
  override readonly yields = true;

  constructor() {
    super('exercises');
  }

  override async beginDialog(dc: DialogContext, decision?: Decision): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    const index = Math.min(decision?.index ?? 0, dosesOf(turn).length - 1);
    const state = { step: 'showAnExercise', index };
    if (dc.activeDialog) dc.activeDialog.state = state;
    const isBare = turn.utterance !== undefined && goesOn(turn.utterance, turn.speaker);
    if (turn.chat.routine?.done && isBare) return this.noMore(dc, turn);
    if (decision?.form) return this.take(dc, turn, state, decision.form);
    return this.show(turn, state);
  }

  override ask(turn: Turn, { index }: ExercisesState): Draft {
    const dose = dosesOf(turn)[index];
    if (!dose) return { lines: [turn.speaker.say('routine.finished')], receipt: receipt(turn) };
    return {
      lines: [exerciseLine(turn, dose, index)],
      pictures: [pictureOf(turn, dose.exercise)],
      menu: stepMenu(turn, index),
      receipt: receipt(turn),
    };
  }

  override resume(turn: Turn, { index }: ExercisesState): Draft {
    return { lines: [placeLine(turn, index)], menu: stepMenu(turn, index), receipt: receipt(turn) };
  }

  /** Where a routine was given in between, there is no place in it yet; that of the last one is none of its. */
  override async resumeDialog(
    dc: DialogContext,
    reason: DialogReason,
    result?: unknown,
  ): Promise<DialogTurnResult> {
    const isLeft = turnOf(dc.context).chat.routine?.exercise === undefined;
    return isLeft ? dc.endDialog() : super.resumeDialog(dc, reason, result);
  }

  override hear(turn: Turn): string | undefined {
    const { utterance, speaker, decision } = turn;
    if (decision.dialog === 'exercises' && decision.form) return decision.form;
    const goesOn = decision.intent === 'ask-more' && decision.dialog === 'exercises';
    if (goesOn || decision.intent === 'next-exercise') return 'next';
    if (!utterance) return undefined;
    const words = wordsOf(utterance);
    const polite = speaker.hears('polite');
    const asksDose = isOnly(spokenWords(utterance), speaker.hears('asks_dose'), polite);
    if (asksDose || decision.intent === 'say-unclear') return AGAIN;
    const plain = hearPlainAnswer(utterance);
    if (plain === 'yes' || isOnly(words, speaker.hears('next'), polite)) return 'next';
    if (plain === 'no' || isOnly(words, speaker.hears('done'), polite)) return 'stop';
    return asksHowMany(utterance, speaker) ? HOW_MANY : undefined;
  }

  override async take(
    dc: DialogContext,
    turn: Turn,
    state: ExercisesState,
    answer: string,
  ): Promise<DialogTurnResult> {
    goToCard(turn, state);
    if (answer === 'next') {
      state.index += 1;
      return state.index < dosesOf(turn).length ? this.show(turn, state) : this.finish(dc, turn, true);
    }
    if (answer === AGAIN) return this.show(turn, state);
    if (answer === HOW_MANY) return this.resumeAfter(turn, state, []);
    if (answer === 'easier' || answer === 'harder') return this.showForm(turn, state, answer);
    return this.finish(dc, turn, false);
  }

  override back({ chat }: Turn, state: ExercisesState): boolean {
    if (state.index === 0) return false;
    state.index -= 1;
    if (chat.routine) chat.routine.exercise = state.index;
    return true;
  }

  private show(turn: Turn, state: ExercisesState): DialogTurnResult {
    beAt(turn, state);
    say(turn, this.ask(turn, state));
    return Dialog.EndOfTurn;
  }

  private showForm(turn: Turn, state: ExercisesState, form: 'easier' | 'harder'): DialogTurnResult {
    const { speaker } = turn;
    beAt(turn, state);
    const dose = dosesOf(turn)[state.index];
    const words = dose?.exercise.words[speaker.language];
    const formLine = speaker.say(`routine.${form}`, { text: words?.[form] ?? '' });
    say(turn, {
      lines: [stepLine(turn, state.index, `${shortName(words?.name)}.`), formLine],
      ...(dose && { pictures: [pictureOf(turn, dose.exercise)] }),
      menu: stepMenu(turn, state.index),
      receipt: receipt(turn),
    });
    return Dialog.EndOfTurn;
  }

  private async finish(dc: DialogContext, turn: Turn, isDone: boolean): Promise<DialogTurnResult> {
    const { speaker, content, chat } = turn;
    const { coolDown, okay } = content.routineRules[speaker.language];
    if (chat.routine) {
      delete chat.routine.exercise;
      if (isDone) chat.routine.done = true;
    }
    say(turn, {
      lines: isDone ? [speaker.say('routine.finished'), coolDown, okay] : [speaker.say('cancelled')],
      menu: [
        ...(isDone ? [] : offers(speaker, 'choice.steps')),
        ...offers(speaker, 'choice.stop_rules', 'choice.another_routine', 'choice.capabilities'),
      ],
      receipt: isDone ? receipt(turn) : stepReceipt('flow_cancelled', 'OFFTOPIC'),
    });
    return dc.endDialog();
  }

  /** After the last one nothing begins anew unasked: the next week is offered, and the exercises once more. */
  private async noMore(dc: DialogContext, turn: Turn): Promise<DialogTurnResult> {
    const { speaker, content, chat } = turn;
    const routine = content.routine(chat.routine?.id ?? '');
    say(turn, {
      lines: [speaker.say('routine.finished')],
      menu: [
        ...(routine ? [nextWeekItem(turn, routine, chat.routine?.week ?? 1)] : []),
        ...offers(speaker, 'choice.stop_rules', 'choice.steps', 'choice.another_routine'),
      ],
      receipt: receipt(turn),
    });
    return dc.endDialog();
  }
}

function beAt({ chat }: Turn, { index }: ExercisesState): void {
  if (!chat.routine) return;
  chat.routine.exercise = index;
  delete chat.routine.done;
}

/** A button on the card of an exercise is about that one, whichever was shown since. */
function goToCard(turn: Turn, state: ExercisesState): void {
  const at = dosesOf(turn).findIndex(({ exercise }) => exercise.id === turn.ofExercise);
  if (at >= 0) state.index = at;
}

function receipt({ chat }: Turn) {
  return { ...stepReceipt('routine_exercise'), ...(chat.routine && { routine: chat.routine.id }) };
}

function dosesOf({ content, chat }: Turn): readonly Dose[] {
  const routine = content.routine(chat.routine?.id ?? '');
  return routine?.weeks.find(({ week }) => week === chat.routine?.week)?.doses ?? [];
}

function placeLine(turn: Turn, index: number): Line {
  return turn.speaker.say('routine.resume', placeOf(turn, index));
}

/** The exercise with its place in the routine; `asText` stands for its name in a text message. */
function stepLine(turn: Turn, index: number, asText: string): Line {
  const place = placeOf(turn, index);
  const say = (name: string) => turn.speaker.say('routine.step', { ...place, name });
  return inForms([say(place.name)], [say(asText)]);
}

function placeOf(turn: Turn, index: number) {
  const doses = dosesOf(turn);
  const name = doses[index]?.exercise.words[turn.speaker.language].name ?? '';
  return { number: index + 1, total: doses.length, name };
}

/** The name without what only explains it, for which a text message has no room. */
function shortName(name = ''): string {
  return name.replace(/ \(.*\)$/, '');
}

/** How it is done in a text message, after its name; some begin with that themselves. */
function namedSteps({ name, sms }: { name: string; sms: string }): string {
  const [lead = ''] = sms.split(':', 1);
  return name.toLowerCase().includes(lead.toLowerCase()) ? sms : `${shortName(name)}: ${sms}`;
}

function exerciseLine(turn: Turn, dose: Dose, index: number): Line {
  const { speaker, content } = turn;
  const words = dose.exercise.words[speaker.language];
  const step = stepLine(turn, index, namedSteps(words));
  const amount = speaker.say('routine.dose', { dose: dose.words[speaker.language] });
  const { footer } = content.routineRules[speaker.language];
  const screens = [
    step,
    numbered(words.steps),
    amount,
    speaker.say('routine.avoid', { text: words.mistake }),
    footer,
  ];
  return inForms(screens, [step, amount]);
}

/** After the last exercise there is no next one: what leads on from it is that it is done. */
function stepMenu(turn: Turn, index: number): MenuItem[] {
  const { speaker } = turn;
  const isLast = index === dosesOf(turn).length - 1;
  return [
    { title: speaker.title(isLast ? 'choice.done' : 'choice.next_exercise'), action: 'answer:next' },
    { title: speaker.title('choice.easier'), action: 'answer:easier' },
    { title: speaker.title('choice.harder'), action: 'answer:harder' },
    ...offers(speaker, 'choice.stop_rules'),
    { title: speaker.title('choice.cancel'), action: 'answer:stop' },
  ];
}
