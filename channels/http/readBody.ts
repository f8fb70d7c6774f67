import type { IncomingMessage } from 'node:http';
import { RequestError } from './requestError.ts';

/**
 * Reads a request's body of at most `limit` bytes. Past it the client is answered with 413 and the connection
 * is closed, so that nobody can make the server take in more.
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.reject(tooLarge(limit));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else {
        request.pause();
        reject(tooLarge(limit));
      }
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
    request.on('aborted', () => reject(new RequestError(400, 'BadArgument', 'The request was cut off.')));
  });
}

/** Reads a JSON object; an empty body counts as `{}`. Anything else is answered with 400, 413 or 415. */
export async function readJson(request: IncomingMessage, limit: number): Promise<Record<string, unknown>> {
  return parseJson(request, await readBody(request, limit));
}

/** The same of a body that was read already. */
export function parseJson(request: IncomingMessage, body: Buffer): Record<string, unknown> {
  if (body.length === 0) return {};
  requireType(request, 'application/json');
  const value = parse(body);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new RequestError(400, 'BadSyntax', 'Send a JSON object as the body.');
  }
  return value as Record<string, unknown>;
}

/** Reads the fields of an HTML form. */
export async function readForm(request: IncomingMessage, limit: number): Promise<URLSearchParams> {
  const body = await readBody(request, limit);
  if (body.length > 0) requireType(request, 'application/x-www-form-urlencoded');
  return new URLSearchParams(body.toString('utf8'));
}

function requireType(request: IncomingMessage, type: string): void {
  const given = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (given === type) return;
  throw new RequestError(415, 'UnsupportedMediaType', `Send the body as ${type}.`, CLOSE);
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new RequestError(400, 'BadSyntax', 'The body is not JSON in UTF-8. Check it and send it again.');
  }
}

const CLOSE = { connection: 'close' };

function tooLarge(limit: number): RequestError {
  const message = `The body is larger than ${limit.toLocaleString('en')} bytes. Send less.`;
  return new RequestError(413, 'MessageSizeTooBig', message, CLOSE);
}
