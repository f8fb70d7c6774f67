import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/**
 * Who is asking, as far as the network can tell: the address of the connection or, behind `proxies` trusted
 * proxies, the one that the outermost of them saw. An IPv6 client owns a whole /64, so that counts as one.
 */
export function clientAddress(request: IncomingMessage, proxies: number): string {
  const connection = request.socket.remoteAddress ?? 'unknown';
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .flatMap((address) => address.trim() || []);
  const address = proxies > 0 ? (forwarded.at(-proxies) ?? connection) : connection;
  return network(address);
}

function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const first = head.split(':').filter(Boolean);
  const last = tail.split(':').filter(Boolean);
  const gap = plain.includes('::')
    ? Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0')
    : [];
  return `${[...first, ...gap, ...last].slice(0, 4).join(':')}::/64`;
}
