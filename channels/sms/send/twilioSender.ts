import type RequestClient from 'twilio/lib/base/RequestClient.js';
import Twilio from 'twilio/lib/rest/Twilio.js';

/** Milliseconds; below the time after which the turn takes a send to hang. */
const LONGEST = 7_000;

export interface TwilioAccount {
  accountSid: string;
  authToken: string;
  /** A number, a short code, or the SID of a messaging service. */
  from: string;
}

export interface OutgoingSms {
  to: string;
  body: string;
  /** Addresses of pictures; any make it an MMS. */
  media: readonly string[];
}

/** Hands a message to the carrier; rejects where it was not taken. */
export type SendSms = (message: OutgoingSms) => Promise<void>;

/** Sends through Twilio's REST client. A test, or a machine without an account, gives its own `http`. */
export function twilioSender(account: TwilioAccount, statusCallback: string, http?: RequestClient): SendSms {
  const { accountSid, authToken, from } = account;
  const client = new Twilio(accountSid, authToken, { timeout: LONGEST, ...(http && { httpClient: http }) });
  const sender = from.startsWith('MG') ? { messagingServiceSid: from } : { from };
  return async ({ to, body, media }) => {
    const mediaUrl = media.length > 0 ? { mediaUrl: [...media] } : {};
    await client.messages.create({ to, body, statusCallback, ...sender, ...mediaUrl });
  };
}
