import type { ServerResponse } from 'node:http';
import { RequestError } from './requestError.ts';

export type Headers = Readonly<Record<string, string>>;

/** Ends the response with a whole body; does nothing where it has begun already. */
export function answer(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: Headers = {},
): void {
  if (response.headersSent || response.writableEnded) return;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader('content-length', Buffer.byteLength(body));
  response.statusCode = status;
  response.end(response.req?.method === 'HEAD' ? undefined : body);
}

/** Answers with JSON that no cache keeps. */
export function answerJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Headers = {},
): void {
  const fixed = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  answer(response, status, JSON.stringify(value), { ...fixed, ...headers });
}

/** Answers with a page that no cache keeps. */
export function answerHtml(
  response: ServerResponse,
  status: number,
  page: string,
  headers: Headers = {},
): void {
  const fixed = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  answer(response, status, page, { ...fixed, ...headers });
}

/** Sends the browser to another address, by GET. */
export function answerSeeOther(response: ServerResponse, location: string, headers: Headers = {}): void {
  answer(response, 303, '', { location, 'cache-control': 'no-store', ...headers });
}

/**
 * The error body of every route: `{error: {code, message}}`. What is not a `RequestError` is our own fault and
 * shows nothing of itself.
 */
export function answerError(response: ServerResponse, error: unknown): void {
  const known =
    error instanceof RequestError
      ? error
      : new RequestError(500, 'InternalError', 'Something went wrong on the server. Try again in a moment.');
  const { status, code, message, headers } = known;
  answerJson(response, status, { error: { code, message } }, headers);
}
