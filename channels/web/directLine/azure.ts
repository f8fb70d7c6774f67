import { z } from 'zod';
import { RequestError } from '../../http/index.ts';

const GENERATE = 'https://directline.botframework.com/v3/directline/tokens/generate';
const PATIENCE_MS = 10_000;

const generated = z.object({ token: z.string(), conversationId: z.string(), expires_in: z.number() });
export type AzureToken = z.infer<typeof generated>;

/**
 * Exchanges the Azure secret for a token that serves one conversation of `user`. Throws 502 where Azure does
 * not give one; its answer is not passed on, since it may name the secret.
 */
export async function exchangeWithAzure(
  secret: string,
  user: string,
  origins: string[],
  call: typeof fetch = fetch,
): Promise<AzureToken> {
  const answer = await call(GENERATE, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ user: { id: user }, ...(origins.length > 0 ? { trustedOrigins: origins } : {}) }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => undefined);
  const parsed = generated.safeParse(answer?.ok ? await answer.json().catch(() => undefined) : undefined);
  if (parsed.success) return parsed.data;
  throw new RequestError(
    502,
    'TokenExchangeFailed',
    'The chat cannot be started just now. Try again in a minute.',
  );
}
