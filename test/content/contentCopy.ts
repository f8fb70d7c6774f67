import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const CONTENT = join(import.meta.dirname, '..', '..', 'content');
export const now = () => new Date('2026-11-24T12:00:00Z');

/** A copy of the shipped content that a test may break. */
export interface ContentCopy {
  folder: string;
  /** Replaces a text in one of its files; throws where the file does not hold it. */
  edit(file: string, old: string | RegExp, replacement: string): Promise<void>;
  write(file: string, text: string): Promise<void>;
  remove(): Promise<void>;
}

export async function copyContent(): Promise<ContentCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'content-'));
  await cp(CONTENT, folder, { recursive: true, filter: (path) => !path.endsWith('.ts') });
  const write = (file: string, text: string) => writeFile(join(folder, file), text);
  return {
    folder,
    write,
    async edit(file, old, replacement) {
      const text = await readFile(join(folder, file), 'utf8');
      const edited = text.replace(old, replacement);
      if (edited === text) throw new Error(`${file} does not hold ${old}`);
      await write(file, edited);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
