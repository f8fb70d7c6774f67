import { SMS_LANGUAGES, type SmsLanguage, type SmsWords } from '../words.ts';
import { compilePhrases, matchesOne } from './compilePhrases.ts';
import { clausesOf, foldText, withoutEnds } from './foldText.ts';

/** What the carriers' rules, and ours, say about a message before any dialog. */
export interface Heard {
  wish: 'stop' | 'start' | 'help' | 'more';
  /** `keyword`: the single word of the carriers' lists. `phrase`: plain language. */
  as: 'keyword' | 'phrase';
  /** The language of the word; undefined for a word that is the carriers' own. */
  language: SmsLanguage | undefined;
}

export interface Hearing {
  /** Undefined for a message that is the dialogs' to answer. `isOut`: this number has stopped. */
  hear(text: string, isOut: boolean): Heard | undefined;
}

interface Ear {
  language: SmsLanguage;
  keywords: SmsWords['keywords'];
  polite: string[];
  stops: RegExp[];
  starts: RegExp[];
}

/** Words of English that carriers list for everybody; they say nothing of a member's language. */
const CARRIERS = new Set(
  'stop stopall unsubscribe cancel end quit revoke optout start unstop yes info'.split(' '),
);

/** Hears STOP, START, HELP and MORE in all languages at once. Throws where a phrase cannot be read. */
export function createHearing(words: Readonly<Record<SmsLanguage, SmsWords>>): Hearing {
  const ears = SMS_LANGUAGES.map((language) => createEar(language, words[language]));
  return {
    hear: (text, isOut) =>
      first(ears, (ear) => hearKeyword(ear, text, isOut)) ??
      first(ears, (ear) => hearPhrase(ear, text, isOut)),
  };
}

function createEar(language: SmsLanguage, words: SmsWords): Ear {
  const { stop_phrases, start_phrases, polite } = words;
  const groups = { ...words.groups, ...words.more_groups };
  const folded = Object.entries(words.keywords).map(([wish, list]) => [wish, list.map(foldText)]);
  return {
    language,
    keywords: Object.fromEntries(folded),
    polite: polite.map(foldText).sort((one, other) => other.length - one.length),
    stops: compilePhrases(stop_phrases, groups),
    starts: compilePhrases(start_phrases, groups),
  };
}

function hearKeyword({ keywords, language }: Ear, text: string, isOut: boolean): Heard | undefined {
  const word = once(foldText(text));
  const found = (wish: Heard['wish']): Heard => {
    return { wish, as: 'keyword', language: CARRIERS.has(word) ? undefined : language };
  };
  if (keywords.stop.includes(word)) return found('stop');
  if (keywords.start.includes(word) || (isOut && keywords.after_stop.includes(word))) return found('start');
  if (keywords.help.includes(word)) return found('help');
  return keywords.more.includes(word) ? found('more') : undefined;
}

function hearPhrase(ear: Ear, text: string, isOut: boolean): Heard | undefined {
  const { language, keywords, polite, stops, starts } = ear;
  const whole = once(withoutEnds(foldText(text), polite));
  if (keywords.stop.includes(whole)) return { wish: 'stop', as: 'phrase', language };
  for (const clause of clausesOf(text)) {
    const bare = withoutEnds(clause, polite);
    if (matchesOne(stops, clause) || matchesOne(stops, bare)) return { wish: 'stop', as: 'phrase', language };
    if (isOut && (matchesOne(starts, clause) || matchesOne(starts, bare))) {
      return { wish: 'start', as: 'phrase', language };
    }
  }
  return undefined;
}

/** 'stop stop stop' is 'stop'. */
function once(text: string): string {
  const [word = '', ...others] = text.split(' ');
  return others.every((other) => other === word) ? word : text;
}

function first<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
