import { hkdfSync, randomUUID } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { tokenExpired, unauthorized } from './errors.ts';

/** How long a token serves, in seconds, and how long a stream address may wait for its socket. */
export const TOKEN_SECONDS = 1800;
export const STREAM_SECONDS = 60;
/** How long after its end a token still names the conversation that our own page may go on with. */
const RESUME_SECONDS = 24 * 3600;

const claims = z.object({
  conv: z.string(),
  user: z.string(),
  origins: z.array(z.string()).optional(),
  since: z.number().optional(),
});
/**
 * What a token says: the one conversation that it serves, who writes in it, and from which pages. A page of plain
 * forms shows what was said after the sequence `since`.
 */
export type Claims = z.infer<typeof claims>;

const ticket = z.object({ conv: z.string(), origins: z.array(z.string()).optional(), after: z.number() });
/** What a stream address says: the conversation, and the sequence after which the stream begins. */
export type Ticket = z.infer<typeof ticket>;

export interface Tokens {
  issue(claims: Claims): Promise<string>;
  /** Throws 401 where it is not ours, 403 `TokenExpired` where its time is over. */
  verify(token: string): Promise<Claims>;
  /** Like `verify`, but up to a day late; undefined where it cannot be gone on with. */
  resumable(token: string): Promise<Claims | undefined>;
  issueTicket(ticket: Ticket): Promise<string>;
  verifyTicket(token: string): Promise<Ticket>;
}

/** Signs tokens with keys derived from the secret, so any process with the same secret reads them. */
export function createTokens(secret: string, now: () => number): Tokens {
  const tokenKey = derive(secret, 'direct line token');
  const ticketKey = derive(secret, 'direct line stream');
  const read = (token: string, key: Uint8Array, tolerance = 0) =>
    jwtVerify(token, key, {
      algorithms: ['HS256'],
      currentDate: new Date(now()),
      clockTolerance: tolerance,
      requiredClaims: ['exp'],
    });
  return {
    issue: (payload) => sign({ ...payload }, tokenKey, TOKEN_SECONDS, now()),
    issueTicket: (payload) => sign({ ...payload }, ticketKey, STREAM_SECONDS, now()),
    verify: async (token) => claims.parse((await checked(read(token, tokenKey))).payload),
    verifyTicket: async (token) => ticket.parse((await checked(read(token, ticketKey))).payload),
    async resumable(token) {
      const result = await read(token, tokenKey, RESUME_SECONDS).catch(() => undefined);
      return result && claims.parse(result.payload);
    },
  };
}

function derive(secret: string, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', purpose, 32));
}

function sign(
  payload: Record<string, unknown>,
  key: Uint8Array,
  seconds: number,
  now: number,
): Promise<string> {
  const issued = Math.floor(now / 1000);
  return new SignJWT(payload)
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setJti(randomUUID())
    .setIssuedAt(issued)
    .setExpirationTime(issued + seconds)
    .sign(key);
}

async function checked<T>(verifying: Promise<T>): Promise<T> {
  try {
    return await verifying;
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw tokenExpired();
    throw unauthorized('The token is not valid here. Get a new one.');
  }
}
