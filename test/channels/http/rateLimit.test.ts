import { expect } from 'chai';
import fc from 'fast-check';
import { createRateLimit, RequestError } from '../../../channels/http/index.ts';

describe('createRateLimit', () => {
  it('never lets more pass in any stretch of time than it holds and gains in it', () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), pauses, (perMinute, waits) => {
        let now = 0;
        let passed = 0;
        const limit = createRateLimit(perMinute, () => now);
        for (const wait of waits) {
          now += wait;
          try {
            limit.spend('a');
            passed += 1;
          } catch (error) {
            expect(error).to.be.instanceOf(RequestError);
          }
        }
        expect(passed).to.be.at.most(perMinute + (now * perMinute) / 60_000 + 1e-6);
      }),
    );
  });

  it('counts each client by itself', () => {
    const limit = createRateLimit(1, () => 0);
    limit.spend('a');
    limit.spend('b');
    expect(() => limit.spend('a'))
      .to.throw(RequestError)
      .with.property('status', 429);
  });

  it('says after how many seconds it lets the client pass again', () => {
    let now = 0;
    const limit = createRateLimit(2, () => now);
    limit.spend('a');
    limit.spend('a');
    expect(() => limit.spend('a'))
      .to.throw(RequestError)
      .with.deep.property('headers', { 'retry-after': '30' });
    now = 30_000;
    expect(() => limit.spend('a')).to.not.throw();
  });

  it('limits nothing without a number', () => {
    const limit = createRateLimit(undefined, () => 0);
    for (let turn = 0; turn < 1000; turn += 1) limit.spend('a');
    expect(() => limit.spend('a')).to.not.throw();
  });
});
