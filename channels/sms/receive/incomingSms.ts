import { RequestError } from '../../http/index.ts';

/** A text message as Twilio hands it over. */
export interface IncomingSms {
  sid: string;
  /** The member's number, such as +15555550123, or a short code. */
  from: string;
  text: string;
  /** Pictures and files that came with it; they are not looked at. */
  attachments: number;
  /** Twilio has recognised STOP, START or HELP by itself and has answered it. */
  answered: boolean;
}

const SID = /^(SM|MM)[0-9a-f]{32}$/i;
const NUMBER = /^(\+[1-9]\d{6,14}|\d{3,8})$/;

/** Reads a signed form; throws 400 and names the fields that no text message has so, and 403 for another account. */
export function parseIncoming(form: URLSearchParams, accountSid: string): IncomingSms {
  if (form.get('AccountSid') !== accountSid) {
    throw new RequestError(403, 'Forbidden', 'The message is of another account. Check TWILIO_ACCOUNT_SID.');
  }
  const sid = form.get('MessageSid') ?? '';
  const from = form.get('From') ?? '';
  const media = form.get('NumMedia') ?? '0';
  const wrong = [
    ...(SID.test(sid) ? [] : ['MessageSid']),
    ...(NUMBER.test(from) ? [] : ['From']),
    ...(form.has('Body') ? [] : ['Body']),
    ...(/^\d{1,2}$/.test(media) ? [] : ['NumMedia']),
    ...['MessageSid', 'From', 'Body', 'NumMedia'].filter((name) => form.getAll(name).length > 1),
  ];
  if (wrong.length > 0) {
    throw new RequestError(
      400,
      'BadArgument',
      `The message is malformed. Check ${[...new Set(wrong)].join(', ')}.`,
    );
  }
  const answered = ['STOP', 'START', 'HELP'].includes(form.get('OptOutType') ?? '');
  return { sid, from, text: form.get('Body') ?? '', attachments: Number(media), answered };
}
