import type { IncomingMessage } from 'node:http';
import { RequestError } from '../../http/index.ts';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
/** Headers by which a proxy says that the request came from somewhere else. */
const PROXIES = ['x-forwarded-for', 'forwarded', 'via'];

/** Throws 403 where a request does not come from this machine itself: the playground's are not signed. */
export function requireLocal({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): void {
  const isLocal = LOOPBACK.test(socket.remoteAddress ?? '');
  if (isLocal && !PROXIES.some((name) => headers[name] !== undefined)) return;
  const message = 'Without MicrosoftAppId only the playground on this machine is answered.';
  throw new RequestError(403, 'PlaygroundOnly', message);
}
