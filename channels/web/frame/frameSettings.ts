import type { PageWords } from '../pages/pageWords.ts';

/** What the page of the chat window brings along for its script. */
export interface FrameSettings {
  /** Words by language. */
  words: Record<string, PageWords['frame'] & Pick<PageWords, 'switchTo'>>;
  language: string;
  /** The language that the page around has asked for. */
  pageLanguage: string;
  color: string;
  textOnColor: string;
  /** A question to begin a new conversation with. */
  topic?: string;
  /** The address of Web Chat's bundle. */
  webChat: string;
  /** Web Chat marks its styles with it, so that the content security policy lets them pass. */
  nonce: string;
  /** A page that shows nothing of what was open before. */
  exit: string;
}

export function readSettings(): FrameSettings {
  return JSON.parse(document.getElementById('settings')?.textContent ?? '{}');
}

/** An element of the page that is always there. */
export function part<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found) return found as T;
  throw new Error(`The page has no #${id}`);
}

/** The words in the chosen language. */
export function wordsIn({ words, language }: FrameSettings): FrameSettings['words'][string] {
  const found = words[language];
  if (found) return found;
  throw new Error(`There are no words for ${language}`);
}

/** Web Chat's own names of the languages that it speaks. */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-US', es: 'es-ES' };

export const localeOf = ({ language }: FrameSettings): string => LOCALES[language] ?? language;
