import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Request, Response, Server } from 'restify';
import type { Logger } from '../../../runtime/index.ts';
import { answer, answerHtml, answerJson, queryOf, RequestError, readJson, route } from '../../http/index.ts';
import { measure } from '../render/measure.ts';
import type { TwilioAccount } from '../twilio/twilioCarrier.ts';
import { postSigned } from './postSigned.ts';
import type { Switchboard } from './switchboard.ts';

const MOST_BYTES = 16_384;
const NUMBER = /^\+[1-9]\d{6,14}$/;
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Mounts `/dev/phone`, a page like a phone, and the stream by which it and `npm run sms` get their messages. For
 * a developer's machine: requests of other machines are refused, and production never mounts it.
 */
export function mountPhone(
  server: Server,
  { account, publicUrl, switchboard, log }: PhoneOptions,
): { close(): void } {
  const streams = new Set<Response>();
  const localUrl = () => `http://127.0.0.1:${server.address().port}`;
  const get = (path: string, handler: (request: Request, response: Response) => Promise<void> | void) =>
    server.get(path, route(guarded(handler), log));

  get('/dev/phone', async (_request, response) => {
    answerHtml(response, 200, await asset('phone.html'), { 'content-security-policy': POLICY });
  });
  get('/dev/phone/phone.css', async (_request, response) => {
    answer(response, 200, await asset('phone.css'), { 'content-type': 'text/css; charset=utf-8' });
  });
  get('/dev/phone/phone.js', async (_request, response) => {
    answer(response, 200, await script(), { 'content-type': 'text/javascript; charset=utf-8' });
  });
  get('/dev/phone/messages', (request, response) => {
    const query = queryOf(request);
    stream(switchboard, numberIn(query.get('number')), Number(query.get('after')) || 0, response);
    streams.add(response);
    response.on('close', () => streams.delete(response));
  });
  const send = async (request: Request, response: Response) => {
    const { from, body } = await readJson(request, MOST_BYTES);
    const text = String(body ?? '');
    const status = await postSigned({ account, publicUrl, localUrl: localUrl() }, numberIn(from), text);
    answerJson(response, 200, { status, measured: measure(text) });
  };
  server.post('/dev/phone/send', route(guarded(send), log));
  return { close: () => streams.forEach((response) => void response.end()) };
}

export interface PhoneOptions {
  account: TwilioAccount;
  publicUrl: string;
  switchboard: Switchboard;
  log: Logger;
}

type Handler = (request: Request, response: Response) => Promise<void> | void;

/** Only this machine, and only pages of this address: a web page elsewhere must not write in a member's name. */
function guarded(handler: Handler): Handler {
  return (request, response) => {
    const address = request.socket.remoteAddress ?? '';
    const site = request.headers['sec-fetch-site'] ?? 'none';
    const isLocal =
      /^(::1|(::ffff:)?127\.)/.test(address) && /^(localhost|127\.|\[::1\])/.test(request.headers.host ?? '');
    if (!isLocal || !['none', 'same-origin'].includes(String(site))) {
      throw new RequestError(
        403,
        'Forbidden',
        'The phone works on the machine that the service runs on alone.',
      );
    }
    return handler(request, response);
  };
}

function numberIn(given: unknown): string {
  if (typeof given === 'string' && NUMBER.test(given)) return given;
  throw new RequestError(400, 'BadArgument', 'Give the number in the form +15555550123.');
}

function stream(switchboard: Switchboard, number: string, after: number, response: Response): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': connected\n\n');
  const hangUp = switchboard.connect(number, after, (message) => {
    response.write(`data: ${JSON.stringify(message)}\n\n`);
  });
  response.on('close', hangUp);
}

function asset(name: string): Promise<string> {
  return readFile(join(import.meta.dirname, name), 'utf8');
}

async function script(): Promise<string> {
  const { transform } = await import('esbuild');
  return (await transform(await asset('phone.ts'), { loader: 'ts' })).code;
}
