import restify, { type Server } from 'restify';
import type { Logger } from '../runtime/index.ts';
import { refuseAtTheDoor } from './http/guard.ts';
import { answerError, answerJson, RequestError, route } from './http/index.ts';
import { setSecurityHeaders } from './http/securityHeaders.ts';

const HEADERS_SECONDS = 10;
const REQUEST_SECONDS = 30;
const IDLE_SECONDS = 65;

export interface ServerOptions {
  log: Logger;
  /** True where members reach the service by https; then browsers are told to stay with it. */
  secure: boolean;
  /** What must work before traffic is sent here, by name; each throws while it does not. */
  checks: Readonly<Record<string, () => Promise<void>>>;
  /** Aborted when the process is to end: from then on traffic is sent elsewhere, what still comes is answered. */
  ending?: AbortSignal;
}

/**
 * The HTTP server that every door mounts its routes on. It bounds what comes in, says every error as JSON, and
 * answers `/healthz` (the process can answer) and `/readyz` (all checks pass). It does not listen yet.
 */
export function createServer({ log, secure, checks, ending }: ServerOptions): Server {
  const server = restify.createServer({ name: '', log: log as never });
  server.server.headersTimeout = HEADERS_SECONDS * 1000;
  server.server.requestTimeout = REQUEST_SECONDS * 1000;
  server.server.keepAliveTimeout = IDLE_SECONDS * 1000;
  server.server.maxHeadersCount = 100;

  server.pre((request, response, next) => {
    setSecurityHeaders(response, secure);
    // So that a proxy does not send its next request into a connection that is about to close.
    if (ending?.aborted) response.setHeader('connection', 'close');
    try {
      refuseAtTheDoor(request);
      next();
    } catch (error) {
      answerError(response, error);
      next(false);
    }
  });
  server.on('restifyError', (_request, response, error, done) => {
    answerError(response, asRequestError(error));
    response.send = () => response;
    done();
  });

  server.get(
    '/healthz',
    route((_request, response) => answerJson(response, 200, { status: 'ok' }), log),
  );
  server.get(
    '/readyz',
    route(async (_request, response) => {
      if (ending?.aborted) return answerJson(response, 503, { status: 'ending', failing: [] });
      const failing = await failingOf(checks, log);
      answerJson(response, failing.length > 0 ? 503 : 200, {
        status: failing.length > 0 ? 'not ready' : 'ready',
        failing,
      });
    }, log),
  );
  return server;
}

/** The names of the checks that throw. */
async function failingOf(checks: ServerOptions['checks'], log: Logger): Promise<string[]> {
  const names = Object.keys(checks);
  const results = await Promise.allSettled(names.map(async (name) => checks[name]?.()));
  return names.filter((name, index) => {
    const result = results[index];
    if (result?.status !== 'rejected') return false;
    log.warn({ check: name, err: result.reason }, 'A readiness check failed');
    return true;
  });
}

/** What the router itself refuses, in the same form as everything else. */
function asRequestError(error: { statusCode?: number } | undefined): unknown {
  if (error?.statusCode === 404)
    return new RequestError(404, 'NotFound', 'There is nothing at this address.');
  if (error?.statusCode === 405) {
    return new RequestError(405, 'MethodNotAllowed', 'This address does not take this method; see Allow.');
  }
  return error;
}
