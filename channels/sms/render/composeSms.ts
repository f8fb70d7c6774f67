import type { Activity } from 'botbuilder';
import { type SmsLanguage, type SmsWords, smsLanguage } from '../words.ts';
import { fits } from './measure.ts';
import { page } from './page.ts';
import { ownLinksOnly, plainText } from './plainText.ts';
import { toGsm } from './toGsm.ts';

/** Most pictures that one MMS takes: twilio.com/docs/messaging/api/message-resource. */
const MOST_PICTURES = 10;

export interface ComposeOptions {
  words: Readonly<Record<SmsLanguage, SmsWords>>;
  /** Where the service is reached, without a slash at the end. */
  publicUrl: string;
  /** Hosts of the plan's own pages. */
  hosts: () => readonly string[];
  /** `mms` sends exercises' pictures along; `link` names the address where there is one and room for it. */
  pictures: 'mms' | 'link';
}

/** A reply as it is sent, and what is left for MORE. */
export interface Sms {
  body: string;
  /** Addresses of pictures. */
  media: string[];
  /** How many of the choices the body gives a number; undefined where the reply has none. */
  numbered?: number | undefined;
  /** The reply that MORE gets; undefined where all was said. */
  rest?: Partial<Activity> | undefined;
}

interface Shown {
  sms?: string;
  citations?: { organization: string; year: number }[];
  pictures?: { exercise: string }[];
  /** True where no choice may be left out. */
  mustChoose?: boolean;
  /** Choices whose numbers stand in the text, where it goes on from a reply before. */
  numbered?: number;
  receipt?: { outcome?: string };
}

/** Renders a reply for a text message: at most two segments, numbered choices, and the rest for MORE. */
export function composeSms(activity: Partial<Activity>, options: ComposeOptions): Sms {
  const data: Shown = activity.channelData ?? {};
  const words = options.words[smsLanguage(activity.locale)];
  const said = data.sms ?? plainText(activity.text ?? '');
  const text = toGsm(ownLinksOnly(said, [...options.hosts(), new URL(options.publicUrl).host]));
  const titles = titlesOf(activity);
  const choices = numbersItself(titles, text, words) ? [] : choiceLines(titles, words);
  const mustChoose = data.mustChoose || isQuestion(data);
  const whole = mustChoose ? [text, ...choices].join('\n') : text;
  const { first, rest } = page(whole, toGsm(words.says.more));
  const media = options.pictures === 'mms' ? addressesOf(data, options) : [];
  const links = linkLines(data, options, words);
  const sources = sourceLines(data, words);
  const optional = mustChoose ? [] : choices;
  const isAboutSources = data.receipt?.outcome === 'flow_sources';
  // A picture stands above the choices, and only where all of them have room.
  const beside = isAboutSources ? [...sources, ...optional] : [...optional, ...links, ...sources];
  const lines = withRoom(whole, beside);
  const ordered = [
    ...links.filter((line) => lines.includes(line)),
    ...lines.filter((line) => !links.includes(line)),
  ];
  const body = rest ? first : [whole, ...ordered].join('\n');
  const isInText = titles.length > 0 && choices.length === 0 && !rest;
  const numbered = isInText ? titles.length : linesIn(body, choices);
  return {
    body,
    media,
    numbered: titles.length > 0 ? numbered : data.numbered,
    ...(rest && { rest: restOf(activity, rest, mustChoose) }),
  };
}

function linesIn(body: string, lines: readonly string[]): number {
  const sent = body.split('\n');
  return lines.filter((line) => sent.includes(line)).length;
}

/** True for a reply that waits for an answer. */
export function isQuestion({ receipt }: { receipt?: { outcome?: string } } = {}): boolean {
  return /^asked_/.test(receipt?.outcome ?? '');
}

function titlesOf({ suggestedActions }: Partial<Activity>): string[] {
  return suggestedActions?.actions.map(({ title }) => title) ?? [];
}

/** True where the text says itself which number stands for which answer: to a question that has a yes for the first. */
function numbersItself([first = '']: readonly string[], text: string, words: SmsWords): boolean {
  return instead(first, words) !== undefined && /\b1\b.*\b2\b/s.test(text);
}

/** '1 Why?' and so on. */
function choiceLines(titles: readonly string[], words: SmsWords): string[] {
  return titles.map((title, index) => toGsm(`${index + 1} ${instead(title, words) ?? title}`));
}

/** Another name for a choice whose words, or one of them alone, carriers would take for a command. */
function instead(title: string, { named }: SmsWords): string | undefined {
  return named[title.toLowerCase()];
}

/** As many of the lines, in their order, as two segments have room for after the text. */
function withRoom(text: string, lines: readonly string[]): string[] {
  const [line, ...others] = lines;
  if (line === undefined || !fits(`${text}\n${line}`)) return [];
  return [line, ...withRoom(`${text}\n${line}`, others)];
}

function addressesOf({ pictures = [] }: Shown, { publicUrl }: ComposeOptions): string[] {
  return pictures.slice(0, MOST_PICTURES).map(({ exercise }) => `${publicUrl}/pictures/${exercise}.png`);
}

function linkLines(data: Shown, options: ComposeOptions, { says }: SmsWords): string[] {
  const addresses = addressesOf(data, options);
  return options.pictures === 'link' && addresses.length === 1 ? [`${says.picture}: ${addresses[0]}`] : [];
}

function sourceLines({ citations = [] }: Shown, { says }: SmsWords): string[] {
  return citations
    .slice(0, 1)
    .map(({ organization, year }) => `${says.source}: ${toGsm(organization)}, ${year}`);
}

/** The rest is of the same reply, so its receipt is the same. */
function restOf(activity: Partial<Activity>, rest: string, choicesAreIn: boolean): Partial<Activity> {
  const { suggestedActions, locale, channelData } = activity;
  const numbered = titlesOf(activity).length || channelData?.numbered;
  return {
    type: 'message',
    text: rest,
    ...(locale && { locale }),
    ...(!choicesAreIn && suggestedActions && { suggestedActions }),
    channelData: {
      sms: rest,
      receipt: channelData?.receipt,
      ...(choicesAreIn && numbered && { numbered }),
    },
  };
}
