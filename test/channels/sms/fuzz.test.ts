import { expect } from 'chai';
import fc from 'fast-check';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import { openInMemory } from '../../runtime/inMemory.ts';
import { countRows, expectNoFaults, turnsDone } from '../fuzz/aftermath.ts';
import { type Flood, flood } from '../fuzz/flood.ts';
import { fuzzRounds, fuzzTimeout } from '../fuzz/fuzzRounds.ts';
import { ACCOUNT, formOf, openSms, PUBLIC_URL, type SmsBench } from './smsHarness.ts';

const ROUNDS = fuzzRounds('sms');
/** Texts of one number, so that they come after each other in its conversation. */
const IN_ROW = 6;

const LOST = { MessageStatus: 'undelivered', ErrorCode: '21610' };
/** What is mutated: texts that the door hears, texts for the dialogs, and what became of a text that was sent. */
const SEEDS: readonly { body: string; fields?: Record<string, string>; path?: string }[] = [
  { body: 'hi' },
  { body: 'STOP' },
  { body: 'START' },
  { body: '2' },
  { body: 'MORE' },
  { body: 'no me escriban más' },
  { body: 'I have chest pain. Please stop texting me' },
  { body: '', fields: { NumMedia: '1', MediaUrl0: 'https://x.example/1.png' } },
  { body: '', fields: LOST, path: '/api/sms/status' },
];

/** One change to a webhook: of its signature, its form or the way it is posted. */
interface Mutation {
  signature: (signature: string) => string;
  body: (body: string) => string;
  headers: Record<string, string>;
  suffix: string;
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
    word.map((words) => (given: string) => given.replace('&Body=', `&Body=${encodeURIComponent(words)}`)),
    fc.tuple(fc.nat(200), fc.nat(255)).map(([at, byte]) => (given: string) => {
      return `${given.slice(0, at)}%${byte.toString(16).padStart(2, '0')}${given.slice(at + 1)}`;
    }),
    fc.nat(200).map((at) => (given: string) => given.slice(0, at)),
    fc
      .constantFrom(
        '%',
        '%ff%fe',
        '=&=&',
        '__proto__=1&constructor=2',
        '\u0000',
        '&Body=again',
        '&Body=%00%ed',
      )
      .map((end) => (given: string) => `${given}${end}`),
  ),
  headers: fc.constantFrom<Record<string, string>>(
    {},
    {},
    { 'x-forwarded-proto': 'http' },
    { 'content-type': 'application/json' },
    { 'content-type': 'application/x-www-form-urlencoded; charset=utf-16' },
    { 'content-encoding': 'gzip' },
  ),
  suffix: fc.constantFrom('', '', '', '?x=%27', '?a&b=[]', '//'),
});

describe('Mutated webhooks of text messages', function () {
  this.timeout(fuzzTimeout(ROUNDS));
  let bench: SmsBench;
  let clients: Flood;
  beforeEach(async () => {
    bench = await openSms({ database: await openInMemory() });
    clients = flood(bench.base);
  });
  afterEach(async () => {
    clients.close();
    await bench.close();
  });

  /** Posts all of them and resolves with how many were answered by each status. */
  async function postAll(signature: (mutation: Mutation, seed: Webhook, sent: Webhook) => string) {
    const statuses = new Map<number, number>();
    const mutations = fc.sample(mutation, { numRuns: ROUNDS, seed: ROUNDS });
    await clients.rounds(ROUNDS, async (number) => {
      const change = mutations[number] as Mutation;
      const seed = webhook(number);
      const sent = { path: `${seed.path}${change.suffix}`, body: change.body(seed.body) };
      const sign = signature(change, seed, sent);
      const status = await clients.post(sent.path, sent.body, {
        'content-type': 'application/x-www-form-urlencoded',
        ...(sign && { 'x-twilio-signature': sign }),
        ...change.headers,
      });
      expect(status, JSON.stringify(sent)).to.be.below(500);
      if (sign === signed(sent) && isOfAccount(sent)) expect(status, JSON.stringify(sent)).not.to.equal(403);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    });
    expectNoFaults(bench.logged);
    return statuses;
  }

  it(`are refused where their signature is missing or wrong: ${ROUNDS} leave no trace`, async () => {
    const before = await countRows(bench.database);
    const statuses = await postAll(({ signature }, seed, sent) => {
      const wrong = signature(signed(seed));
      return wrong === signed(sent) ? '' : wrong;
    });
    expect([403, 404, 415]).to.include.members([...statuses.keys()]);
    expect(await countRows(bench.database)).to.deep.equal(before);
    expect(bench.client.sent).to.deep.equal([]);
  });

  it(`that are signed as they are: ${ROUNDS} end in no fault`, async function () {
    const statuses = await postAll((_mutation, _seed, sent) => signed(sent));
    expect([...statuses.keys()]).to.include.members([200, 204, 400, 403, 404, 415]);
    const share = (await turnsDone(bench.database)) / ROUNDS;
    expect(share).to.be.above(0.3);
    if (this.test) this.test.title += ` (${Math.round(share * 100)} in 100 reach a turn)`;
  });
});

interface Webhook {
  path: string;
  body: string;
}

function webhook(number: number): Webhook {
  const { body, fields, path = '/api/sms' } = SEEDS[number % SEEDS.length] ?? { body: '' };
  const member = `+1555${String(2_000_000 + Math.floor(number / IN_ROW))}`;
  const form = formOf(body, number, {
    From: member,
    ...fields,
    ...(fields?.MessageStatus && { To: member }),
  });
  return { path, body: new URLSearchParams(form).toString() };
}

/** Any other account is refused, however well it signs. */
function isOfAccount({ body }: Webhook): boolean {
  return new URLSearchParams(body).get('AccountSid') === ACCOUNT.accountSid;
}

/** The signature that Twilio puts beside this form at this address. */
function signed({ path, body }: Webhook): string {
  const form = new URLSearchParams(body);
  const fields = [...new Set(form.keys())].map((name) => {
    const values = form.getAll(name);
    return [name, values.length > 1 ? values : values[0]] as const;
  });
  return getExpectedTwilioSignature(ACCOUNT.authToken, `${PUBLIC_URL}${path}`, Object.fromEntries(fields));
}
