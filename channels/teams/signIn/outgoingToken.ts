import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import type { Clock } from '../../../runtime/index.ts';
import type { BotRegistration } from '../options.ts';
import type { Endpoints } from './endpoints.ts';
import { credentialsOf } from './signIn.ts';

/** Gives the token that goes with a reply; undefined in the playground, which wants none. */
export type OutgoingToken = () => Promise<string | undefined>;

/** Milliseconds that a login may take: less than a send, so that a login that hangs does not hold up all of them. */
const PATIENCE_MS = 6_000;

/** Of the SDK's credentials, what is used here; its type leaves it out. */
interface Credentials {
  getToken(): Promise<string>;
}

export interface OutgoingTokenParts {
  clock: Pick<Clock, 'pause'>;
  /** Makes the credentials; the SDK's, for a secret or a managed identity, where it is left out. */
  factory?: Pick<ConfigurationServiceClientCredentialFactory, 'createCredentials'>;
}

/**
 * The bot's own token for the connector, by secret or managed identity. The SDK keeps it until five minutes before
 * its end. Sends that want one at the same time wait for one login; one that failed is made again with the next send.
 * Throws where the login fails or hangs.
 */
export function outgoingToken(
  registration: BotRegistration | undefined,
  endpoints: Endpoints,
  { clock, factory }: OutgoingTokenParts,
): OutgoingToken {
  if (!registration) return async () => undefined;
  const login = factory ?? new ConfigurationServiceClientCredentialFactory(credentialsOf(registration));
  let credentials: Credentials | undefined;
  const ask = async () => {
    credentials ??= (await login.createCredentials(
      registration.appId,
      endpoints.ToChannelFromBotOAuthScope,
      endpoints.ToChannelFromBotLoginUrl,
      endpoints.ValidateAuthority === 'true',
    )) as unknown as Credentials;
    return credentials.getToken();
  };
  let asking: Promise<string> | undefined;
  return () => {
    asking ??= within(PATIENCE_MS, ask, clock).finally(() => {
      asking = undefined;
    });
    return asking;
  };
}

async function within<T>(
  milliseconds: number,
  run: () => Promise<T>,
  clock: Pick<Clock, 'pause'>,
): Promise<T> {
  const over = new AbortController();
  const late = clock.pause(milliseconds, over.signal).then(() => {
    if (!over.signal.aborted) throw new Error('The login gave no token in time');
  });
  try {
    return (await Promise.race([run(), late])) as T;
  } finally {
    over.abort();
  }
}
