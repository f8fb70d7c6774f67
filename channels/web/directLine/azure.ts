import { decodeJwt } from 'jose';
import { z } from 'zod';
import { RequestError } from '../../http/index.ts';

/** Azure's Direct Line, which carries the conversations where an operator has registered the bot there. */
export const AZURE_DOMAIN = 'https://directline.botframework.com/v3/directline';
const PATIENCE_MS = 10_000;

const generated = z.object({ token: z.string(), conversationId: z.string(), expires_in: z.number() });
export type AzureConversation = z.infer<typeof generated> & { userId: string };

/**
 * Exchanges the Azure secret for a token that serves one conversation of `user`. Throws 502 where Azure does
 * not give one; its answer is not passed on, since it may name the secret.
 */
export async function exchangeWithAzure(
  secret: string,
  user: string,
  origins: string[],
  call: typeof fetch = fetch,
): Promise<AzureConversation> {
  const order = { user: { id: user }, ...(origins.length > 0 ? { trustedOrigins: origins } : {}) };
  const made = await ask(call, 'generate', secret, order);
  if (made) return { ...made, userId: user };
  const message = 'The chat cannot be started just now. Try again in a minute.';
  throw new RequestError(502, 'TokenExchangeFailed', message);
}

/** A fresh token for the conversation of one that has not expired; undefined where Azure gives none. */
export async function refreshWithAzure(
  token: string,
  call: typeof fetch = fetch,
): Promise<AzureConversation | undefined> {
  if (!/^[\w.-]{1,4096}$/.test(token)) return undefined;
  const made = await ask(call, 'refresh', token);
  return made && { ...made, userId: userOf(made.token) };
}

async function ask(call: typeof fetch, what: 'generate' | 'refresh', credential: string, order?: object) {
  const answer = await call(`${AZURE_DOMAIN}/tokens/${what}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${credential}`, 'content-type': 'application/json' },
    ...(order ? { body: JSON.stringify(order) } : {}),
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => undefined);
  return generated.safeParse(answer?.ok ? await answer.json().catch(() => undefined) : undefined).data;
}

function userOf(token: string): string {
  try {
    return String(decodeJwt(token).user ?? '');
  } catch {
    return '';
  }
}
