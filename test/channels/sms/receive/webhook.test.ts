import { expect } from 'chai';
import { ACCOUNT, formOf, openSms, type Posted, post, type SmsBench, signed } from '../smsHarness.ts';

interface Row {
  label: string;
  form?: Record<string, string>;
  posted?: Posted;
  status: number;
  /** Replies that were sent in the end. */
  sent: number;
}

const WRONG = Buffer.alloc(20).toString('base64');
const ROWS: Row[] = [
  { label: 'a signed message', status: 200, sent: 2 },
  { label: 'no signature', posted: { signature: '' }, status: 403, sent: 0 },
  { label: 'a wrong signature', posted: { signature: WRONG }, status: 403, sent: 0 },
  { label: 'a signature that is none', posted: { signature: 'x' }, status: 403, sent: 0 },
  {
    label: 'a signature of other words',
    posted: { signature: signed('/api/sms', formOf('no')) },
    status: 403,
    sent: 0,
  },
  {
    label: 'a signature of another path',
    posted: { signature: signed('/api/sms/status', formOf('hi')) },
    status: 403,
    sent: 0,
  },
  { label: 'a query that was signed', posted: { path: '/api/sms?a=1' }, status: 200, sent: 2 },
  {
    label: 'a query that was added',
    posted: { path: '/api/sms?a=1', signature: signed('/api/sms', formOf('hi')) },
    status: 403,
    sent: 0,
  },
  {
    label: 'another host, which does not count',
    posted: { headers: { 'x-forwarded-host': 'evil.example' } },
    status: 200,
    sent: 2,
  },
  { label: 'another account', form: { AccountSid: `AC${'b'.repeat(32)}` }, status: 403, sent: 0 },
  { label: 'no sid', form: { MessageSid: '' }, status: 400, sent: 0 },
  { label: 'a sid of something else', form: { MessageSid: `CA${'0'.repeat(32)}` }, status: 400, sent: 0 },
  { label: 'a sender that is no number', form: { From: 'whatsapp:+15555550123' }, status: 400, sent: 0 },
  { label: 'a count of pictures that is none', form: { NumMedia: 'many' }, status: 400, sent: 0 },
  {
    label: 'fields that nobody knows',
    form: { Constructor: 'x', __proto__x: 'y', 'a b': '&=' },
    status: 200,
    sent: 2,
  },
  { label: 'a picture without words', form: { Body: '', NumMedia: '1' }, status: 200, sent: 2 },
  { label: 'the longest message', form: { Body: 'é'.repeat(1_600) }, status: 200, sent: 2 },
  { label: 'a form that is too large', form: { Body: 'x'.repeat(70_000) }, status: 413, sent: 0 },
];

describe('The webhook for text messages', () => {
  let bench: SmsBench;
  beforeEach(async () => {
    bench = await openSms();
  });
  afterEach(() => bench.close());

  for (const { label, form, posted, status, sent } of ROWS) {
    it(`answers ${label} by ${status}`, async () => {
      expect(await post(bench.base, formOf('hi', 1, form), posted)).to.equal(status);
      if (sent > 0) await bench.text('settles', { MessageSid: `SM${'f'.repeat(32)}` });
      const settled = sent > 0 ? 1 : 0;
      expect(bench.heard().length).to.equal(sent + settled);
    });
  }

  it('refuses a body that is no form', async () => {
    const response = await fetch(`${bench.base}/api/sms`, { method: 'POST', body: '{}' });
    expect(response.status).to.equal(415);
  });

  it('refuses a field that comes twice, though it is signed', async () => {
    const form = { ...formOf('hi'), Body: ['hi', 'ho'] };
    const body = new URLSearchParams(formOf('hi'));
    body.append('Body', 'ho');
    const signature = signed('/api/sms', form as never);
    const headers = { 'x-twilio-signature': signature };
    const response = await fetch(`${bench.base}/api/sms`, { method: 'POST', headers, body });
    expect(response.status).to.equal(400);
    expect((await response.json()).error.message).to.include('Body');
  });

  it('answers with TwiML that says nothing', async () => {
    const form = formOf('hi');
    const headers = { 'x-twilio-signature': signed('/api/sms', form) };
    const options = { method: 'POST', headers, body: new URLSearchParams(form) };
    const response = await fetch(`${bench.base}/api/sms`, options);
    expect(response.headers.get('content-type')).to.equal('text/xml; charset=utf-8');
    expect(await response.text()).to.equal('<?xml version="1.0" encoding="UTF-8"?><Response/>');
  });

  it('has one effect for a message that Twilio delivers again, whatever the token', async () => {
    for (const token of ['a', 'a', 'b']) {
      await post(bench.base, formOf('hi'), { headers: { 'i-twilio-idempotency-token': token } });
    }
    await bench.text('ho', { MessageSid: `SM${'f'.repeat(32)}` });
    expect(bench.heard().slice(1)).to.deep.equal(['1: hi', '2: ho']);
  });

  it('takes the same words twice for two messages', async () => {
    await bench.text('hi');
    await bench.text('hi');
    expect(bench.heard().slice(1)).to.deep.equal(['1: hi', '2: hi']);
  });

  it('keeps neither the number nor a token of it in the store or the log', async () => {
    await bench.text('hi');
    const rows = await bench.database.rows('select * from messages');
    const others = await bench.database.rows('select * from conversations, ledger');
    const kept = JSON.stringify([rows, others, bench.logged]);
    expect(kept).to.include('sealed');
    expect(kept).not.to.include('5555550123');
    expect(kept).not.to.include(ACCOUNT.authToken);
  });

  it('limits a number, not the others', async () => {
    await bench.close();
    bench = await openSms({ config: { rateLimit: 2 } });
    const statuses = [];
    for (const body of ['1', '2', '3']) statuses.push(await bench.text(body));
    statuses.push(await bench.text('4', { From: '+15555550199' }));
    expect(statuses).to.deep.equal([200, 200, 429, 200]);
  });
});

describe('The webhook for what became of a message', () => {
  let bench: SmsBench;
  beforeEach(async () => {
    bench = await openSms();
  });
  afterEach(() => bench.close());

  const status = (fields: Record<string, string>, posted: Posted = {}) =>
    post(
      bench.base,
      { To: '+15555550123', MessageSid: 'SM1', ...fields },
      { path: '/api/sms/status', ...posted },
    );

  it('takes every status, and logs what was lost by its code alone', async () => {
    expect(await status({ MessageStatus: 'delivered' })).to.equal(204);
    expect(await status({ MessageStatus: 'undelivered', ErrorCode: '30003' })).to.equal(204);
    const lines = bench.logged.filter((line) => line.includes('did not arrive'));
    expect(lines.length).to.equal(1);
    expect(lines[0]).to.include('30003').and.not.include('5555550123');
  });

  it('refuses what is unsigned or malformed', async () => {
    expect(await status({ MessageStatus: 'delivered' }, { signature: '' })).to.equal(403);
    expect(await status({ MessageStatus: 'no such\nstatus' })).to.equal(400);
  });

  it('takes the carrier’s word that a number has stopped', async () => {
    await status({ MessageStatus: 'failed', ErrorCode: '21610' });
    await bench.text('hi');
    expect(bench.heard()).to.deep.equal([]);
  });
});
