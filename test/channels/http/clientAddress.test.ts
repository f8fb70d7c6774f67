import type { IncomingMessage } from 'node:http';
import { expect } from 'chai';
import { clientAddress } from '../../../channels/http/index.ts';

const request = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded ? { 'x-forwarded-for': forwarded } : {},
  }) as unknown as IncomingMessage;

describe('clientAddress', () => {
  const rows: [string, IncomingMessage, number, string][] = [
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
