import type { Activity } from 'botbuilder';
import type { SmsLanguage, SmsWords } from '../words.ts';
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
  /** The reply that MORE gets; undefined where all was said. */
  rest?: Partial<Activity> | undefined;
}

interface Shown {
  sms?: string;
  citations?: { organization: string; year: number }[];
  pictures?: { exercise: string }[];
  receipt?: { outcome?: string };
}

/** Renders a reply for a text message: at most two segments, numbered choices, and the rest for MORE. */
export function composeSms(activity: Partial<Activity>, options: ComposeOptions): Sms {
  const data: Shown = activity.channelData ?? {};
  const words = options.words[activity.locale?.startsWith('es') ? 'es' : 'en'];
  const said = data.sms ?? plainText(activity.text ?? '');
  const text = toGsm(ownLinksOnly(said, [...options.hosts(), new URL(options.publicUrl).host]));
  const choices = choiceLines(activity, words, text);
  const mustChoose = /^asked_/.test(data.receipt?.outcome ?? '');
  const whole = mustChoose ? [text, ...choices].join('\n') : text;
  const { first, rest } = page(whole, toGsm(words.says.more));
  const media = options.pictures === 'mms' ? addressesOf(data, options) : [];
  if (rest) return { body: first, media, rest: restOf(activity, rest, mustChoose) };
  const beside = [
    ...linkLines(data, options, words),
    ...(mustChoose ? [] : choices),
    ...sourceLines(data, words),
  ];
  return { body: withRoom(whole, beside), media };
}

/** '1 Why?' and so on, where the text does not number its answers itself. */
function choiceLines({ suggestedActions }: Partial<Activity>, words: SmsWords, text: string): string[] {
  const titles = suggestedActions?.actions.map(({ title }) => title) ?? [];
  if (titles.some((title) => instead(title, words)) && /\b1\b.*\b2\b/s.test(text)) return [];
  return titles.map((title, index) => toGsm(`${index + 1} ${instead(title, words) ?? title}`));
}

/** Another name for a choice that carriers would take for a command. */
function instead(title: string, { named }: SmsWords): string | undefined {
  return named[title.toLowerCase()];
}

/** As many of the lines, in their order, as two segments have room for. */
function withRoom(text: string, lines: readonly string[]): string {
  const [line, ...others] = lines;
  if (line === undefined || !fits(`${text}\n${line}`)) return text;
  return withRoom(`${text}\n${line}`, others);
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
  return {
    type: 'message',
    text: rest,
    ...(locale && { locale }),
    ...(!choicesAreIn && suggestedActions && { suggestedActions }),
    channelData: { sms: rest, receipt: channelData?.receipt },
  };
}
