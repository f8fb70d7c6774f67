import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { forbidden, unauthorized } from './errors.ts';
import type { Claims, Tokens } from './tokens.ts';

/** Longest credential that is looked at, in characters; ours have some hundred. */
const LONGEST = 4096;

/** The credential of `Authorization: Bearer …`; throws 401 without one. */
export function bearer(request: IncomingMessage): string {
  const [, credential] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  if (credential && credential.length <= LONGEST) return credential;
  throw unauthorized('Send the token as "Authorization: Bearer <token>".');
}

/** Lets pass only who holds the secret itself; takes the same time for every wrong one. */
export function requireSecret(request: IncomingMessage, secret: string): void {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  if (timingSafeEqual(hash(bearer(request)), hash(secret))) return;
  throw unauthorized('This address needs the Direct Line secret. A token does not open it.');
}

/** Reads the token, and holds it to its trusted pages and, where one is named, to its conversation. */
export async function requireToken(
  request: IncomingMessage,
  tokens: Tokens,
  conversation?: string,
): Promise<Claims> {
  const claims = await tokens.verify(bearer(request));
  requireTrusted(request, claims.origins);
  if (conversation !== undefined && claims.conv !== conversation) {
    throw forbidden('This token serves another conversation.');
  }
  return claims;
}

/** A browser names the page that asks; only the token's own pages may. No browser, no page to name. */
export function requireTrusted(request: IncomingMessage, origins: readonly string[] | undefined): void {
  const { origin } = request.headers;
  if (!origins || !origin || origins.includes(origin)) return;
  throw forbidden('This token was made for another page.');
}
