import {
  type Activity,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import { RequestError } from '../../http/index.ts';
import type { BotRegistration } from '../options.ts';
import { ChannelKeys } from './channelKeys.ts';
import { AZURE, type Endpoints } from './endpoints.ts';
import { unauthorized, verifyToken } from './verifyToken.ts';

/** What the sign-in must know of an activity; the route has checked that it is there. */
export type Claimed = Pick<Activity, 'channelId' | 'serviceUrl' | 'conversation'>;
/** What the SDK knows of a sender that it believes. */
export type SignedIn = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;

/**
 * The sign-in of channels. The SDK's own check answers a forged token with a fault of the server, takes a token
 * without an end, and passes over missing endorsements and a missing service URL; so every token is checked
 * here first, and the SDK sees those alone that have passed.
 */
export class SignIn extends ConfigurationBotFrameworkAuthentication {
  readonly #registration: BotRegistration | undefined;
  readonly #endpoints: Endpoints;
  readonly #keys: ChannelKeys;
  readonly #now: () => number;

  /** Without a registration nothing is checked: for the playground on a developer's machine alone. */
  constructor(
    registration: BotRegistration | undefined,
    { endpoints = {}, now = Date.now }: { endpoints?: Partial<Endpoints>; now?: () => number } = {},
  ) {
    const all = { ...AZURE, ...endpoints };
    super(
      { ...all },
      new ConfigurationServiceClientCredentialFactory(registration ? credentialsOf(registration) : {}),
    );
    this.#registration = registration;
    this.#endpoints = all;
    this.#now = now;
    this.#keys = new ChannelKeys(all.ToBotFromChannelOpenIdMetadataUrl, now);
  }

  /** Throws a `RequestError`: 401 or 403 where the request is not to be believed, 503 where that is unknown. */
  override async authenticateRequest(activity: Activity, authorization: string): Promise<SignedIn> {
    await this.check(activity, authorization);
    try {
      return await super.authenticateRequest(activity, authorization);
    } catch (error) {
      throw asRefusal(error);
    }
  }

  private async check({ channelId, serviceUrl, conversation }: Claimed, authorization: string) {
    if (!this.#registration) return;
    if (!channelId || !serviceUrl || !conversation?.id) {
      throw unauthorized('A signed activity names its channelId, serviceUrl and conversation.id.');
    }
    await verifyToken(authorization, {
      audience: this.#registration.appId,
      issuer: this.#endpoints.ToBotFromChannelTokenIssuer,
      channelId,
      serviceUrl,
      keys: this.#keys,
      now: this.#now,
    });
  }
}

/** The names of the ecosystem. */
export function credentialsOf({ appId, password, type, tenantId }: BotRegistration) {
  return {
    MicrosoftAppId: appId,
    MicrosoftAppType: type,
    ...(password && type !== 'UserAssignedMSI' ? { MicrosoftAppPassword: password } : {}),
    ...(tenantId ? { MicrosoftAppTenantId: tenantId } : {}),
  };
}

/** What passed our check and not the SDK's: refused where it says so, otherwise to be sent again. */
function asRefusal(error: unknown): RequestError {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  if (status === 401 || status === 403) return unauthorized('The token is not valid for this bot.');
  const message = 'The sign-in cannot be checked just now. Send it again.';
  return new RequestError(503, 'SignInUnavailable', message, { 'retry-after': '5' });
}
