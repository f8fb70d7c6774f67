import { createHmac, randomBytes } from 'node:crypto';
import RequestClient from 'twilio/lib/base/RequestClient.js';
import answers from 'twilio/lib/http/response.js';
import type { TwilioAccount } from '../twilio/twilioCarrier.ts';
import { STAND_IN_NUMBER } from './standInNumber.ts';
import type { Switchboard } from './switchboard.ts';

type Answer<Data> = InstanceType<typeof answers.default<Data>>;

/** An account that exists nowhere; its token is this machine's own, so that nobody else can sign. */
export function standInAccount(secret: string): TwilioAccount {
  const authToken = createHmac('sha256', secret).update('stand-in account').digest('hex');
  return { accountSid: `AC${'0'.repeat(32)}`, authToken, from: STAND_IN_NUMBER };
}

/** Takes what would go to Twilio's REST interface and puts it through on this machine; no request leaves it. */
export class StandInClient extends RequestClient {
  readonly #switchboard: Switchboard;

  constructor(switchboard: Switchboard) {
    super();
    this.#switchboard = switchboard;
  }

  override async request<Data>(options: RequestClient.RequestOptions<Data>): Promise<Answer<Data>> {
    const data = (options.data ?? {}) as { To?: string; Body?: string; MediaUrl?: string[] };
    this.#switchboard.deliver(data.To ?? '', data.Body ?? '', data.MediaUrl ?? []);
    const body = { sid: `SM${randomBytes(16).toString('hex')}`, status: 'queued', to: data.To };
    return new answers.default(201, body as Data, {});
  }
}
