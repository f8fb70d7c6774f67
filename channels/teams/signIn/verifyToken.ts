import { type JWTPayload, jwtVerify } from 'jose';
import { RequestError } from '../../http/index.ts';
import type { ChannelKeys } from './channelKeys.ts';

export interface Expected {
  /** The bot's app id, which a token must be made out to. */
  audience: string;
  issuer: string;
  channelId: string;
  serviceUrl: string;
  keys: ChannelKeys;
  now: () => number;
}

const CLOCK_TOLERANCE_SECONDS = 300;
const BEARER = /^Bearer ([\w-]{1,4000}\.[\w-]{1,12000}\.[\w-]{1,4000})$/;

/**
 * Checks the Authorization header of a channel's request: signature, issuer, audience, time, an end, the
 * service URL. Throws 401 where the token is not good, 403 where it is good but its key may not speak for the
 * channel.
 * Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
export async function verifyToken(authorization: string, expected: Expected): Promise<void> {
  const [, token] = BEARER.exec(authorization) ?? [];
  if (!token) throw unauthorized('Send the token of the channel as Authorization: Bearer.');
  let endorsements: readonly string[] = [];
  const payload = await payloadOf(token, expected, (found) => {
    endorsements = found;
  });
  if (payload.serviceurl !== expected.serviceUrl) {
    throw unauthorized('The token was made for another serviceUrl.');
  }
  if (!endorsements.includes(expected.channelId)) {
    const message = 'The key of this token is not endorsed for the channel.';
    throw new RequestError(403, 'NotEndorsed', message);
  }
}

export function unauthorized(message: string): RequestError {
  return new RequestError(401, 'Unauthorized', message, { 'www-authenticate': 'Bearer' });
}

async function payloadOf(
  token: string,
  { audience, issuer, keys, now }: Expected,
  onKey: (endorsements: readonly string[]) => void,
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(
      token,
      async ({ kid }) => {
        const found = kid === undefined ? undefined : await keys.find(kid);
        if (!found) throw unauthorized('The token is signed with a key that nobody has published.');
        onKey(found.endorsements);
        return found.key;
      },
      {
        algorithms: ['RS256'],
        audience,
        issuer,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ['exp'],
        currentDate: new Date(now()),
      },
    );
    return payload;
  } catch (error) {
    if (error instanceof RequestError) throw error;
    throw unauthorized('The token is not valid: check its signature, issuer, audience and time.');
  }
}
