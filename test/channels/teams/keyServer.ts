import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose';
import type { Endpoints } from '../../../channels/teams/signIn/endpoints.ts';

export const APP_ID = '11111111-2222-4333-8444-555555555555';
const ISSUER = 'https://api.botframework.example';

type Signer = Parameters<SignJWT['sign']>[0];

export interface KeyServer {
  endpoints: Partial<Endpoints>;
  /** A token as the channel makes it, with changes; an undefined claim is left out. */
  token(claims?: JWTPayload, header?: Partial<JWTHeaderParameters>, key?: Signer): Promise<string>;
  /** A key that nobody has published. */
  strange: Signer;
  /** While true, no key can be read. */
  down: boolean;
  close(): void;
}

/** An OpenID metadata and key server of our own: `good` may speak for Teams, `bare` is endorsed for nothing. */
export async function startKeyServer(serviceUrl: string): Promise<KeyServer> {
  const make = () => generateKeyPair('RS256', { extractable: true });
  const [good, bare, strange] = await Promise.all([make(), make(), make()]);
  const jwk = async (kid: string, key: typeof good.publicKey, endorsements?: string[]) => ({
    ...(await exportJWK(key)),
    kid,
    use: 'sig',
    ...(endorsements ? { endorsements } : {}),
  });
  const channels = ['msteams', 'directline', 'webchat', 'sms'];
  const keys = [await jwk('good', good.publicKey, channels), await jwk('bare', bare.publicKey)];
  const server = createServer((request, response) => {
    const body = request.url === '/keys' ? { keys } : { issuer: ISSUER, jwks_uri: `${base}/keys` };
    response.statusCode = running.down ? 500 : 200;
    response.end(running.down ? '' : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // The SDK keeps keys by their address for as long as the process runs, and a port comes round again.
  const metadata = `${base}/metadata/${randomUUID()}`;
  const privateKeys: Record<string, Signer> = { good: good.privateKey, bare: bare.privateKey };
  const running: KeyServer = {
    endpoints: {
      ToBotFromChannelTokenIssuer: ISSUER,
      ToBotFromChannelOpenIdMetadataUrl: metadata,
      ToBotFromEmulatorOpenIdMetadataUrl: metadata,
      ToChannelFromBotLoginUrl: `${base}/login`,
      ToChannelFromBotOAuthScope: ISSUER,
      OAuthUrl: base,
      ValidateAuthority: 'false',
      CallerId: 'test',
    },
    token: (claims = {}, header = {}, key) => {
      const now = Math.floor(Date.now() / 1000);
      const usual = { iss: ISSUER, aud: APP_ID, nbf: now - 60, exp: now + 3600, serviceurl: serviceUrl };
      const whole = { alg: 'RS256', kid: 'good', ...header };
      return new SignJWT({ ...usual, ...claims })
        .setProtectedHeader(whole)
        .sign(key ?? privateKeys[whole.kid] ?? good.privateKey);
    },
    strange: strange.privateKey,
    down: false,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return running;
}
