import type { Request, Response, Server } from 'restify';
import type { Logger } from '../../../runtime/index.ts';
import { answer, RequestError, route } from '../../http/index.ts';
import type { Intake } from '../carrier.ts';
import { memberNumber } from '../numbers/memberNumber.ts';
import { parseIncoming } from './parseIncoming.ts';
import { readSigned } from './signature.ts';
import type { TwilioAccount } from './twilioCarrier.ts';
import { STOPPED } from './twilioFault.ts';

export const MESSAGE_PATH = '/api/sms';
export const STATUS_PATH = '/api/sms/status';

/** TwiML that says nothing: replies go through the REST interface, after the commit. */
const NOTHING_TO_SAY = '<?xml version="1.0" encoding="UTF-8"?><Response/>';

/** States of a message that never arrived. */
const LOST = ['failed', 'undelivered'];

export interface WebhookOptions {
  account: TwilioAccount;
  publicUrl: string;
  log: Logger;
}

/** Mounts what Twilio calls: a message that came in, and what became of one that went out. */
export function mountWebhooks(server: Server, intake: Intake, options: WebhookOptions): void {
  const { account, publicUrl, log } = options;
  const signedBy = { authToken: account.authToken, publicUrl };

  const receive = async (request: Request, response: Response) => {
    await intake.take(parseIncoming(await readSigned(request, MESSAGE_PATH, signedBy), account.accountSid));
    answer(response, 200, NOTHING_TO_SAY, { 'content-type': 'text/xml; charset=utf-8' });
  };
  const note = async (request: Request, response: Response) => {
    const form = await readSigned(request, STATUS_PATH, signedBy);
    await noteStatus(intake, form, log);
    answer(response, 204, '');
  };
  server.post(MESSAGE_PATH, route(receive, log));
  server.post(STATUS_PATH, route(note, log));
}

/** Logs what was lost by its code, and takes a carrier's word that a number has stopped. */
async function noteStatus(intake: Intake, form: URLSearchParams, log: Logger): Promise<void> {
  const status = form.get('MessageStatus') ?? '';
  if (!/^[a-z_]{1,30}$/.test(status)) {
    throw new RequestError(400, 'BadArgument', 'The status is malformed. Check MessageStatus.');
  }
  if (!LOST.includes(status)) return;
  const code = Number(form.get('ErrorCode'));
  log.warn({ status, code, channel: 'sms' }, 'A text message did not arrive; see twilio.com/docs/api/errors');
  const number = memberNumber(form.get('To') ?? '');
  if (code === STOPPED && number) await intake.noteStopped(number);
}
