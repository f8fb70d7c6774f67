import type { IncomingMessage } from 'node:http';
import { BlockList } from 'node:net';
import { expect } from 'chai';
import { clientAddress, type TrustedProxies } from '../../../channels/http/index.ts';

const request = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded ? { 'x-forwarded-for': forwarded } : {},
  }) as unknown as IncomingMessage;

const inside = new BlockList();
inside.addSubnet('10.0.0.0', 8);
inside.addAddress('fd00::1', 'ipv6');

describe('clientAddress', () => {
  const rows: [string, IncomingMessage, TrustedProxies, string][] = [
    ['the connection', request('203.0.113.7'), 0, '203.0.113.7'],
    ['the connection, whatever a client claims', request('203.0.113.7', '198.51.100.1'), 0, '203.0.113.7'],
    ['what the one proxy saw', request('10.0.0.1', '6.6.6.6, 198.51.100.1'), 1, '198.51.100.1'],
    [
      'what the outer of two proxies saw',
      request('10.0.0.1', '6.6.6.6, 198.51.100.1, 10.0.0.2'),
      2,
      '198.51.100.1',
    ],
    ['the connection where a proxy said nothing', request('10.0.0.1'), 1, '10.0.0.1'],
    [
      'the first address that no proxy of ours has',
      request('10.0.0.1', '6.6.6.6, 7.7.7.7, 10.0.0.2'),
      inside,
      '7.7.7.7',
    ],
    ['the connection where it is none of our proxies', request('7.7.7.7', '10.0.0.1'), inside, '7.7.7.7'],
    ['what our proxy saw, connected by IPv6', request('::ffff:10.0.0.1', '7.7.7.7'), inside, '7.7.7.7'],
    ['what our proxy at an IPv6 address saw', request('fd00::1', '7.7.7.7'), inside, '7.7.7.7'],
    ['what our proxy passed on, address or not', request('10.0.0.1', '7.7.7.7, unknown'), inside, 'unknown'],
    [
      'the outermost of our proxies where none saw anybody else',
      request('10.0.0.1', '10.0.0.3'),
      inside,
      '10.0.0.3',
    ],
    ['IPv4 written as IPv6', request('::ffff:203.0.113.7'), 0, '203.0.113.7'],
    ['the network of an IPv6 address', request('2001:db8:1:2:3:4:5:6'), 0, '2001:db8:1:2::/64'],
    ['the network of a short IPv6 address', request('2001:db8::1'), 0, '2001:db8:0:0::/64'],
  ];
  for (const [what, from, proxies, expected] of rows) {
    it(`is ${what}`, () => {
      expect(clientAddress(from, proxies)).to.equal(expected);
    });
  }
});
