import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { answer } from '../../http/index.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const COMPRESSED = new Set(['.js', '.css', '.svg']);
/** Of 11; the higher ones take seconds for a script of two megabytes. */
const BROTLI_QUALITY = 9;

/** A file for browsers, compressed once and only when it is asked for first. */
export interface Asset {
  body: Buffer;
  type: string;
  etag: string;
  cache: string;
  encoded(encoding: 'br' | 'gzip'): Promise<Buffer> | undefined;
}

/** Makes an asset of a file's content; `name` tells its type by its ending. */
export function createAsset(name: string, body: Buffer, cache: string): Asset {
  const ending = extname(name);
  const made = new Map<string, Promise<Buffer>>();
  const make = (encoding: 'br' | 'gzip') =>
    encoding === 'gzip'
      ? promisify(gzip)(body, { level: 9 })
      : promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } });
  return {
    body,
    type: TYPES[ending] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`,
    cache,
    encoded(encoding) {
      if (!COMPRESSED.has(ending)) return undefined;
      const encoded = made.get(encoding) ?? make(encoding);
      made.set(encoding, encoded);
      return encoded;
    },
  };
}

/** Sends an asset in the best form that the browser takes, or 304 where it has it already. */
export async function answerAsset(
  request: IncomingMessage,
  response: ServerResponse,
  asset: Asset,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const encoding = (['br', 'gzip'] as const).find((name) => new RegExp(`\\b${name}\\b`).test(accepted));
  const encoded = encoding && asset.encoded(encoding);
  const fixed = { etag: asset.etag, 'cache-control': asset.cache, vary: 'Accept-Encoding', ...headers };
  if (request.headers['if-none-match'] === asset.etag) return answer(response, 304, '', fixed);
  answer(response, 200, encoded ? await encoded : asset.body, {
    'content-type': asset.type,
    ...(encoded && encoding ? { 'content-encoding': encoding } : {}),
    ...fixed,
  });
}
