import type { Content } from '../content/index.ts';
import type { HeardKey, Speaker } from '../locales/index.ts';
import type { Language, Utterance } from '../safety/index.ts';
import type { Reading } from '../understanding/index.ts';
import { foldAccents } from '../understanding/index.ts';
import type { ChatMemory } from './chatMemory.ts';
import { hearPlainAnswer, holds, isOnly, NUMBERS, pick, wordsOf } from './hearing.ts';
import { HEARD_SHORTCUTS } from './shortcuts.ts';

/** Intents after which the name of an exercise means that exercise. */
const ABOUT_A_MOVE = ['ask-how', 'ask-more', 'next-exercise'];

interface Heard {
  utterance: Utterance;
  reading: Reading;
  chat: ChatMemory;
  speaker: Speaker;
  content: Pick<Content, 'routine'>;
}

/**
 * What a message names exactly: an item of the last menu, a yes or a no to what was offered, a fixed command,
 * a week or an exercise of the routine. Undefined where it has to be read.
 */
export function chosenIn(heard: Heard): string | undefined {
  const { utterance, chat, speaker } = heard;
  const words = wordsOf(utterance);
  const item = pick(words, chat.menu, speaker);
  return (
    item?.action ?? offered(words, chat, speaker) ?? shortcutIn(words, speaker) ?? inRoutine(words, heard)
  );
}

/** A one-word message or a fixed command; the same in every conversation. */
export function shortcutIn(words: readonly string[], speaker: Speaker): string | undefined {
  const polite = speaker.hears('polite');
  return HEARD_SHORTCUTS.find((intent) => isOnly(words, speaker.hears(`shortcut.${intent}`), polite));
}

/** The reading of a message that named an intent exactly. */
export function readingOf(reading: Reading, intent: string): Reading {
  return { ...reading, candidates: [{ intent, score: 1 }], margin: 1, certainty: 'sure' };
}

/**
 * The language to answer in: what the person chose, or what the message is in. A word or two that are not
 * surely understood do not change the language that the conversation is in.
 */
export function languageOf(
  { utterance, certainty, language }: Reading,
  chosen: Language | undefined,
  last: Language | undefined,
): Language {
  if (chosen) return chosen;
  if (!last) return language;
  const words = wordsOf(utterance).length;
  const isClear = utterance.tongue === 'en' || utterance.tongue === 'es';
  const isEnough = words > 2 || (words === 2 && certainty === 'sure');
  return isClear && isEnough ? language : last;
}

function offered(words: readonly string[], { menu }: ChatMemory, speaker: Speaker): string | undefined {
  const plain = hearPlainAnswer(words, speaker);
  const asked = menu.some(({ means }) => means === 'yes');
  if (!plain || !asked) return undefined;
  return menu.find(({ means }) => means === plain)?.action ?? 'decline';
}

function inRoutine(words: readonly string[], { chat, speaker, content, reading, utterance }: Heard) {
  if (!chat.routine) return undefined;
  if (holds(words, speaker.hears('next_week'))) return `week:${chat.routine.week + 1}`;
  if (isOnly(words, speaker.hears('steps'), speaker.hears('polite'))) return 'next-exercise';
  const week = numberBeside(
    words.map((word) => digitOf(word, speaker)),
    speaker.hears('week'),
  );
  if (week !== undefined) return `week:${week}`;
  const open = reading.certainty !== 'sure' || ABOUT_A_MOVE.includes(reading.candidates[0]?.intent ?? '');
  const doses = content.routine(chat.routine.id)?.weeks.find((one) => one.week === chat.routine?.week)?.doses;
  const at = doses?.findIndex(({ exercise }) => {
    return utterance.folded.includes(foldAccents(exercise.words[speaker.language].name.toLowerCase()));
  });
  return open && at !== undefined && at >= 0 ? `exercise:${at}` : undefined;
}

/** The number in a phrase such as 'week #'. */
export function numberBeside(words: readonly string[], patterns: readonly string[]): number | undefined {
  for (const pattern of patterns) {
    const parts = pattern.split(' ');
    const mark = parts.indexOf('#');
    const at = words.findIndex((_, from) => holds(words.slice(from, from + parts.length), [pattern]));
    const number = at < 0 ? Number.NaN : Number(words[at + mark]);
    if (Number.isInteger(number)) return number;
  }
  return undefined;
}

function digitOf(word: string, speaker: Speaker): string {
  const at = NUMBERS.findIndex((key: HeardKey) => speaker.hears(key).includes(word));
  return at < 0 ? word : String(at + 1);
}
