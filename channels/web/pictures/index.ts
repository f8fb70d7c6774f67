import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { Server } from 'restify';
import type { Logger } from '../../../runtime/index.ts';
import { RequestError, route } from '../../http/index.ts';
import { type Asset, answerAsset, createAsset } from '../assets/asset.ts';

const FILE = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.(svg|png)$/;
const AN_HOUR = 'public, max-age=3600';
/** In pixels: sharp on a phone, where most pictures are looked at. */
const PNG_WIDTH = 960;
/** A picture may hold styles and nothing else, also where it is opened by itself. */
const HEADERS = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'cross-origin-resource-policy': 'cross-origin',
};

/** Serves the exercises' pictures as `/pictures/<exercise>.svg`, and drawn as `.png` for channels without SVG. */
export function mountPictures(server: Server, folder: string, log: Logger): void {
  const made = new Map<string, Asset>();
  server.get(
    '/pictures/:file',
    route(async (request, response) => {
      const file: string = request.params.file;
      const asset = made.get(file) ?? (await draw(folder, file));
      made.set(file, asset);
      await answerAsset(request, response, asset, HEADERS);
    }, log),
  );
}

async function draw(folder: string, file: string): Promise<Asset> {
  const [, exercise, ending] = FILE.exec(file) ?? [];
  const svg = exercise && (await readFile(join(folder, `${exercise}.svg`)).catch(() => undefined));
  if (!svg) throw new RequestError(404, 'NotFound', 'There is no such picture.');
  const body = ending === 'png' ? toPng(svg) : svg;
  return createAsset(file, body, AN_HOUR);
}

function toPng(svg: Buffer): Buffer {
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'width', value: PNG_WIDTH },
    background: '#ffffff',
  }).render();
  return Buffer.from(drawn.asPng());
}
