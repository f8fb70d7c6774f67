import { SMS_LANGUAGES, type SmsLanguage, type SmsWords } from '../words.ts';
import { compilePhrases, matchesOne, saidIn } from './compilePhrases.ts';
import { clausesOf, foldText, withoutAll, withoutEnds } from './foldText.ts';

/** What the carriers' rules, and ours, say about a message before any dialog. */
export interface Heard {
  wish: 'stop' | 'start' | 'help' | 'more';
  /** `keyword`: the single word of the carriers' lists. `phrase`: plain language. */
  as: 'keyword' | 'phrase';
  /** The language of the word; undefined for a word that is the carriers' own. */
  language: SmsLanguage | undefined;
  /**
   * True for words that may mean something else: a stop that is said of one's life as well, such as 'leave me
   * alone', and a 'next' that may be of what is listed.
   */
  isDoubtful?: boolean;
  /** True for a stop that is said of a choice as well, such as 'not interested'. */
  mayDecline?: boolean;
  /** What a phrase has beside it, folded: empty where it is the whole message. */
  rest?: string;
}

export interface Hearing {
  /** Undefined for a message that is the dialogs' to answer. `isOut`: this number has stopped. */
  hear(text: string, isOut: boolean): Heard | undefined;
}

interface Ear {
  language: SmsLanguage;
  keywords: SmsWords['keywords'];
  /** What is polite in any language: 'stop por favor' mixes two. */
  polite: string[];
  politeIn: Readonly<Record<SmsLanguage, string[]>>;
  stops: RegExp[];
  doubtful: RegExp[];
  declining: RegExp[];
  starts: RegExp[];
  helps: RegExp[];
}

/** Words of English that carriers list for everybody; they say nothing of a member's language. */
const CARRIERS = new Set(
  'stop stopall unsubscribe cancel end quit revoke optout start unstop yes help info'.split(' '),
);

/** Hears STOP, START, HELP and MORE in all languages at once. Throws where a phrase cannot be read. */
export function createHearing(words: Readonly<Record<SmsLanguage, SmsWords>>): Hearing {
  const ears = SMS_LANGUAGES.map((language) => createEar(language, words));
  return {
    hear: (text, isOut) =>
      first(ears, (ear) => hearKeyword(ear, text, isOut)) ??
      first(ears, (ear) => hearPhrase(ear, text, isOut)),
  };
}

function createEar(language: SmsLanguage, words: Readonly<Record<SmsLanguage, SmsWords>>): Ear {
  const { stop_phrases, doubtful_phrases, declining_phrases, start_phrases, help_phrases } = words[language];
  const groups = { ...words[language].groups, ...words[language].more_groups };
  const folded = Object.entries(words[language].keywords).map(([wish, list]) => [wish, list.map(foldText)]);
  return {
    language,
    keywords: Object.fromEntries(folded),
    polite: foldAll([...words.en.polite, ...words.es.polite]),
    politeIn: { en: foldAll(words.en.polite), es: foldAll(words.es.polite) },
    stops: compilePhrases(stop_phrases, groups),
    doubtful: compilePhrases(doubtful_phrases, groups),
    declining: compilePhrases(declining_phrases, groups),
    starts: compilePhrases(start_phrases, groups),
    helps: compilePhrases(help_phrases, groups),
  };
}

/** Longer ones first, so that 'thank' is not taken off 'thank you'. */
function foldAll(phrases: readonly string[]): string[] {
  return [...new Set(phrases.map(foldText))].sort((one, other) => other.length - one.length);
}

function hearKeyword({ keywords, polite, language }: Ear, text: string, isOut: boolean): Heard | undefined {
  const word = unspaced(once(foldText(text)));
  const found = (wish: Heard['wish']): Heard => {
    return { wish, as: 'keyword', language: CARRIERS.has(word) ? undefined : language };
  };
  if (keywords.stop.includes(word)) return found('stop');
  if (keywords.start.includes(word) || (isOut && keywords.after_stop.includes(word))) return found('start');
  if (keywords.help.includes(word)) return found('help');
  if (keywords.go_on.includes(word)) return { ...found('more'), isDoubtful: true };
  return keywords.more.includes(withoutEnds(word, polite)) ? found('more') : undefined;
}

function hearPhrase(ear: Ear, text: string, isOut: boolean): Heard | undefined {
  return hearStop(ear, text) ?? (isOut ? hearStopped(ear, text) : undefined);
}

/** A stop in plain language; one that is clear goes before one that is doubtful. */
function hearStop(ear: Ear, text: string): Heard | undefined {
  const { language, keywords, polite, politeIn, stops, doubtful, declining } = ear;
  const whole = foldText(text);
  const found = (isDoubtful: boolean, said: string): Heard => {
    return { wish: 'stop', as: 'phrase', language, isDoubtful, rest: restOf(whole, said, polite) };
  };
  const clauses = clausesIn(text, polite);
  const said = clearStopIn(clauses, { stops, doubtful });
  if (said !== undefined) {
    const rest = withoutStops(restOf(whole, said, polite), { stops, doubtful, polite });
    return { ...found(false, said), rest };
  }
  const inDoubt = first(clauses, (clause) => saidIn(doubtful, clause));
  if (inDoubt !== undefined) return found(true, inDoubt);
  const declined = first(clauses, (clause) => saidIn(declining, clause));
  if (declined !== undefined) return { ...found(true, declined), mayDecline: true };
  const spelled = unspaced(whole);
  const word = once(withoutAll(spelled, polite));
  if (!keywords.stop.includes(word)) return undefined;
  const spoken = CARRIERS.has(word) ? languageBeside(word, spelled, politeIn) : language;
  return { ...found(false, whole), language: spoken };
}

/** The language of what is polite beside a word of the carriers; undefined where that is of both. */
function languageBeside(word: string, whole: string, politeIn: Ear['politeIn']): SmsLanguage | undefined {
  const spoken = SMS_LANGUAGES.filter((language) => once(withoutEnds(whole, politeIn[language])) === word);
  return spoken.length === 1 ? spoken[0] : undefined;
}

function clearStopIn(
  clauses: readonly string[],
  { stops, doubtful }: Pick<Ear, 'stops' | 'doubtful'>,
): string | undefined {
  const clear = clauses.filter((clause) => !matchesOne(doubtful, clause));
  return first(clear, (clause) => saidIn(stops, clause));
}

/** Who says the same twice, in other words, says nothing beside it. */
function withoutStops(rest: string, ear: Pick<Ear, 'stops' | 'doubtful' | 'polite'>): string {
  const said = clearStopIn(clausesIn(rest, ear.polite), ear);
  const left = said === undefined ? rest : restOf(rest, said, ear.polite);
  return left === rest ? rest : withoutStops(left, ear);
}

/** What somebody who has stopped may still say to the service: they are back, or who it is. */
function hearStopped({ language, keywords, polite, starts, helps }: Ear, text: string): Heard | undefined {
  const whole = foldText(text);
  const found = (wish: Heard['wish'], said: string): Heard => {
    return { wish, as: 'phrase', language, rest: restOf(whole, said, polite) };
  };
  const word = once(withoutEnds(whole, polite));
  if ([...keywords.start, ...keywords.after_stop].includes(word)) return found('start', whole);
  if (keywords.help.includes(word)) return found('help', whole);
  const clauses = clausesIn(text, polite);
  const start = first(clauses, (clause) => saidIn(starts, clause));
  if (start !== undefined) return found('start', start);
  const help = first(clauses, (clause) => saidIn(helps, clause));
  return help === undefined ? undefined : found('help', help);
}

/** The clauses of a message, each as it stands and without what is polite at its ends. */
function clausesIn(text: string, polite: readonly string[]): string[] {
  return clausesOf(text).flatMap((clause) => [clause, withoutEnds(clause, polite)]);
}

/** The message without those words; empty where what is left is only polite. */
function restOf(whole: string, said: string, polite: readonly string[]): string {
  const [before = '', after = ''] = ` ${whole} `.split(` ${said} `, 2);
  const rest = `${before.trim()} ${after.trim()}`.trim();
  return polite.includes(withoutEnds(rest, polite)) ? '' : rest;
}

/** 's t o p' is 'stop'. */
function unspaced(text: string): string {
  return text.replace(/(?<!\S)\w(?: \w(?!\S)){2,}/g, (letters) => letters.replaceAll(' ', ''));
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
