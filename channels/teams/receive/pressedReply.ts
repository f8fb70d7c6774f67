import type { Turns } from '../../../bots/index.ts';
import { asksSomething, exerciseIn, isSameQuestion, type Shown, shownOf } from '../render/shown.ts';
import type { WordsIn } from '../words.ts';
import type { ChannelActivity } from './channelActivity.ts';
import { type Choice, isWholeForm } from './choice.ts';
import { conversationKey, isOfPlace } from './conversationKey.ts';
import type { TakenUp } from './takeUp.ts';

type Logged = Awaited<ReturnType<Turns['log']>>[number]['activity'];

/** Stands beside the answers of a form; no question has this name. */
const WHOLE = 'whole-form';

/** The reply whose card a button is on, and whether an answer to it still answers what was asked last. */
export interface Pressed {
  reply: Logged;
  isStanding: boolean;
}

/**
 * The reply of the button that was pressed; undefined where it is no longer kept, is not one of this
 * conversation, or asks another member of a group: that one is to answer it.
 */
export async function pressedReply(
  turns: Pick<Turns, 'log'>,
  activity: ChannelActivity,
  { of }: Choice,
): Promise<Pressed | undefined> {
  const [, place, number] = /^(.+)\|(\d{1,15})$/.exec(of) ?? [];
  const key = `msteams:${place}`;
  if (!number || !isOfPlace(key, activity)) return undefined;
  const log = await turns.log(key, Number(number) - 1);
  const [first] = log;
  if (first?.activity.id !== of || !first.activity.replyToId) return undefined;
  if (asksSomething(shownOf(first.activity)) && key !== conversationKey(activity)) return undefined;
  const last = log.findLast(({ activity: { replyToId } }) => replyToId) ?? first;
  return { reply: first.activity, isStanding: isStanding(shownOf(first.activity), shownOf(last.activity)) };
}

function isStanding(shown: Shown, last: Shown): boolean {
  return shown.id === last.id || !asksSomething(shown) || isSameQuestion(shown, last);
}

/**
 * Keeps a button of an earlier card from answering what is asked now. An answer that names its question is
 * passed on with a note where its card is not of this chat any more; any other one is left out.
 */
export function onlyItsOwnQuestion(taken: TakenUp, pressed: Pressed | undefined): TakenUp {
  const { choice } = taken;
  if (!choice) return taken;
  const isAnswer = choice.asks || choice.answers || (pressed && asksSomething(shownOf(pressed.reply)));
  const isLate = isAnswer && (choice.answers ? !pressed : !pressed?.isStanding);
  if (!isLate) return pressed && (!isAnswer || ofExercise(pressed)) ? aboutItsCard(taken, pressed) : taken;
  return { ...taken, activity: { ...taken.activity, value: { answers: choice.answers ?? {}, late: true } } };
}

/**
 * Says of the answers of a form that they are its answers, so that a single one is not taken for that of a button,
 * and in words what they are for. The words are read where the questions that they answer are no more, and lead to
 * the ones that are asked now, in the language of the card.
 */
export function asWholeForm(taken: TakenUp, pressed: Pressed | undefined, words: WordsIn): TakenUp {
  const { choice, activity } = taken;
  if (!pressed || !choice?.answers || !isWholeForm(choice)) return taken;
  const text = words(shownOf(pressed.reply).language).bareForm;
  const isEmpty = Object.keys(choice.answers).length === 0;
  const answers = isEmpty ? {} : { ...choice.answers, [WHOLE]: 'yes' };
  return { ...taken, activity: { ...activity, text, value: { answers } } };
}

function ofExercise({ reply }: Pick<Pressed, 'reply'>): string | undefined {
  return exerciseIn(shownOf(reply));
}

/** Names what the card of a button shows, so that 'tell me more' is about that and not about what came later. */
function aboutItsCard(taken: TakenUp, { reply }: Pressed): TakenUp {
  const { snippet, routine } = reply.channelData?.receipt ?? {};
  const exercise = ofExercise({ reply });
  const card = {
    ...(snippet && { topic: snippet.id }),
    ...(routine && { routine }),
    ...(exercise && { exercise }),
  };
  return { ...taken, activity: { ...taken.activity, value: { card } } };
}
