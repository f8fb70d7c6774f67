import type { IncomingMessage, ServerResponse } from 'node:http';
import type { WebConfig } from '../options.ts';

const METHODS = 'GET, POST, OPTIONS';
const HEADERS = 'authorization, content-type, x-ms-bot-agent, x-requested-with';

/**
 * The service's own address as this client reaches it: the configured one, or, while that is `localhost` on a
 * developer's machine, whatever host and port the request was sent to.
 */
export function baseUrl(request: IncomingMessage, { publicUrl }: WebConfig): string {
  const { host } = request.headers;
  return host && new URL(publicUrl).hostname === 'localhost' ? `http://${host}` : publicUrl;
}

/** Whether a page of this origin may use the service: our own pages, and those that the operator allows. */
export function isAllowed(request: IncomingMessage, config: WebConfig): boolean {
  const { origin } = request.headers;
  if (!origin) return true;
  return origin === new URL(baseUrl(request, config)).origin || config.allowedOrigins.includes(origin);
}

/** Sets the CORS headers where the page may read the answer, and says that the answer depends on the page. */
export function setCorsHeaders(request: IncomingMessage, response: ServerResponse, config: WebConfig): void {
  response.setHeader('vary', 'Origin');
  const { origin } = request.headers;
  if (!origin || !isAllowed(request, config)) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-expose-headers', 'Retry-After');
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
  if (request.method !== 'OPTIONS') return;
  response.setHeader('access-control-allow-methods', METHODS);
  response.setHeader('access-control-allow-headers', HEADERS);
  response.setHeader('access-control-max-age', '7200');
}
