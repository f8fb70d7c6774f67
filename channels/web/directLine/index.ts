import type { Server } from 'restify';
import {
  answer,
  clientAddress,
  createRateLimit,
  type Handler,
  RequestError,
  route,
} from '../../http/index.ts';
import type { DirectLineOptions } from '../options.ts';
import * as conversation from './conversationRoutes.ts';
import { setCorsHeaders } from './origins.ts';
import { createStreams, refuse, type Streams } from './streams.ts';
import * as token from './tokenRoutes.ts';
import { createTokens, type Tokens } from './tokens.ts';

const ROOT = '/v3/directline';
/**
 * Many people can share one address, and clients that poll ask every second and stop for good at the first
 * refusal: an address as a whole may ask this many times what one person may.
 */
const ADDRESS_SHARE = 20;

export interface DirectLine {
  tokens: Tokens;
  streams: Streams;
}

/** Mounts the Direct Line 3.0 endpoint under `/v3/directline`, and `/api/directline/token`. */
export function mountDirectLine(server: Server, options: DirectLineOptions): DirectLine {
  const { config, log, proxies = 0, now = Date.now } = options;
  const tokens = createTokens(options.directLineSecret, now);
  const streams = createStreams(options, tokens);
  const desk: conversation.Desk = {
    options,
    tokens,
    streams,
    people: createRateLimit(config.rateLimit, now),
    now,
  };
  const addresses = createRateLimit(config.rateLimit && config.rateLimit * ADDRESS_SHARE, now);
  const newcomers = createRateLimit(config.rateLimit, now);

  const limited = (handler: Handler, byNewcomers = false) =>
    route(async (request, response) => {
      setCorsHeaders(request, response, config);
      const address = clientAddress(request, proxies);
      addresses.spend(address);
      if (byNewcomers) newcomers.spend(address);
      await handler(request, response);
    }, log);
  const preflight = route((request, response) => {
    setCorsHeaders(request, response, config);
    answer(response, 204, '');
  }, log);
  const post = (path: string, handler: Handler, byNewcomers = false) => {
    server.opts(path, preflight);
    server.post(path, limited(handler, byNewcomers));
  };
  const get = (path: string, handler: Handler) => server.get(path, limited(handler));

  const { directLineSecret: secret } = options;
  post('/api/directline/token', (request, response) => token.issue(request, response, options, tokens), true);
  post(`${ROOT}/tokens/generate`, (request, response) => token.generate(request, response, secret, tokens));
  post(`${ROOT}/tokens/refresh`, (request, response) => token.refresh(request, response, tokens));
  post(
    `${ROOT}/conversations`,
    (request, response) => conversation.startConversation(request, response, desk),
    true,
  );
  server.opts(`${ROOT}/conversations/:id`, preflight);
  get(`${ROOT}/conversations/:id`, (request, response) => conversation.reconnect(request, response, desk));
  const activities = `${ROOT}/conversations/:id/activities`;
  post(activities, (request, response) => conversation.postActivity(request, response, desk));
  get(activities, (request, response) => conversation.getActivities(request, response, desk));
  post(`${ROOT}/conversations/:id/upload`, (request, response) =>
    conversation.refuseUpload(request, response, desk),
  );
  get(`${ROOT}/conversations/:id/stream`, conversation.explainStream);

  server.server.on('upgrade', (request, socket, head) => {
    if (streams.upgrade(request, socket, head)) return;
    refuse(socket, new RequestError(404, 'NotFound', 'There is no stream at this address.'));
  });
  return { tokens, streams };
}
