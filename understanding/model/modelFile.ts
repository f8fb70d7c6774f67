import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Row } from '../features/features.ts';
import { assemble, bytesOf, type Header, type Trained, takeApart } from './modelFormat.ts';

/** Bytes of the length in front. */
const LENGTH = 4;
const CUT_SHORT = 'the model file is cut short';

const ROOT = join(import.meta.dirname, '..', '..');
/** The code that training goes through: the recogniser, and the gate, whose signs it is given. */
const SOURCES = ['understanding', 'safety'].map((name) => join(ROOT, name));

/**
 * A name for what rows and this code train to, such as `intents-4f3a…`; either changing makes another. It takes a
 * name for the rows.
 */
export function modelKey(kind: string, version: string): string {
  code ??= hashOfCode();
  const hash = createHash('sha256').update(code).update(version);
  return `${kind}-${hash.digest('hex').slice(0, 24)}`;
}

/** A name for all that the rows hold. They are many, and asked for again. */
export function versionOfRows(rows: readonly Row[]): string {
  const known = versions.get(rows);
  if (known !== undefined) return known;
  const lines = rows.map(({ language, intent, text }) => `${language}\t${intent}\t${text}`);
  const version = createHash('sha256').update(lines.join('\n')).digest('hex');
  versions.set(rows, version);
  return version;
}

const versions = new WeakMap<readonly Row[], string>();
let code: string | undefined;

function hashOfCode(): string {
  const hash = createHash('sha256');
  for (const folder of SOURCES) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const sources = names.filter((name) => name.endsWith('.ts'));
    for (const name of sources.toSorted()) hash.update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}

export function hasModel(folder: string, key: string): boolean {
  return existsSync(fileOf(folder, key));
}

/** Undefined where there is no such file or it cannot be used: the recogniser is then trained anew. */
export async function loadModel(folder: string, key: string): Promise<Trained | undefined> {
  try {
    return await readModel(fileOf(folder, key));
  } catch {
    return undefined;
  }
}

/** Keeps a model for the next start and removes the older ones of its kind. A folder that cannot be written is no error. */
export function saveModel(folder: string, key: string, trained: Trained): void {
  try {
    mkdirSync(folder, { recursive: true });
    const file = fileOf(folder, key);
    writeFileSync(`${file}.${process.pid}`, serializeModel(trained));
    renameSync(`${file}.${process.pid}`, file);
    for (const name of readdirSync(folder)) {
      if (name.startsWith(key.replace(/[^-]+$/, '')) && join(folder, name) !== file)
        rmSync(join(folder, name), { force: true });
    }
  } catch {
    return;
  }
}

function fileOf(folder: string, key: string): string {
  return join(folder, `${key}.bin`);
}

/** The bytes of the header's length, the header as JSON, then the figures. */
function serializeModel(trained: Trained): Buffer {
  const { header, figures } = takeApart(trained);
  const line = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(line.length);
  return Buffer.concat([length, line, ...figures.map(bytesOf)]);
}

/**
 * The figures are read to where they stay: a copy of tens of megabytes would be kept in memory for long. They come
 * while the names are made into tables.
 */
async function readModel(path: string): Promise<Trained> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const length = Buffer.from(await bytesAt(file, 0, LENGTH)).readUInt32LE();
    if (length > size - LENGTH) throw new Error(CUT_SHORT);
    const [header, figures] = await Promise.all([
      bytesAt(file, LENGTH, length).then((bytes): Header => JSON.parse(Buffer.from(bytes).toString())),
      bytesAt(file, LENGTH + length, size - LENGTH - length),
    ]);
    return assemble(header, figures);
  } finally {
    await file.close();
  }
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<ArrayBuffer> {
  const bytes = new ArrayBuffer(length);
  const { bytesRead } = await file.read(new Uint8Array(bytes), { position });
  if (bytesRead < length) throw new Error(CUT_SHORT);
  return bytes;
}
