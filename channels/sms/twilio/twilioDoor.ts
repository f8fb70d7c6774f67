import type { Server } from 'restify';
import type RequestClient from 'twilio/lib/base/RequestClient.js';
import type { Logger } from '../../../runtime/index.ts';
import { mountPhone } from '../dev/phoneRoutes.ts';
import { StandInClient, standInAccount } from '../dev/standIn.ts';
import { Switchboard } from '../dev/switchboard.ts';
import type { SmsDoor } from '../smsDoor.ts';
import { type TwilioAccount, twilioCarrier } from './twilioCarrier.ts';
import { mountWebhooks, STATUS_PATH } from './webhooks.ts';

/** The part of the configuration that Twilio's door reads; `Config` of the runtime fits it. */
export interface TwilioConfig {
  production: boolean;
  /** Where Twilio reaches the service, without a slash at the end; its signature covers it. */
  publicUrl: string;
  /** The Twilio account; undefined where none is configured. */
  sms: TwilioAccount | undefined;
}

export interface TwilioOptions {
  sms: Pick<SmsDoor, 'carry'>;
  config: TwilioConfig;
  log: Logger;
  /** Signs what the stand-in for Twilio posts. */
  numberSecret: string;
  /** Takes the requests to Twilio's REST interface; a test gives its own. */
  http?: RequestClient | undefined;
}

export interface TwilioDoor {
  /** Ends the streams of phones, so that the server can close. */
  close(): void;
}

/**
 * Carries text messages through Twilio: its webhooks, and the sending by its REST client. Without an account there is
 * no such door in production; elsewhere `/dev/phone` and a stand-in for Twilio take its place.
 */
export function twilioDoor(server: Server, options: TwilioOptions): TwilioDoor | undefined {
  const { sms, config, log } = options;
  const { publicUrl } = config;
  if (!config.sms && config.production) return undefined;
  const account = config.sms ?? standInAccount(options.numberSecret);
  const switchboard = new Switchboard();
  const http = options.http ?? (config.sms ? undefined : new StandInClient(switchboard));
  const intake = sms.carry(twilioCarrier(account, `${publicUrl}${STATUS_PATH}`, http));
  mountWebhooks(server, intake, { account, publicUrl, log });
  const phone = config.sms ? undefined : mountPhone(server, { account, publicUrl, switchboard, log });
  return { close: () => phone?.close() };
}
