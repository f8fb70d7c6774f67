import type { ServerResponse } from 'node:http';

/** What an answer that is no page may do in a browser: nothing. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Sets the headers that every answer carries. Pages replace the content security policy by their own. */
export function setSecurityHeaders(response: ServerResponse, secure: boolean): void {
  response.setHeader('content-security-policy', NOTHING);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'strict-origin-when-cross-origin');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  response.setHeader('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()');
  if (secure) response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains');
}
