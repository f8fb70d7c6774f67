import { RequestError } from '../../http/index.ts';
import type { IncomingSms } from '../carrier.ts';
import { memberNumber } from '../numbers/memberNumber.ts';

const SID = /^(SM|MM)[0-9a-f]{32}$/i;

/** Reads a signed form; throws 400 and names the fields that no text message has so, and 403 for another account. */
export function parseIncoming(form: URLSearchParams, accountSid: string): IncomingSms {
  if (form.get('AccountSid') !== accountSid) {
    throw new RequestError(403, 'Forbidden', 'The message is of another account. Check TWILIO_ACCOUNT_SID.');
  }
  const sid = form.get('MessageSid') ?? '';
  const from = memberNumber(form.get('From') ?? '');
  const media = form.get('NumMedia') ?? '0';
  const wrong = [
    ...(SID.test(sid) ? [] : ['MessageSid']),
    ...(from === undefined ? ['From'] : []),
    ...(form.has('Body') ? [] : ['Body']),
    ...(/^\d{1,2}$/.test(media) ? [] : ['NumMedia']),
    ...['MessageSid', 'From', 'Body', 'NumMedia'].filter((name) => form.getAll(name).length > 1),
  ];
  if (from === undefined || wrong.length > 0) {
    throw new RequestError(
      400,
      'BadArgument',
      `The message is malformed. Check ${[...new Set(wrong)].join(', ')}.`,
    );
  }
  const answered = ['STOP', 'START', 'HELP'].includes(form.get('OptOutType') ?? '');
  // Signed, and the same whenever Twilio delivers the message again; its idempotency token is not signed.
  return { delivery: sid, from, text: form.get('Body') ?? '', attachments: Number(media), answered };
}
