import type { Activity } from 'botbuilder';
import type { Incoming, Turns } from '../../bots/index.ts';
import { type Database, type Entry, noted } from '../../runtime/index.ts';
import type { Carrier } from './carrier.ts';
import { createHearing, type Hearing } from './hear/hearing.ts';
import { createNumberKeeper, type NumberKeeper } from './numbers/numberKeeper.ts';
import { carrierIn } from './numbers/smsAccount.ts';
import type { Listened, SmsOptions } from './options.ts';
import { composeSms, type Sms } from './render/composeSms.ts';
import { fill, parseSmsWords, type SmsLanguage, type SmsText } from './words.ts';

const INTRODUCED = 'sms-introduced';
const DAY = 86_400_000;

/** What the parts of the SMS door share. */
export interface SmsDesk {
  turns: Turns;
  database: Database;
  keeper: NumberKeeper;
  hearing: Hearing;
  now: () => number;
  listen: (text: string) => Listened;
  compose: (activity: Partial<Activity>) => Sms;
  /** One of the door's own texts as a reply. */
  say(text: SmsText, language: SmsLanguage, outcome: string): Partial<Activity>;
  /** Notes that this number was told what this is and how to stop it. */
  introduced(key: string): Entry;
  /**
   * Hands a message to the turns; a number that was not told yet is told what this is, before the answer, or
   * after it where that is an alarm.
   */
  introduce(incoming: Incoming, text: string, isOut: boolean): Promise<void>;
}

export function createSmsDesk(options: SmsOptions, carriers: ReadonlyMap<string, Carrier>): SmsDesk {
  const { turns, database, config, plan, ids, listen, now = Date.now } = options;
  const words = parseSmsWords(options.words);
  const introduced = (key: string): Entry => ({
    kind: INTRODUCED,
    key,
    value: 'true',
    at: now(),
    person: `sms:${key}`,
    expires: now() + config.retentionDays * DAY,
  });
  const takesPictures = ({ recipient }: Partial<Activity>) =>
    carriers.get(carrierIn(recipient) ?? '')?.takesPictures === true;
  const say: SmsDesk['say'] = (text, language, outcome) => {
    const values = { planName: plan().name, serviceHelp: plan().serviceHelp.phone };
    return replyOf(fill(words[language].says[text], values), language, { id: ids(), outcome });
  };
  return {
    turns,
    database,
    now,
    listen,
    say,
    introduced,
    keeper: createNumberKeeper(options.numberSecret),
    hearing: createHearing(words),
    compose: (activity) =>
      composeSms(activity, {
        words,
        publicUrl: config.publicUrl,
        pictures: takesPictures(activity) ? config.smsPictures : 'link',
        hosts: () => plan().links.flatMap(({ url }) => (URL.canParse(url) ? [new URL(url).host] : [])),
      }),
    introduce: async (incoming, text, isOut) => {
      const key = incoming.activity.from?.id ?? '';
      if (isOut || (await noted(database, INTRODUCED, key)) !== undefined)
        return void (await turns.receive(incoming));
      const { alarm, language } = listen(text);
      const opening: Incoming = {
        ...incoming,
        delivery: `${incoming.delivery} introduction`,
        activity: { ...incoming.activity, type: 'event', name: 'introduction', text: '' },
        replies: [say('first', language, 'flow_welcome')],
        notes: [introduced(key)],
      };
      for (const one of alarm ? [incoming, opening] : [opening, incoming]) await turns.receive(one);
    },
  };
}

function replyOf(text: string, locale: string, receipt: { id: string; outcome: string }): Partial<Activity> {
  return {
    type: 'message',
    text,
    locale,
    channelData: { sms: text, byDoor: true, receipt: { ...receipt, verdict: 'OFFTOPIC' } },
  };
}
