import type RequestClient from 'twilio/lib/base/RequestClient.js';
import Twilio from 'twilio/lib/rest/Twilio.js';
import type { Carrier } from '../carrier.ts';
import { twilioFault } from './twilioFault.ts';

/** Milliseconds; below the time after which the turn takes a send to hang. */
const LONGEST = 7_000;

export interface TwilioAccount {
  accountSid: string;
  authToken: string;
  /** A number, a short code, or the SID of a messaging service. */
  from: string;
}

/** Sends through Twilio's REST client. A test, or a machine without an account, gives its own `http`. */
export function twilioCarrier(account: TwilioAccount, statusCallback: string, http?: RequestClient): Carrier {
  const { accountSid, authToken, from } = account;
  const client = new Twilio(accountSid, authToken, { timeout: LONGEST, ...(http && { httpClient: http }) });
  const sender = from.startsWith('MG') ? { messagingServiceSid: from } : { from };
  return {
    name: 'twilio',
    takesPictures: true,
    send: async ({ to, body, media }) => {
      const mediaUrl = media.length > 0 ? { mediaUrl: [...media] } : {};
      try {
        await client.messages.create({ to, body, statusCallback, ...sender, ...mediaUrl });
      } catch (error) {
        throw twilioFault(error);
      }
    },
  };
}
