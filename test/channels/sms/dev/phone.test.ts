import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { standInAccount, terminalPhone } from '../../../../channels/sms/index.ts';
import { MEMBER, openSms, PUBLIC_URL, type SmsBench } from '../smsHarness.ts';

const SECRET = 'a-secret-of-numbers-for-tests';

describe('A phone without a carrier', () => {
  let bench: SmsBench;

  const open = async (config: object) => {
    bench = await openSms({ http: undefined, config: { sms: undefined, ...config } });
    return bench;
  };
  afterEach(() => bench.close());

  it('takes messages from the page and gives it the replies with what they cost', async () => {
    const { base } = await open({});
    const page = await fetch(`${base}/dev/phone`);
    expect(page.headers.get('content-security-policy')).to.include("default-src 'none'");
    expect(await page.text()).to.include('A phone without a carrier');
    const body = JSON.stringify({ from: MEMBER, body: 'hi' });
    const headers = { 'content-type': 'application/json' };
    const sent = await fetch(`${base}/dev/phone/send`, { method: 'POST', headers, body });
    expect(await sent.json()).to.deep.include({ status: 200 });
    const stream = await fetch(`${base}/dev/phone/messages?number=${encodeURIComponent(MEMBER)}`);
    const lines = await readUntil(stream, '1: hi');
    expect(lines).to.include('"segments":1').and.include('"encoding":"GSM-7"');
  });

  const refusals: [label: string, path: string, headers: Record<string, string>, status: number][] = [
    ['another site', '/dev/phone', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a number that is none', '/dev/phone/messages?number=1', {}, 400],
  ];
  for (const [label, path, headers, status] of refusals) {
    it(`refuses ${label}`, async () => {
      const { base } = await open({});
      expect((await fetch(`${base}${path}`, { headers })).status).to.equal(status);
    });
  }

  it('is not there beside an account', async () => {
    bench = await openSms();
    expect((await fetch(`${bench.base}/dev/phone`)).status).to.equal(404);
  });

  it('is not there in production, and neither is the door', async () => {
    bench = await openSms();
    const closed = await openSms({ config: { sms: undefined, production: true } }).catch((error) => error);
    expect(closed).to.be.instanceOf(Error).and.include({ message: 'The door did not open' });
  });

  it('works in the terminal', async () => {
    const { base } = await open({});
    const input = new PassThrough();
    const output = new PassThrough();
    const account = standInAccount(SECRET);
    const phone = {
      account,
      publicUrl: PUBLIC_URL,
      localUrl: base,
      input,
      output,
      styled: false,
      number: MEMBER,
    };
    const running = terminalPhone(phone);
    input.write('hi\n');
    const shown: string[] = [];
    for await (const chunk of output) {
      shown.push(String(chunk));
      if (shown.join('').includes('1: hi')) break;
    }
    input.end();
    await running;
    expect(shown.join('')).to.include('╭').and.include('1 segment · GSM-7');
  });

  it('sends every line of input that has ended already', async () => {
    const { base } = await open({});
    const output = new PassThrough();
    const shown = text(output);
    const input = Readable.from(['hi\nhey\nho\n']);
    const account = standInAccount(SECRET);
    const phone = { account, publicUrl: PUBLIC_URL, localUrl: base, input, output };
    await terminalPhone({ ...phone, styled: false, number: MEMBER });
    output.end();
    expect(await shown)
      .to.include('1: hi')
      .and.include('2: hey')
      .and.include('3: ho');
  });

  it('says what to do where a message is not taken, and where the service is gone', async () => {
    const { base, close } = await open({});
    const input = new PassThrough();
    const output = new PassThrough();
    const account = standInAccount('another secret');
    const phone = { account, publicUrl: PUBLIC_URL, localUrl: base, input, output };
    const running = terminalPhone({ ...phone, styled: false, number: MEMBER });
    let shown = '';
    output.on('data', (chunk) => {
      shown += String(chunk);
    });
    const until = async (words: string) => {
      while (!shown.includes(words)) await new Promise((resolve) => setTimeout(resolve, 10));
    };
    input.write('hi\n');
    await until('(not taken, 403: start this phone with the DATA_DIR');
    await close();
    await until('(the service is gone');
    input.write('hey\n');
    await until('(not taken: the service is gone');
    input.end();
    await running;
    await open({});
  });

  it('says how it is called, and refuses a number that is none', async () => {
    bench = await openSms();
    const output = new PassThrough();
    const account = standInAccount(SECRET);
    const phone = { account, publicUrl: PUBLIC_URL, localUrl: bench.base, input: new PassThrough(), output };
    await terminalPhone({ ...phone, styled: false, number: '--help' });
    const fault = await terminalPhone({ ...phone, styled: false, number: '12' }).catch((error) => error);
    output.end();
    expect(await text(output)).to.include('npm run sms [-- <number>]');
    expect(fault.message).to.include('"12" is no number');
  });

  it('says in the terminal what to do where no service runs', async () => {
    bench = await openSms();
    const phone = { account: standInAccount(SECRET), publicUrl: PUBLIC_URL, styled: false, number: MEMBER };
    const streams = { input: new PassThrough(), output: new PassThrough() };
    const fault = await terminalPhone({ ...phone, ...streams, localUrl: bench.base }).catch((error) => error);
    expect(fault.message).to.include('start the service');
  });
});

async function readUntil({ body }: Response, words: string): Promise<string> {
  let read = '';
  if (!body) return read;
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    read += chunk;
    if (read.includes(words)) break;
  }
  return read;
}
