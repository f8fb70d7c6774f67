import type { Activity } from 'botbuilder';
import { type Language, languageOf } from '../words.ts';

export interface Source {
  title: string;
  organization: string;
  year: number;
  url: string;
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
  /** One of the closed lists of the receipt; empty where there is none. */
  verdict: string;
  outcome: string;
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
    verdict: channelData.receipt?.verdict ?? '',
    outcome: channelData.receipt?.outcome ?? '',
  };
}
