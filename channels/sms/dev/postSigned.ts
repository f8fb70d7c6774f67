import { randomBytes } from 'node:crypto';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import type { TwilioAccount } from '../twilio/twilioCarrier.ts';

export interface PhoneLine {
  account: TwilioAccount;
  /** What the signature covers; the service's PUBLIC_URL. */
  publicUrl: string;
  /** Where the service listens on this machine, such as http://127.0.0.1:3978. */
  localUrl: string;
}

/** Posts a text message as Twilio would: a signed form to the webhook. Resolves with the status of the answer. */
export async function postSigned(line: PhoneLine, from: string, body: string): Promise<number> {
  const sid = `SM${randomBytes(16).toString('hex')}`;
  const fields = {
    AccountSid: line.account.accountSid,
    MessageSid: sid,
    From: from,
    To: line.account.from,
    Body: body,
    NumMedia: '0',
  };
  const signature = getExpectedTwilioSignature(line.account.authToken, `${line.publicUrl}/api/sms`, fields);
  const response = await fetch(`${line.localUrl}/api/sms`, {
    method: 'POST',
    headers: { 'x-twilio-signature': signature, 'i-twilio-idempotency-token': sid },
    body: new URLSearchParams(fields),
  });
  await response.body?.cancel();
  return response.status;
}
