import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { Resvg } from '@resvg/resvg-js';
import type { TeamsWords } from '../words.ts';
import { faultsInLocalisation } from './faultsInLocalisation.ts';
import { type AppFacts, localisationOf, manifestOf } from './manifest.ts';
import { zip } from './zip.ts';

const HERE = import.meta.dirname;
/** Pixels that Teams wants, on each side. */
const ICONS = {
  'color.png': { file: 'color.svg', side: 192 },
  'outline.png': { file: 'outline.svg', side: 32 },
};

export interface AppPackage {
  /** The archive to upload to Teams. */
  archive: Buffer;
  files: Readonly<Record<string, Buffer>>;
}

/** Builds the app's package. Throws with every fault that Microsoft's schemas find. */
export async function buildPackage(
  facts: AppFacts,
  words: Readonly<Record<'en' | 'es', TeamsWords>>,
): Promise<AppPackage> {
  const manifest = manifestOf(facts, words.en);
  const spanish = localisationOf(facts, words.es);
  refuse('manifest.json', await AppManifestUtils.validateAgainstSchema(manifest as never));
  refuse('es.json', await faultsInLocalisation(spanish, manifest));
  const files = { 'manifest.json': json(manifest), 'es.json': json(spanish), ...(await icons()) };
  return { archive: zip(files), files };
}

function refuse(file: string, faults: readonly string[]): void {
  if (faults.length === 0) return;
  throw new Error(`${file} is wrong:\n${faults.map((one) => `  - ${one}`).join('\n')}`);
}

async function icons(): Promise<Record<string, Buffer>> {
  const drawn = Object.entries(ICONS).map(async ([name, { file, side }]) => {
    const svg = await readFile(join(HERE, file), 'utf8');
    const image = new Resvg(svg, { fitTo: { mode: 'width', value: side } }).render();
    return [name, Buffer.from(image.asPng())] as const;
  });
  return Object.fromEntries(await Promise.all(drawn));
}

function json(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
