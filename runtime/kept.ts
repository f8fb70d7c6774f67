import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';

/** Where things are kept that can be worked out anew; both may be missing. */
export interface KeptFolders {
  /** Filled when the service is installed, and only read by it. */
  builtFolder?: string | undefined;
  /** Read and written by the running service. */
  cacheFolder?: string | undefined;
}

/** Bytes of the checksum before a kept value, which tells a damaged file. */
const CHECKSUM = 4;

/**
 * A name for the bytes and names of these files, and for a text beside them; any change makes another. A file that
 * cannot be read counts as missing, so that whoever needs it finds and tells the fault.
 */
export function fingerprint(files: readonly string[], text = ''): string {
  const hash = createHash('sha256').update(process.version).update(text);
  for (const file of files.toSorted()) hash.update(`\0${file}\0`).update(bytesOf(file) ?? 'missing');
  return hash.digest('hex').slice(0, 24);
}

/** The paths of the files below a folder that end in one of these; none where the folder cannot be read. */
export function filesBelow(folder: string, endings: readonly string[]): string[] {
  try {
    // With their kinds: without these every name is looked up once more, which takes longer than all else.
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && endings.some((ending) => entry.name.endsWith(ending)))
      .map(({ parentPath, name }) => `${parentPath}${sep}${name}`);
  } catch {
    return [];
  }
}

/**
 * What was made under this name and key before, or else made now and kept for the next start, in place of what
 * was kept under other keys. What `make` throws is thrown; a kept file that is damaged is made anew, and a folder
 * that cannot be written is no error.
 */
export async function kept<Value>(
  { builtFolder, cacheFolder }: KeptFolders,
  name: string,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const file = `${name}-${key}.kept`;
  for (const folder of [builtFolder, cacheFolder]) {
    const value = folder === undefined ? undefined : await read<Value>(join(folder, file));
    if (value !== undefined) return value;
  }
  const value = await make();
  if (cacheFolder !== undefined) await write(cacheFolder, name, file, value).catch(() => {});
  return value;
}

async function read<Value>(file: string): Promise<Value | undefined> {
  try {
    const bytes = await readFile(file);
    const body = bytes.subarray(CHECKSUM);
    return crc32(body) === bytes.readUInt32LE() ? (deserialize(body) as Value) : undefined;
  } catch {
    return undefined;
  }
}

async function write(folder: string, name: string, file: string, value: unknown): Promise<void> {
  const body = serialize(value);
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `${file}.${process.pid}`);
  const checksum = Buffer.alloc(CHECKSUM);
  checksum.writeUInt32LE(crc32(body));
  await writeFile(draft, Buffer.concat([checksum, body]));
  await rename(draft, join(folder, file));
  for (const other of await readdir(folder)) {
    if (other.startsWith(`${name}-`) && other.endsWith('.kept') && other !== file) {
      await rm(join(folder, other), { force: true });
    }
  }
}

function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
