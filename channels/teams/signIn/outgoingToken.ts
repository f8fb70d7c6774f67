import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import type { BotRegistration } from '../options.ts';
import type { Endpoints } from './endpoints.ts';
import { credentialsOf } from './signIn.ts';

/** Gives the token that goes with a reply; undefined in the playground, which wants none. */
export type OutgoingToken = () => Promise<string | undefined>;

/** The bot's own token for the connector, by secret or managed identity; the SDK keeps it until it ends. */
export function outgoingToken(
  registration: BotRegistration | undefined,
  endpoints: Endpoints,
): OutgoingToken {
  if (!registration) return async () => undefined;
  const factory = new ConfigurationServiceClientCredentialFactory(credentialsOf(registration));
  const made = factory.createCredentials(
    registration.appId,
    endpoints.ToChannelFromBotOAuthScope,
    endpoints.ToChannelFromBotLoginUrl,
    endpoints.ValidateAuthority === 'true',
  );
  return async () => {
    const credentials = (await made) as unknown as { getToken(): Promise<string> };
    return credentials.getToken();
  };
}
