import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Server } from 'restify';
import type { KeptFolders, Logger } from '../../../runtime/index.ts';
import { RequestError, route } from '../../http/index.ts';
import { type Asset, answerAsset, createAsset } from './asset.ts';
import { type EntryName, keptBundle } from './build.ts';

/** The address names the content, so it is kept for a year. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** Stands at a fixed address on other people's pages, so a new version is to be there soon. */
const SOON = 'public, max-age=300, stale-while-revalidate=86400';
/** Smaller by half than the whole one: without cards, and without a Markdown renderer, which the frame brings. */
const WEB_CHAT = 'webchat-minimal.js';

export interface Assets {
  /** The address of a bundled file, or of Web Chat. */
  url(name: EntryName | 'webchat.js'): string;
}

/** Builds everything that the pages load, and serves it: `/widget.js`, and the rest under `/assets/`. */
export async function mountAssets(
  server: Server,
  words: Readonly<Record<string, object>>,
  log: Logger,
  keptIn: KeptFolders = {},
): Promise<Assets> {
  const served = new Map<string, Asset>();
  const urls = new Map<string, string>();
  const add = (name: string, path: string, body: Buffer) => {
    urls.set(name, `/assets/${path}`);
    served.set(path, createAsset(path, body, FOR_EVER));
  };
  const { entries, others } = await keptBundle(words, keptIn);
  for (const [name, file] of entries) add(name, basename(file.path), Buffer.from(file.contents));
  for (const file of others) add(basename(file.path), basename(file.path), Buffer.from(file.contents));
  const webChat = await readWebChat();
  const hash = createHash('sha256').update(webChat).digest('hex').slice(0, 8);
  add('webchat.js', `webchat-${hash}.js`, webChat);

  const widget = createAsset('widget.js', Buffer.from(entries.get('widget.js')?.contents ?? ''), SOON);
  const everywhere = { 'cross-origin-resource-policy': 'cross-origin' };
  server.get(
    '/widget.js',
    route((request, response) => answerAsset(request, response, widget, everywhere), log),
  );
  server.get(
    '/assets/:file',
    route((request, response) => {
      const asset = served.get(request.params.file);
      if (asset) return answerAsset(request, response, asset);
      throw new RequestError(404, 'NotFound', 'There is nothing at this address.');
    }, log),
  );
  return {
    url(name) {
      const url = urls.get(name);
      if (url) return url;
      throw new Error(`The pages need ${name}, which was not built.`);
    },
  };
}

async function readWebChat(): Promise<Buffer> {
  const entry = createRequire(import.meta.url).resolve('botframework-webchat');
  return readFile(join(dirname(entry), '../dist', WEB_CHAT));
}
