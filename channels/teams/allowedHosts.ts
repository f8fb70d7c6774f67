import { RequestError } from '../http/index.ts';

/**
 * Hosts that Microsoft's own services answer from: Teams worldwide and in GCC, and, under `botframework.com`,
 * the other channels of Azure Bot Service. Never the whole of `trafficmanager.net`: every Azure customer can
 * register a name there.
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
 */
const MICROSOFT = ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com', '.botframework.com'];
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Says whether a reply, and the token that goes with it, may be sent to this service URL. */
export type IsAllowed = (serviceUrl: string) => boolean;

/**
 * The allow-list of service URLs: Microsoft's hosts and `more`, by https alone. A leading dot stands for every
 * name under a domain. With `playground` the loopback addresses, and nothing else.
 */
export function allowedHosts({
  more = [],
  playground = false,
}: {
  more?: readonly string[];
  playground?: boolean;
}): IsAllowed {
  const hosts = [...MICROSOFT, ...more.map((host) => host.toLowerCase())];
  return (serviceUrl) => {
    const url = parse(serviceUrl);
    if (!url) return false;
    if (playground) return LOOPBACK.includes(url.hostname);
    return url.protocol === 'https:' && hosts.some((host) => matches(url.host, host));
  };
}

/** Throws 403 where the service URL is not one to answer to. */
export function requireAllowed(serviceUrl: string, isAllowed: IsAllowed): void {
  if (isAllowed(serviceUrl)) return;
  const message =
    'The serviceUrl is none of a service that this bot answers to. Add its host to TEAMS_SERVICE_HOSTS if it is yours.';
  throw new RequestError(403, 'ServiceUrlNotAllowed', message);
}

function parse(serviceUrl: string): URL | undefined {
  const url = URL.canParse(serviceUrl) ? new URL(serviceUrl) : undefined;
  return url && !url.username && !url.password && !url.search && !url.hash ? url : undefined;
}

/** A port that is not https's own has to be named in the list. */
function matches(given: string, host: string): boolean {
  return host.startsWith('.') ? given.endsWith(host) : given === host;
}
