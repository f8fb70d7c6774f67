import { expect } from 'chai';
import fc from 'fast-check';
import { fuzzRounds } from '../fuzzRounds.ts';
import { formOf, openSms, type SmsBench, signed } from './smsHarness.ts';

const RUNS = fuzzRounds(0.3, 1_500);

/** One change to a webhook: of its signature, its form or the way it is posted. */
interface Mutation {
  signature: (signature: string) => string;
  body: (body: string) => string;
  headers: Record<string, string>;
  path: string;
}

const word = fc.string({ maxLength: 20 });
const mutation: fc.Arbitrary<Mutation> = fc.record({
  signature: fc.oneof(
    fc.constant((given: string) => given),
    fc.nat(27).map((at) => (given: string) => given.slice(0, at)),
    fc.nat(27).map((at) => (given: string) => `${given.slice(0, at)}A${given.slice(at + 1)}`),
    fc.base64String({ maxLength: 40 }).map((other) => () => other),
  ),
  body: fc.oneof(
    fc.constant((given: string) => given),
    fc.tuple(word, word).map(
      ([name, value]) =>
        (given: string) =>
          `${given}&${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
    ),
    fc.tuple(fc.nat(200), fc.nat(255)).map(([at, byte]) => (given: string) => {
      return `${given.slice(0, at)}%${byte.toString(16).padStart(2, '0')}${given.slice(at + 1)}`;
    }),
    fc.nat(200).map((at) => (given: string) => given.slice(0, at)),
    fc
      .constantFrom('%', '%ff%fe', '=&=&', '__proto__=1&constructor=2', '\u0000')
      .map((end) => (given: string) => `${given}${end}`),
  ),
  headers: fc.constantFrom<Record<string, string>>(
    {},
    { 'content-type': 'application/json' },
    { 'content-type': 'application/x-www-form-urlencoded; charset=utf-16' },
    { 'content-encoding': 'gzip' },
    { 'x-forwarded-proto': 'http' },
  ),
  path: fc.constantFrom('/api/sms', '/api/sms/status', '/api/sms?x=%27', '/api/sms//', '/api/sms?a&b=[]'),
});

describe('Mutated webhooks', () => {
  let bench: SmsBench;
  beforeEach(async () => {
    bench = await openSms();
  });
  afterEach(() => bench.close());

  it('are never accepted unsigned, and never end in a fault of ours', async function () {
    this.timeout(RUNS * 60 + 60_000);
    const original = formOf('hi');
    const honest = new URLSearchParams(original).toString();
    const statuses = new Map<number, number>();
    const property = fc.asyncProperty(mutation, async ({ signature, body, headers, path }) => {
      const given = signed('/api/sms', original);
      const sent = { signature: signature(given), body: body(honest), path };
      const isTouched = sent.signature !== given || !sameForm(sent.body, honest) || path !== '/api/sms';
      const response = await fetch(`${bench.base}${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-twilio-signature': sent.signature,
          ...headers,
        },
        body: sent.body,
      });
      await response.text();
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      expect(response.status).to.be.below(500);
      if (isTouched) expect(response.status).to.be.at.least(400);
    });
    await fc.assert(property, { numRuns: RUNS });
    expect(statuses.get(403)).to.be.above(RUNS / 4);
    expect(statuses.get(200)).to.be.above(0);
    expect(bench.client.sent.length).to.be.at.most(2);
  });
});

/** True where both say the same fields, so that the same signature is right; one without name and value says nothing. */
function sameForm(one: string, other: string): boolean {
  const fieldsOf = (form: string) => {
    const fields = [...new URLSearchParams(form)].filter(([name, value]) => name !== '' || value !== '');
    return JSON.stringify(fields.sort());
  };
  return fieldsOf(one) === fieldsOf(other);
}
