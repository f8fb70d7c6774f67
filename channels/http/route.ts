import type { Request, RequestHandler, Response } from 'restify';
import type { Logger } from '../../runtime/index.ts';
import { answerError } from './answer.ts';
import { RequestError } from './requestError.ts';

export type Handler = (request: Request, response: Response) => Promise<void> | void;

/**
 * The error boundary of a route. A `RequestError` is answered as it says; anything else is logged by name for
 * the operator and answered with a bare 500, so that nothing of the server or of a member's words leaks.
 */
export function route(handler: Handler, log: Logger): RequestHandler {
  return async (request, response) => {
    try {
      await handler(request, response);
    } catch (error) {
      if (!(error instanceof RequestError)) logFault(log, request, error);
      answerError(response, error);
    }
  };
}

function logFault(log: Logger, request: Request, error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error;
  const stack = error instanceof Error ? error.stack?.split('\n').slice(1, 6).join('\n') : undefined;
  log.error({ route: request.getRoute()?.path, fault: name, stack }, 'A route failed');
}

/** The query of a request; empty where there is none. */
export function queryOf(request: { url?: string | undefined }): URLSearchParams {
  const [, query = ''] = (request.url ?? '').split(/\?(.*)/s);
  return new URLSearchParams(query);
}
