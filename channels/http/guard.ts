import type { IncomingMessage } from 'node:http';
import { RequestError } from './requestError.ts';

/**
 * What is refused before any route is looked at. A compressed body would pass the size limit by its small
 * size and is never needed here; a host or target that is no URL would throw inside the router.
 */
export function refuseAtTheDoor(request: IncomingMessage): void {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    const message = 'Compressed bodies are not accepted. Send the body as it is, without Content-Encoding.';
    throw new RequestError(415, 'UnsupportedMediaType', message, { connection: 'close' });
  }
  const target = request.url ?? '';
  if (!target.startsWith('/') || !URL.canParse(`http://${request.headers.host ?? 'localhost'}${target}`)) {
    throw new RequestError(400, 'BadArgument', 'The address or the Host header is malformed.');
  }
  if (!decodes(target)) {
    throw new RequestError(
      400,
      'BadArgument',
      'The address holds a broken percent sign. Encode it as UTF-8.',
    );
  }
}

function decodes(target: string): boolean {
  try {
    decodeURIComponent(target.split('?')[0] ?? '');
    return true;
  } catch {
    return false;
  }
}
