import { expect } from 'chai';
import { DeliveryError } from '../../../../bots/index.ts';
import type { Carrier } from '../../../../channels/sms/index.ts';
import { createNumberKeeper } from '../../../../channels/sms/numbers/numberKeeper.ts';
import { smsOutlet } from '../../../../channels/sms/send/smsOutlet.ts';
import { twilioFault } from '../../../../channels/sms/twilio/twilioFault.ts';
import { MEMBER, openSms, PUBLIC_URL, type SmsBench } from '../smsHarness.ts';

const keeper = createNumberKeeper('a-secret-of-numbers-for-tests');

describe('Sending a text message', () => {
  let bench: SmsBench;
  beforeEach(async () => {
    bench = await openSms();
  });
  afterEach(() => bench.close());

  const codes = async () => {
    const rows = await bench.database.rows<{ code: string; status: string }>(
      'select code, status from messages where answers is not null order by sequence',
    );
    return rows.map(({ code, status }) => `${status} ${code}`);
  };

  it('goes to the member’s number, and asks for its status at the configured address', async () => {
    await bench.text('hi');
    expect(bench.client.sent.at(-1)).to.deep.equal({
      to: MEMBER,
      body: '1: hi',
      media: [],
      statusCallback: `${PUBLIC_URL}/api/sms/status`,
    });
  });

  it('takes 21610 for an opt-out, is not tried again, and holds from then on', async () => {
    bench.client.refuse = { status: 400, code: 21610 };
    await bench.text('hi');
    bench.client.refuse = undefined;
    await bench.text('ho');
    expect(await codes()).to.deep.equal(Array(3).fill('undeliverable opted_out'));
    expect(bench.heard()).to.deep.equal([]);
  });

  it('gives up a number that cannot be reached', async () => {
    bench.client.refuse = { status: 400, code: 21211 };
    await bench.text('hi');
    expect(await codes()).to.deep.equal(Array(2).fill('undeliverable twilio_21211'));
  });

  it('tries again what a busy Twilio refuses, in order', async () => {
    bench.client.refuse = { status: 429, code: 20429 };
    const over = bench.text('hi');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await codes())[0]).to.equal('waiting twilio_20429');
    bench.client.refuse = undefined;
    await over;
    expect(bench.heard().at(-1)).to.equal('1: hi');
  });

  const faults: [label: string, error: unknown, code: string, retry: boolean][] = [
    ['429', refusal(429), 'http_429', true],
    ['500', refusal(500), 'http_500', true],
    ['503 with a code', refusal(503, 20503), 'twilio_20503', true],
    ['401', refusal(401, 20003), 'twilio_20003', false],
    ['21610', refusal(400, 21610), 'opted_out', false],
    ['a broken connection', new Error('socket hang up'), 'connection', true],
  ];
  for (const [label, error, code, retry] of faults) {
    it(`maps ${label} to ${code}`, () => {
      expect(twilioFault(error)).to.include({ code, retry });
    });
  }

  it('keeps the quiet hours in what the bot starts itself, and only there', async () => {
    const sent: string[] = [];
    const outlet = smsOutlet({
      keeper,
      database: bench.database,
      carriers: carriedBy(async ({ body }) => void sent.push(body)),
      compose: ({ text = '' }) => ({ body: text, media: [] }),
      now: () => Date.parse('2026-11-24T05:00Z'),
      state: () => 'TX',
    });
    const to = { id: 'k', name: '', carrier: 'test', sealed: keeper.seal('+17135550100') };
    const reminder = {
      type: 'message',
      text: 'Time to walk',
      recipient: to,
      channelData: { startedByUs: true },
    };
    const fault = await outlet.deliver(reminder).catch((error) => error);
    expect(fault).to.be.instanceOf(DeliveryError).and.include({ code: 'quiet_hours', retry: false });
    await outlet.deliver({ ...reminder, text: 'An answer', channelData: {} });
    expect(sent).to.deep.equal(['An answer']);
  });

  it('leaves what was brought by a carrier that is no longer there', async () => {
    const outlet = smsOutlet({
      carriers: new Map(),
      keeper,
      database: bench.database,
      compose: () => ({ body: '', media: [] }),
      now: Date.now,
      state: () => undefined,
    });
    const recipient = { id: 'k', name: '', carrier: 'test', sealed: keeper.seal(MEMBER) };
    const fault = await outlet.deliver({ type: 'message', recipient }).catch((error) => error);
    expect(fault).to.include({ code: 'no_carrier', retry: false });
  });

  it('cannot send to a number that was sealed under another secret', async () => {
    await bench.close();
    bench = await openSms({ numberSecret: 'another-secret-of-numbers' });
    await bench.text('hi');
    expect(bench.client.sent.length).to.equal(2);
    const reply = (
      await bench.turns.log(`sms:${createNumberKeeper('another-secret-of-numbers').keyOf(MEMBER)}`, 0)
    ).at(-1);
    const outlet = smsOutlet({
      keeper,
      database: bench.database,
      carriers: carriedBy(async () => {}),
      compose: () => ({ body: '', media: [] }),
      now: Date.now,
      state: () => undefined,
    });
    const fault = await outlet.deliver(reply?.activity ?? {}).catch((error) => error);
    expect(fault).to.include({ code: 'no_number', retry: false });
  });
});

function refusal(status: number, code?: number): Error {
  return Object.assign(new Error('Refused'), { status, ...(code && { code }) });
}

function carriedBy(send: Carrier['send']): ReadonlyMap<string, Carrier> {
  return new Map([['test', { name: 'test', takesPictures: true, send }]]);
}
