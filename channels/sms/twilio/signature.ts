import type { IncomingMessage } from 'node:http';
import { validateRequest } from 'twilio/lib/webhooks/webhooks.js';
import { RequestError, readForm } from '../../http/index.ts';

/** Bytes of a webhook's form. Twilio's longest message of 1,600 letters needs up to 15,000. */
const MOST_BYTES = 65_536;

export interface SignedBy {
  authToken: string;
  /** Where Twilio reaches the service, without a slash at the end. The Host header counts for nothing. */
  publicUrl: string;
}

/**
 * Reads the form of a webhook that Twilio has signed, over the configured address and every field. Throws 403
 * where the signature is missing or wrong, and 413 or 415 where the body is none of theirs.
 */
export async function readSigned(
  request: IncomingMessage,
  path: string,
  { authToken, publicUrl }: SignedBy,
): Promise<URLSearchParams> {
  const form = await readForm(request, MOST_BYTES);
  const query = /\?[^#]*/.exec(request.url ?? '')?.[0] ?? '';
  const signature = request.headers['x-twilio-signature'];
  if (typeof signature !== 'string' || !isSigned(authToken, signature, `${publicUrl}${path}${query}`, form)) {
    const message =
      'The signature is missing or wrong. Check TWILIO_AUTH_TOKEN, and that PUBLIC_URL is the address at Twilio.';
    throw new RequestError(403, 'Forbidden', message);
  }
  return form;
}

function isSigned(token: string, signature: string, url: string, form: URLSearchParams): boolean {
  const fields = [...new Set(form.keys())].map((name) => {
    const values = form.getAll(name);
    return [name, values.length > 1 ? values : values[0]] as const;
  });
  try {
    return validateRequest(token, signature, url, Object.fromEntries(fields));
  } catch {
    return false;
  }
}
