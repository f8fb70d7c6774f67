import type { IncomingMessage } from 'node:http';
import { type BlockList, isIP, isIPv6 } from 'node:net';

/** The proxies whose word is taken on who asks them: how many stand in a row, or their addresses. */
export type TrustedProxies = number | BlockList;

/**
 * Who is asking, as far as the network can tell: the address of the connection or, behind trusted proxies, the one
 * that the outermost of them saw. An IPv6 client owns a whole /64, so that counts as one.
 */
export function clientAddress(request: IncomingMessage, proxies: TrustedProxies): string {
  const connection = request.socket.remoteAddress ?? 'unknown';
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .flatMap((address) => address.trim() || []);
  return network(
    typeof proxies === 'number'
      ? behindSome(proxies, connection, forwarded)
      : behindThese(proxies, connection, forwarded),
  );
}

function behindSome(proxies: number, connection: string, forwarded: readonly string[]): string {
  return proxies > 0 ? (forwarded.at(-proxies) ?? connection) : connection;
}

/** Each trusted proxy vouches for the address that it added, beginning with the one that is connected. */
function behindThese(proxies: BlockList, connection: string, forwarded: readonly string[]): string {
  let address = connection;
  for (const claimed of forwarded.toReversed()) {
    if (!isOneOf(proxies, address)) break;
    address = claimed;
  }
  return address;
}

function isOneOf(proxies: BlockList, address: string): boolean {
  const plain = plainAddress(address);
  const family = isIP(plain);
  return family > 0 && proxies.check(plain, family === 6 ? 'ipv6' : 'ipv4');
}

/** IPv4 written as IPv6 becomes IPv4. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, '');
}

function network(address: string): string {
  const plain = plainAddress(address);
  if (!isIPv6(plain)) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const first = head.split(':').filter(Boolean);
  const last = tail.split(':').filter(Boolean);
  const gap = plain.includes('::')
    ? Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0')
    : [];
  return `${[...first, ...gap, ...last].slice(0, 4).join(':')}::/64`;
}
