import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Versions {
  /** The version that the rules name themselves. */
  rules: string;
  /** SHA-256 over the names and bytes of every file of the folder, its first 16 hexadecimal digits. */
  rulesHash: string;
  contentHash: string;
  localesHash: string;
  workHash: string;
  unseenHash: string;
}

/** What exactly was measured, so that a filed report can be held against a state of the project. */
export function versionsOf(root: string, rules: string): Versions {
  const hash = (...path: string[]) => folderHash(join(root, ...path));
  return {
    rules,
    rulesHash: hash('content', 'safety'),
    contentHash: hash('content'),
    localesHash: hash('locales'),
    workHash: hash('test', 'safety', 'work'),
    unseenHash: hash('test', 'safety', 'unseen'),
  };
}

function folderHash(folder: string): string {
  const hash = createHash('sha256');
  for (const name of filesIn(folder)) {
    hash.update(`${name}\0`);
    hash.update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)).sort();
}
