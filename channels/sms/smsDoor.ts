import type { Server } from 'restify';
import type { Outlet } from '../../bots/index.ts';
import { mountPhone } from './dev/phoneRoutes.ts';
import { StandInClient, standInAccount } from './dev/standIn.ts';
import { Switchboard } from './dev/switchboard.ts';
import type { SmsOptions } from './options.ts';
import { mountWebhooks, STATUS_PATH } from './receive/webhooks.ts';
import { smsOutlet } from './send/smsOutlet.ts';
import { twilioSender } from './send/twilioSender.ts';
import { createSmsDesk } from './smsDesk.ts';

export interface SmsDoor {
  /** Sends the replies; register it with the turns before they start. */
  outlet: Outlet;
  /** True where no carrier is behind it, but the phone of a developer's machine. */
  isStandIn: boolean;
  /** Ends the streams of phones, so that the server can close. */
  close(): void;
}

/**
 * Mounts the SMS door: the webhooks for Twilio, and the outlet for the replies. Without a Twilio account it is
 * undefined in production; elsewhere `/dev/phone` and a stand-in for the carrier take its place. Throws and names
 * every fault where the words are wrong.
 */
export function smsDoor(server: Server, options: SmsOptions): SmsDoor | undefined {
  const { config, log, database, plan } = options;
  if (!config.sms && config.production) return undefined;
  const desk = createSmsDesk(options);
  const account = config.sms ?? standInAccount(options.numberSecret);
  const switchboard = new Switchboard();
  const http = options.http ?? (config.sms ? undefined : new StandInClient(switchboard));
  const send = twilioSender(account, `${config.publicUrl}${STATUS_PATH}`, http);
  const { publicUrl, rateLimit } = config;
  mountWebhooks(server, desk, { account, publicUrl, rateLimit, log });
  const phone = config.sms ? undefined : mountPhone(server, { account, publicUrl, switchboard, log });
  const { compose, keeper, now } = desk;
  return {
    outlet: smsOutlet({ send, compose, keeper, database, now, state: () => plan().state }),
    isStandIn: !config.sms,
    close: () => phone?.close(),
  };
}
