import { expect } from 'chai';
import { requireLocal } from '../../../../channels/teams/receive/requireLocal.ts';

const from = (remoteAddress: string | undefined, headers: Record<string, string> = {}) =>
  ({ socket: { remoteAddress }, headers }) as unknown as Parameters<typeof requireLocal>[0];

describe('requireLocal', () => {
  for (const address of ['127.0.0.1', '127.1.2.3', '::1', '::ffff:127.0.0.1']) {
    it(`lets ${address} in`, () => expect(() => requireLocal(from(address))).to.not.throw());
  }
  for (const address of ['10.0.0.1', '203.0.113.7', '::ffff:10.0.0.1', '2001:db8::1', undefined]) {
    it(`refuses ${address}`, () => expect(() => requireLocal(from(address))).to.throw(/playground/));
  }
  for (const header of ['x-forwarded-for', 'forwarded', 'via']) {
    it(`refuses what came through a proxy, by ${header}`, () => {
      expect(() => requireLocal(from('127.0.0.1', { [header]: 'x' }))).to.throw(/playground/);
    });
  }
});
