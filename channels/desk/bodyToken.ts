import { createHash } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { RequestError } from '../http/index.ts';

/** To the desk, or to the bot. */
export type Audience = 'desk' | 'bot';

const GOOD_FOR = '5m';
const CLOCK_TOLERANCE_SECONDS = 60;
const BEARER = /^Bearer ([\w-]{1,500}\.[\w-]{1,4000}\.[\w-]{1,500})$/;

/** A token for one body, made with the secret that the bot and the desk share: HS256, good for five minutes. */
export async function signBody(secret: string, audience: Audience, body: string): Promise<string> {
  return new SignJWT({ sha256: hashOf(body) })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(GOOD_FOR)
    .sign(new TextEncoder().encode(secret));
}

/** Throws 401 where the token is missing, not of this secret, for somebody else, too old, or of another body. */
export async function requireSigned(
  secret: string,
  audience: Audience,
  authorization: string,
  body: string | Buffer,
): Promise<void> {
  const [, token] = BEARER.exec(authorization) ?? [];
  const claims = token && (await claimsOf(secret, audience, token));
  if (!claims || claims.sha256 !== hashOf(body)) {
    const message =
      'The token is missing or wrong. Check DESK_SECRET, the audience, the time and the hash of the body.';
    throw new RequestError(401, 'Unauthorized', message, { 'www-authenticate': 'Bearer' });
  }
}

async function claimsOf(secret: string, audience: Audience, token: string) {
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      audience,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      requiredClaims: ['exp', 'sha256'],
      maxTokenAge: GOOD_FOR,
    });
    return payload;
  } catch {
    return undefined;
  }
}

function hashOf(body: string | Buffer): string {
  return createHash('sha256').update(body).digest('base64url');
}
