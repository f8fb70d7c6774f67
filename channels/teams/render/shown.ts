import type { Activity } from 'botbuilder';
import { type Language, languageOf } from '../words.ts';

export interface Source {
  title: string;
  organization: string;
  year: number;
  url: string;
}

export interface Form {
  fields: readonly { id: string; ask: string }[];
  options: readonly { title: string; value: string }[];
}

/** A reply of the bot, as the door reads it: `channelData` is what the dialogs put beside the text. */
export interface Shown {
  /** Its id in the conversation's log; a button names it. */
  id: string;
  /** Markdown. */
  text: string;
  sms: string;
  language: Language;
  choices: readonly { title: string; value: string }[];
  sources: readonly Source[];
  pictures: readonly { exercise: string; alt: string }[];
  /** Questions that may be answered all at once. */
  form?: Form | undefined;
  /** One of the closed lists of the receipt; empty where there is none. */
  verdict: string;
  outcome: string;
  /** What decided; empty where no rule did. */
  rule: string;
}

/** The outcome of what shows one exercise of a routine. */
const EXERCISE = 'routine_exercise';

/**
 * True where a choice of the reply is an answer to it. One of several topics stands for itself, like every other
 * choice, wherever it is pressed.
 */
export function asksSomething({ outcome }: Pick<Shown, 'outcome'>): boolean {
  return outcome === EXERCISE || (outcome.startsWith('asked_') && outcome !== 'asked_which');
}

/** The exercise that a reply shows by itself; undefined where it shows none, or a whole routine. */
export function exerciseIn({ outcome, pictures }: Pick<Shown, 'outcome' | 'pictures'>): string | undefined {
  return outcome === EXERCISE ? pictures[0]?.exercise : undefined;
}

/**
 * True where both replies ask the same, so that an answer to one is an answer to the other. How to go on with an
 * exercise is asked about each of them, and its buttons say which one they are about.
 */
export function isSameQuestion(one: Shown, other: Shown): boolean {
  if (exerciseIn(one) && other.outcome === EXERCISE) return one.language === other.language;
  const titles = ({ choices }: Shown) => choices.map(({ title }) => title).join('\n');
  return (
    one.outcome === other.outcome &&
    one.form?.fields[0]?.id === other.form?.fields[0]?.id &&
    titles(one) === titles(other)
  );
}

/** Reads a committed reply. */
export function shownOf(activity: Partial<Activity>): Shown {
  const { channelData = {}, suggestedActions, text = '', id = '', locale } = activity;
  return {
    id,
    text,
    sms: channelData.sms ?? text,
    language: languageOf(locale),
    choices: (suggestedActions?.actions ?? []).map(({ title, value }) => ({
      title,
      value: String(value ?? title),
    })),
    sources: channelData.citations ?? [],
    pictures: channelData.pictures ?? [],
    form: channelData.form,
    verdict: channelData.receipt?.verdict ?? '',
    outcome: channelData.receipt?.outcome ?? '',
    rule: channelData.receipt?.rule ?? '',
  };
}
