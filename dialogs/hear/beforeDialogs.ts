import type { Content } from '../../content/index.ts';
import type { Speaker } from '../../locales/index.ts';
import {
  LANGUAGES,
  type Language,
  type SafetyMemory,
  type Utterance,
  type Verdict,
} from '../../safety/index.ts';
import type { Reading } from '../../understanding/index.ts';
import { foldAccents } from '../../understanding/index.ts';
import type { ChatMemory } from '../chatMemory.ts';
import { wordAskedFor } from '../check/checkWords.ts';
import { isOpinion } from '../decide/decideAlarm.ts';
import type { DialogName } from '../decide/decision.ts';
import { mayTakeBack } from '../doctor/hold.ts';
import { FIRST_QUESTION } from '../doctor/questionsDialog.ts';
import { ALARM_WORDS } from './alarmWords.ts';
import {
  fold,
  goesOn,
  hearPlainAnswer,
  holds,
  isOnly,
  pick,
  spokenWords,
  withoutCourtesy,
  wordsOf,
} from './hearing.ts';
import { weekIn } from './numbersIn.ts';
import { AFTER_ALARM, HEARD_SHORTCUTS } from './shortcuts.ts';

/** Intents after which the name of an exercise means that exercise. */
const ABOUT_A_MOVE = ['ask-how', 'ask-more', 'next-exercise'];
/** What shows the list of questions. */
export const OF_LIST: readonly (DialogName | undefined)[] = ['questions', 'addQuestion'];

interface Heard {
  utterance: Utterance;
  reading: Reading;
  chat: ChatMemory;
  speaker: Speaker;
  content: Pick<Content, 'routine'>;
  /** How many items of the last menu were shown with a number, where that is not all. */
  numbered?: number | undefined;
  memory: Pick<SafetyMemory, 'held'>;
}

/**
 * What a message names exactly: an item of the last menu, a yes or a no to what was offered, a fixed command,
 * a week or an exercise of the routine. Undefined where it has to be read.
 */
export function chosenIn(heard: Heard): string | undefined {
  const { utterance, chat, speaker, numbered } = heard;
  const words = wordsOf(utterance);
  const item = pick(utterance, chat.menu, speaker, numbered);
  if (item) return item.action;
  return (
    ofAlarm(heard) ??
    ofCheck(heard) ??
    offered(utterance, chat, speaker) ??
    ofList(heard) ??
    fixedIn(utterance, speaker) ??
    inRoutine(words, heard)
  );
}

/** A question back about a word of the question about health that was asked last. */
function ofCheck({ utterance, speaker, chat }: Heard): string | undefined {
  const isAsked = chat.menu.some(({ action }) => action === 'answer:unsure');
  const word = isAsked ? wordAskedFor(utterance, speaker) : undefined;
  return word && `answer:${word}`;
}

/** What somebody says of the alarm that was answered, also beside that they are well. */
function ofAlarm({ utterance, chat, speaker, memory }: Heard): string | undefined {
  const isGuessed = mayTakeBack(memory, chat);
  if (!memory.held && !isGuessed) return undefined;
  const words = spokenWords(utterance);
  const beside = (['polite', 'filler', 'shortcut.report-fine', 'shortcut.laugh'] as const).flatMap((key) =>
    speaker.hears(key),
  );
  const sayings = memory.held ? AFTER_ALARM : (['report-mistaken'] as const);
  const only = sayings.find((intent) => isOnly(words, speaker.hears(`shortcut.${intent}`), beside));
  // What was only guessed is taken back by a word of it, whatever else is said.
  const isTakenBack = isGuessed && holds(words, speaker.hears('shortcut.report-mistaken'));
  return only ?? (isTakenBack ? 'report-mistaken' : undefined);
}

/**
 * What has the list of questions read, also from an earlier card; right after it a bare 'print', and a 'next' or
 * 'more' where it offers the next of them.
 */
function ofList({ utterance, chat, speaker }: Heard): string | undefined {
  const words = spokenWords(utterance);
  const polite = speaker.hears('polite');
  if (isOnly(words, [fold(speaker.title('choice.read'))], polite)) return FIRST_QUESTION;
  const onward = speaker.title('choice.next_question');
  const next = chat.menu.find(({ title }) => title === onward)?.action;
  if (isOnly(words, [fold(onward)], polite)) return next ?? afterLastRead(chat);
  if (!OF_LIST.includes(chat.trail.at(-1)?.dialog)) return undefined;
  if (isOnly(words, speaker.hears('remove_question'), polite)) return 'forget-me';
  if (isOnly(words, speaker.hears('print'), polite)) return 'print-questions';
  return goesOn(utterance, speaker) ? next : undefined;
}

/** Reads the list on from an earlier card, after the question that was read last. */
function afterLastRead({ trail }: ChatMemory): string {
  const last = trail.findLast(({ dialog }) => dialog === 'questions')?.index ?? -1;
  return `read-question:${last + 1}`;
}

/** A fixed command, or a plain yes or no that nothing asked for; the same in every conversation. */
export function fixedIn(utterance: Utterance, speaker: Speaker): string | undefined {
  const words = spokenWords(utterance);
  const polite = speaker.hears('polite');
  const shortcut = HEARD_SHORTCUTS.find((intent) =>
    isOnly(words, speaker.hears(`shortcut.${intent}`), polite),
  );
  if (shortcut) return shortcut;
  const plain = hearPlainAnswer(utterance);
  return plain && (plain === 'yes' ? 'acknowledge' : 'decline');
}

/** The reading of a message that named an intent exactly. */
export function readingOf(reading: Reading, intent: string): Reading {
  return { ...reading, candidates: [{ intent, score: 1 }], margin: 1, certainty: 'sure', isTalk: undefined };
}

interface Spoken {
  /** What the person chose. */
  chosen: Language | undefined;
  /** What the conversation is in so far. */
  last: Language | undefined;
  verdict: Verdict | undefined;
}

/**
 * The language to answer in: what the person chose, or what the message is in. A word or two that are not
 * surely understood do not change the language that the conversation is in, unless they are an alarm.
 */
export function languageOf(reading: Reading, { chosen, last, verdict }: Spoken): Language {
  const { utterance, certainty, candidates, language } = reading;
  if (chosen) return chosen;
  const cried = alarmTongue(reading, verdict);
  if (cried) return cried;
  if (!last) return language;
  const words = wordsOf(utterance).length;
  const isClear = utterance.tongue === 'en' || utterance.tongue === 'es';
  const isUnderstood = certainty === 'sure' && candidates[0]?.intent !== 'off-topic';
  const isEnough = words > 2 || (words === 2 && isUnderstood);
  return isClear && isEnough ? language : last;
}

/**
 * The language that a message is plainly in, however few its words are, where it is an alarm. What only the
 * statistical opinion takes for one has to name it.
 */
function alarmTongue({ utterance }: Reading, verdict: Verdict | undefined): Language | undefined {
  if (verdict?.name !== 'EMERGENCY' && verdict?.name !== 'CRISIS') return undefined;
  const { tongue } = utterance;
  if ((tongue === 'en' || tongue === 'es') && !isOpinion(verdict)) return tongue;
  const words = wordsOf(utterance);
  const named = LANGUAGES.filter((language) => words.some((word) => ALARM_WORDS[language].has(word)));
  const [spoken, other] = named;
  return other === undefined && (tongue === 'other' || tongue === spoken) ? spoken : undefined;
}

function offered(utterance: Utterance, { menu, trail }: ChatMemory, speaker: Speaker): string | undefined {
  const words = spokenWords(utterance);
  const polite = speaker.hears('polite');
  // 'Why not' asks for a reason, whatever was offered beside a no; after the list a 'ya' is no yes to one more.
  const isDone = OF_LIST.includes(trail.at(-1)?.dialog) && isOnly(words, speaker.hears('done'), polite);
  if (isDone || isOnly(words, speaker.hears('shortcut.ask-why'), polite)) return undefined;
  const bare = hearPlainAnswer(utterance) ?? hearPlainAnswer(withoutCourtesy(utterance, speaker));
  const plain = bare ?? (saysYesByName(words, menu, speaker) ? 'yes' : undefined);
  const asked = menu.some(({ means }) => means === 'yes');
  // A yes to several things is none to one of them: they are asked about again.
  if (plain === 'yes' && !asked && trail.at(-1)?.dialog === 'chooseBetween') return 'repeat';
  if (!plain || !asked) return undefined;
  return menu.find(({ means }) => means === plain)?.action ?? 'decline';
}

/** A yes in the words of the choice that stands for it, such as 'yes, it helped a bit'. */
function saysYesByName(words: readonly string[], menu: ChatMemory['menu'], speaker: Speaker): boolean {
  const beside = (['yes', 'filler', 'polite'] as const).flatMap((key) => speaker.hears(key));
  return menu.some(({ title, means }) => means === 'yes' && isOnly(words, [fold(title)], beside));
}

function inRoutine(words: readonly string[], { chat, speaker, content, reading, utterance }: Heard) {
  if (!chat.routine) return undefined;
  if (holds(words, speaker.hears('next_week'))) return `week:${chat.routine.week + 1}`;
  if (isOnly(words, speaker.hears('stop_rules'), speaker.hears('polite'))) return 'stop-rules';
  if (isOnly(words, speaker.hears('steps'), speaker.hears('polite'))) return 'next-exercise';
  const week = weekIn(utterance, speaker);
  if (week !== undefined) return `week:${week}`;
  const open = reading.certainty !== 'sure' || ABOUT_A_MOVE.includes(reading.candidates[0]?.intent ?? '');
  const doses = content.routine(chat.routine.id)?.weeks.find((one) => one.week === chat.routine?.week)?.doses;
  const at = doses?.findIndex(({ exercise }) => {
    return utterance.folded.includes(foldAccents(exercise.words[speaker.language].name.toLowerCase()));
  });
  return open && at !== undefined && at >= 0 ? `exercise:${at}` : undefined;
}
