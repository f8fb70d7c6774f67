import type { Outlet, Turns } from '../../bots/index.ts';
import type { Database } from '../../runtime/index.ts';
import type { SmsLanguage } from './words.ts';

/** The part of the configuration that the SMS door reads; `Config` of the runtime fits it. */
export interface SmsConfig {
  /** Where the service is reached, without a slash at the end. */
  publicUrl: string;
  smsPictures: 'mms' | 'link';
  /** Messages a minute and number; undefined switches the limit off. */
  rateLimit: number | undefined;
  /** Days after which an idle conversation is forgotten, and what it is is said anew. */
  retentionDays: number;
}

/** What the messages say of the health plan; `Plan` of the content fits it. */
export interface SmsPlan {
  name: string;
  serviceHelp: { phone: string };
  /** Where its members live, such as TX. */
  state: string;
  links: readonly { url: string }[];
}

/** What a message is, as far as the door must know it before the turn. */
export interface Listened {
  /**
   * An emergency or a crisis: nothing stands before its answer. `rule`: a rule of the gate found it. `opinion`:
   * the statistical second opinion alone, which hears an alarm in many a 'no' and 'stop'.
   */
  alarm: 'rule' | 'opinion' | undefined;
  language: SmsLanguage;
}

export interface SmsOptions {
  turns: Turns & { registerOutlet(outlet: Outlet): void };
  database: Database;
  config: SmsConfig;
  /** The content of `locales/<language>/sms.yaml` by language. */
  words: Readonly<Record<string, unknown>>;
  plan: () => SmsPlan;
  listen: (text: string) => Listened;
  /** Hashes and seals members' numbers; must never change while opt-outs are to hold. */
  numberSecret: string;
  /** Makes the id of a receipt. */
  ids: () => string;
  /** Milliseconds since 1970. */
  now?: () => number;
}
